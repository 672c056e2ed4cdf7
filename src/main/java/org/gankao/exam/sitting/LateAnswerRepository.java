package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.security.Identity;

/** All queries on late answers and the decisions about them. */
@ApplicationScoped
class LateAnswerRepository {

    private static final String OF_SESSION = """
            select l.id, l.sitting_id, s.cadre_code, s.cadre_name, s.room_id, l.item, l.response, l.device_at, l.stored_at,
                   s.deadline, l.reason, a.response as current
              from exam_late_answer l
              join exam_sitting s on s.id = l.sitting_id
              left join exam_answer a on a.sitting_id = l.sitting_id and a.item = l.item
             where s.session_id = ?
             order by s.cadre_code, l.item, l.epoch, l.seq
            """;
    private static final String DECISIONS = """
            select d.late_id, d.account_id, d.account_name, d.accepted, d.reason, d.decided_at
              from exam_late_decision d
              join exam_late_answer l on l.id = d.late_id
              join exam_sitting s on s.id = l.sitting_id
             where s.session_id = ?
             order by d.decided_at
            """;
    private static final String SESSION_OF = """
            select s.session_id from exam_late_answer l join exam_sitting s on s.id = l.sitting_id where l.id = ?
            """;
    private static final String LOCK = "select id from exam_late_answer where id = ? for update";
    private static final String DECIDE =
            "exam_late_decision (late_id, account_id, account_name, accepted, reason, decided_at)";

    @Inject
    Sql sql;

    List<LateAnswer> ofSession(long session) {
        Map<Long, List<LateAnswer.Decision>> decisions = new TreeMap<>();
        sql.list(
                DECISIONS,
                row -> decisions
                        .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new LateAnswer.Decision(
                                row.getLong(2),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getString(5),
                                Objects.requireNonNull(Sql.instant(row, "decided_at")))),
                session);
        return sql.list(
                OF_SESSION,
                row -> new LateAnswer(
                        row.getLong("id"),
                        row.getLong("sitting_id"),
                        row.getString("cadre_code"),
                        row.getString("cadre_name"),
                        Sql.longOrNull(row, "room_id"),
                        row.getString("item"),
                        row.getString("response"),
                        Sql.instant(row, "device_at"),
                        Objects.requireNonNull(Sql.instant(row, "stored_at")),
                        Sql.instant(row, "deadline"),
                        LateReason.valueOf(row.getString("reason")),
                        row.getString("current"),
                        decisions.getOrDefault(row.getLong("id"), List.of())),
                session);
    }

    Optional<Long> sessionOf(long late) {
        return sql.first(SESSION_OF, row -> row.getLong(1), late);
    }

    /** Others who decide about the same answer wait. */
    void lock(long late) {
        sql.list(LOCK, row -> row.getLong(1), late);
    }

    void decide(long late, Identity by, boolean accepted, String reason, Instant now) {
        sql.insertAll(
                DECIDE,
                List.<Object[]>of(new Object[] {late, by.accountId(), by.displayName(), accepted, reason, now}));
    }
}
