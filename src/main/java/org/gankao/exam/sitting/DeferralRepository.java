package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.security.Identity;
import org.jspecify.annotations.Nullable;

/** All queries on deferrals, and the statements that move sittings. */
@ApplicationScoped
class DeferralRepository {

    private static final String OF_SESSION = """
            select d.sitting_id, s.cadre_code, s.cadre_name, coalesce(f.name, '') as from_name, t.name as to_name,
                   d.was_absent, d.reason, d.account_name, d.decided_at
              from exam_deferral d
              join exam_sitting s on s.id = d.sitting_id
              left join exam_batch f on f.id = d.from_batch
              join exam_batch t on t.id = d.to_batch
             where s.session_id = ?
             order by d.id desc
            """;
    private static final String LOCK = """
            select id, cadre_code, cadre_name, state, batch_id, form_id, version from exam_sitting
             where id = ? and session_id = ? for update
            """;
    private static final String MOVE = """
            update exam_sitting
               set batch_id = ?, room_id = ?, seat = ?, form_id = ?, state = 'ASSIGNED', paused_at = null, paused_ms = 0,
                   version = version + 1
             where id = ? and version = ?
            """;
    private static final String ADD = """
            exam_deferral
              (sitting_id, from_batch, to_batch, form_before, form_after, was_absent, reason, account_id, account_name,
               decided_at)
            """;
    private static final String SEEN = """
            select distinct s.form_id from exam_sitting s join exam_batch b on b.id = s.batch_id
             where s.session_id = ? and s.batch_id <> ? and b.opens_at <= ?
            union
            select distinct d.form_before from exam_deferral d join exam_sitting s on s.id = d.sitting_id
             where s.session_id = ?
            """;
    private static final String GIVEN =
            "select form_id, count(*) from exam_sitting where batch_id = ? group by form_id";
    private static final String TAKEN =
            "select room_id, seat from exam_sitting where batch_id = ? and seat is not null";
    private static final String BY_CODE =
            "select id, cadre_code from exam_sitting where session_id = ? and cadre_code in (??)";
    private static final String MAKE_EXPLICIT =
            "update exam_sitting set batch_id = ?, version = version + 1 where session_id = ? and batch_id is null";

    /** A sitting about to be moved. */
    record Movable(
            long id,
            String cadreCode,
            String cadreName,
            SittingState state,
            @Nullable Long batchId,
            long formId,
            int version) {}

    /** A desk. */
    record Desk(long room, int seat) {}

    @Inject
    Sql sql;

    /** The newest first. */
    List<Deferral> ofSession(long session) {
        return sql.list(
                OF_SESSION,
                row -> new Deferral(
                        row.getLong("sitting_id"),
                        row.getString("cadre_code"),
                        row.getString("cadre_name"),
                        row.getString("from_name"),
                        row.getString("to_name"),
                        row.getBoolean("was_absent"),
                        row.getString("reason"),
                        row.getString("account_name"),
                        Objects.requireNonNull(Sql.instant(row, "decided_at"))),
                session);
    }

    Optional<Movable> lock(long session, long sitting) {
        return sql.first(
                LOCK,
                row -> new Movable(
                        row.getLong("id"),
                        row.getString("cadre_code"),
                        row.getString("cadre_name"),
                        SittingState.valueOf(row.getString("state")),
                        Sql.longOrNull(row, "batch_id"),
                        row.getLong("form_id"),
                        row.getInt("version")),
                sitting,
                session);
    }

    void move(Movable sitting, long batch, @Nullable Desk desk, long form) {
        sql.update(
                MOVE,
                batch,
                desk == null ? null : desk.room(),
                desk == null ? null : desk.seat(),
                form,
                sitting.id(),
                sitting.version());
    }

    void add(Movable before, long batch, long form, String reason, Identity by, Instant now) {
        @Nullable
        Object[] row = {
            before.id(),
            before.batchId(),
            batch,
            before.formId(),
            form,
            before.state() == SittingState.ABSENT,
            reason,
            by.accountId(),
            by.displayName(),
            now
        };
        sql.insertAll(ADD, List.<Object[]>of(row));
    }

    /** Ids of sittings by staff number in capitals. */
    Map<String, Long> idsByCode(long session, Collection<String> codes) {
        Map<String, Long> ids = new HashMap<>();
        sql.each(BY_CODE, row -> ids.put(row.getString(2).toUpperCase(Locale.ROOT), row.getLong(1)), session, codes);
        return ids;
    }

    /** Forms that lay open, or will, before a make-up begins. */
    Set<Long> seen(long session, long makeUp, Instant begins) {
        return new HashSet<>(sql.list(SEEN, row -> row.getLong(1), session, makeUp, begins, session));
    }

    /** How many of a batch have a form, by form. */
    Map<Long, Integer> given(long batch) {
        Map<Long, Integer> given = new HashMap<>();
        sql.each(GIVEN, row -> given.put(row.getLong(1), row.getInt(2)), batch);
        return given;
    }

    Set<Desk> taken(long batch) {
        return new HashSet<>(sql.list(TAKEN, row -> new Desk(row.getLong(1), row.getInt(2)), batch));
    }

    /** Gives a batch of their own to the sittings of a session that had none. */
    void makeExplicit(long session, long batch) {
        sql.update(MAKE_EXPLICIT, batch, session);
    }
}
