package org.gankao.exam.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gankao.exam.analysis.SessionMaterial.Marked;
import org.gankao.platform.persistence.Sql;
import org.gankao.shared.Fraction;

/** All queries of the analysis: marks and times of a session, and what was found out. */
@ApplicationScoped
class AnalysisRepository {

    private static final Jsonb JSONB = JsonbBuilder.create();

    /** Annulled items have no points left. */
    private static final String MARKS = """
            select sitting_id, item, response, gained, possible from exam_mark where marking_id = ? and possible <> '0/1'
            """;

    private static final String FIRSTS = """
            select a.sitting_id, a.item, min(a.stored_at), min(a.device_at), count(a.device_at) = count(*), max(a.epoch)
              from exam_answer_step a join exam_sitting s on s.id = a.sitting_id
             where s.session_id = ? and s.state = 'HANDED_IN' and a.response <> ''
             group by a.sitting_id, a.item
            """;
    private static final String PUT = """
            insert into exam_analysis (session_id, marking_id, people, document, made_at) values (?, ?, ?, ?, ?)
            on duplicate key update marking_id = values(marking_id), people = values(people), document = values(document),
                   made_at = values(made_at)
            """;
    private static final String OF =
            "select session_id, marking_id, document, made_at from exam_analysis where session_id = ?";

    /** A first answer by both clocks. */
    private record Step(String item, long storedAt, long deviceAt) {}

    @Inject
    Sql sql;

    /** Marks by sitting and place in the form. */
    Map<Long, Map<String, Marked>> marks(long marking) {
        Map<Long, Map<String, Marked>> marks = new HashMap<>();
        sql.each(
                MARKS,
                row -> marks.computeIfAbsent(row.getLong(1), id -> new LinkedHashMap<>())
                        .put(
                                row.getString(2),
                                new Marked(row.getString(3), number(row.getString(4)), number(row.getString(5)))),
                marking);
        return marks;
    }

    /** First answers by sitting, by the device's clock where one device told it of every answer, else by the server's. */
    Map<Long, List<AnswerTimes.First>> firsts(long session) {
        Map<Long, List<Step>> steps = new HashMap<>();
        Set<Long> byServer = new HashSet<>();
        sql.each(
                FIRSTS,
                row -> {
                    long sitting = row.getLong(1);
                    Timestamp device = row.getTimestamp(4);
                    if (!row.getBoolean(5) || row.getInt(6) > 1) {
                        byServer.add(sitting);
                    }
                    steps.computeIfAbsent(sitting, id -> new ArrayList<>())
                            .add(new Step(
                                    row.getString(2),
                                    row.getTimestamp(3).getTime(),
                                    device == null ? 0 : device.getTime()));
                },
                session);
        Map<Long, List<AnswerTimes.First>> firsts = new HashMap<>();
        steps.forEach((sitting, own) -> firsts.put(
                sitting,
                own.stream()
                        .map(step -> new AnswerTimes.First(
                                step.item(), byServer.contains(sitting) ? step.storedAt() : step.deviceAt()))
                        .toList()));
        return firsts;
    }

    void put(long session, long marking, SessionAnalysis analysis, Instant now) {
        sql.update(PUT, session, marking, analysis.people(), JSONB.toJson(analysis), now);
    }

    Optional<AnalysisRow> of(long session) {
        return sql.first(
                OF,
                row -> new AnalysisRow(
                        row.getLong(1),
                        row.getLong(2),
                        Objects.requireNonNull(Sql.instant(row, "made_at")),
                        JSONB.fromJson(row.getString(3), SessionAnalysis.class)),
                session);
    }

    private static double number(String exact) {
        Fraction fraction = Fraction.parse(exact);
        return fraction.numerator().doubleValue() / fraction.denominator().doubleValue();
    }
}
