package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** Answers by plain statements: this is the path every candidate takes every few seconds. */
@ApplicationScoped
class AnswerRepository {

    /**
     * Takes the sitting's row with a shared lock and only at the guard's version: a hand-in, take-over or extension either
     * waits for this transaction or makes it insert nothing.
     */
    private static final String STEPS =
            "insert ignore into exam_answer_step (sitting_id, item, epoch, seq, response, device_at, stored_at) ";

    /** One of it a step, joined by {@code union all}; a single one, the usual case, needs no temporary table. */
    private static final String STEP = """
            select s.id, ?, s.epoch, ?, ?, cast(? as datetime(3)), ?
              from exam_sitting s where s.id = ? and s.version = ?
            """;

    private static final String CURRENT = "insert into exam_answer (sitting_id, item, epoch, seq, response, stored_at)";

    /** Columns are assigned from left to right, so what is compared is assigned last. */
    private static final String UNLESS_NEWER = """
            on duplicate key update
              response = if((values(epoch), values(seq)) > (epoch, seq), values(response), response),
              stored_at = if((values(epoch), values(seq)) > (epoch, seq), values(stored_at), stored_at),
              seq = if((values(epoch), values(seq)) > (epoch, seq), values(seq), seq),
              epoch = greatest(epoch, values(epoch))
            """;

    private static final String LATE = """
            insert ignore into exam_late_answer
              (sitting_id, item, epoch, seq, response, device_at, stored_at, reason)
            """;

    private static final String STORED_STEPS =
            "select concat(item, ' ', seq), response from exam_answer_step where sitting_id = ? and epoch = ?";
    private static final String COUNTING = "select item, seq from exam_answer where sitting_id = ? and epoch = ?";
    private static final String LISTED = "select count(*) from exam_late_answer where sitting_id = ?";
    private static final String OF_SITTING = "select item, response from exam_answer where sitting_id = ?";
    private static final String OF_SITTINGS =
            "select sitting_id, item, response from exam_answer where sitting_id in (??)";
    private static final String ANSWERED = "select count(*) from exam_answer where sitting_id = ? and response <> ''";
    private static final String VERSION = "select version from exam_sitting where id = ?";

    @Inject
    Sql sql;

    /**
     * Stores steps and current answers.
     *
     * @return the steps that are stored, now or before; left out is one whose sequence another answer has already
     * @throws StaleGuardException if the sitting has another version by now
     */
    List<AnswerStep> store(long sitting, int version, int epoch, List<AnswerStep> steps, Instant now) {
        if (steps.isEmpty()) {
            return steps;
        }
        List<@Nullable Object> args = new ArrayList<>(steps.size() * 7);
        for (AnswerStep step : steps) {
            args.add(step.item());
            args.add(step.seq());
            args.add(step.response());
            args.add(step.deviceAt());
            args.add(now);
            args.add(sitting);
            args.add(version);
        }
        String rows = String.join(" union all ", Collections.nCopies(steps.size(), STEP));
        int stored = sql.update(STEPS + rows, args.toArray());
        if (stored == 0 && versionOf(sitting) != version) {
            throw new StaleGuardException();
        }
        List<AnswerStep> kept = stored == steps.size() ? steps : asStored(sitting, epoch, steps);
        keepNewest(AnswerStep.newest(kept).stream()
                .map(step -> new Object[] {sitting, step.item(), epoch, step.seq(), step.response(), now})
                .toList());
        return kept;
    }

    private List<AnswerStep> asStored(long sitting, int epoch, List<AnswerStep> steps) {
        Map<String, String> there = responses(sitting, epoch);
        return steps.stream()
                .filter(step -> step.response().equals(there.get(place(step))))
                .toList();
    }

    /** Responses of all steps of a device, by item and sequence. */
    private Map<String, String> responses(long sitting, int epoch) {
        Map<String, String> responses = new HashMap<>();
        sql.list(STORED_STEPS, row -> responses.put(row.getString(1), row.getString(2)), sitting, epoch);
        return responses;
    }

    private static String place(AnswerStep step) {
        return step.item() + ' ' + step.seq();
    }

    /**
     * Makes answers the current ones unless newer ones are there: of a higher epoch, or of the same and a higher sequence.
     *
     * @param rows sitting, item, epoch, seq, response, stored at
     */
    void keepNewest(List<Object[]> rows) {
        sql.insertAll(CURRENT, rows, UNLESS_NEWER);
    }

    /**
     * Puts steps on the list two people decide on; what was stored in time and came twice is left out.
     *
     * @return how many were not stored in time
     */
    int storeLate(long sitting, int epoch, List<AnswerStep> steps, Instant now, LateReason reason) {
        List<AnswerStep> inTime = steps.isEmpty() ? steps : asStored(sitting, epoch, steps);
        List<Object[]> rows = new ArrayList<>();
        for (AnswerStep step : steps) {
            if (!inTime.contains(step)) {
                @Nullable
                Object[] row = {
                    sitting, step.item(), epoch, step.seq(), step.response(), step.deviceAt(), now, reason.name()
                };
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            sql.insertAll(LATE, rows, "");
        }
        return rows.size();
    }

    /**
     * As {@link #storeLate}, without answers of which a newer one of the same device counts.
     *
     * @return how many are new on the list
     */
    int storeRescued(long sitting, int epoch, List<AnswerStep> steps, Instant now) {
        Map<String, Integer> counting = new TreeMap<>();
        sql.list(COUNTING, row -> counting.put(row.getString(1), row.getInt(2)), sitting, epoch);
        long before = sql.number(LISTED, sitting);
        storeLate(
                sitting,
                epoch,
                steps.stream().filter(step -> replaces(step, epoch, counting)).toList(),
                now,
                LateReason.FILE);
        return (int) (sql.number(LISTED, sitting) - before);
    }

    private static boolean replaces(AnswerStep step, int epoch, Map<String, Integer> counting) {
        return AnswerStep.replaces(epoch, step.seq(), epoch, counting.getOrDefault(step.item(), 0));
    }

    Map<String, String> current(long sitting) {
        Map<String, String> answers = new TreeMap<>();
        sql.list(OF_SITTING, row -> answers.put(row.getString(1), row.getString(2)), sitting);
        return answers;
    }

    /** By sitting, then item. */
    Map<Long, Map<String, String>> current(Collection<Long> sittings) {
        Map<Long, Map<String, String>> answers = new TreeMap<>();
        sql.list(
                OF_SITTINGS,
                row -> answers.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                        .put(row.getString(2), row.getString(3)),
                sittings);
        return answers;
    }

    int answered(long sitting) {
        return (int) sql.number(ANSWERED, sitting);
    }

    private int versionOf(long sitting) {
        return sql.first(VERSION, row -> row.getInt(1), sitting).orElse(-1);
    }
}
