package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.security.Identity;

/** All queries on changes of the review policy. */
@ApplicationScoped
class PolicyRepository {

    private static final String OF_SESSION = "select * from exam_policy_change where session_id = ? order by id desc";
    private static final String LOCK = "select session_id from exam_policy_change where id = ? for update";
    private static final String ADD = """
            insert into exam_policy_change (session_id, policy, reason, proposed_by, proposed_by_name, proposed_at)
            values (?, ?, ?, ?, ?, ?)
            """;
    private static final String DECIDE = """
            update exam_policy_change set confirmed = ?, decided_by = ?, decided_by_name = ?, decided_at = ?
             where id = ? and confirmed is null
            """;

    @Inject
    Sql sql;

    List<PolicyChange> ofSession(long session) {
        return sql.list(
                OF_SESSION,
                row -> {
                    boolean confirmed = row.getBoolean("confirmed");
                    return new PolicyChange(
                            row.getLong("id"),
                            row.getLong("session_id"),
                            ReviewPolicy.valueOf(row.getString("policy")),
                            row.getString("reason"),
                            row.getLong("proposed_by"),
                            row.getString("proposed_by_name"),
                            Objects.requireNonNull(Sql.instant(row, "proposed_at")),
                            row.getObject("confirmed") == null ? null : (Boolean) confirmed,
                            row.getString("decided_by_name"),
                            Sql.instant(row, "decided_at"));
                },
                session);
    }

    /** Its session; others who decide about it wait. */
    Optional<Long> lock(long id) {
        return sql.first(LOCK, row -> row.getLong(1), id);
    }

    long add(long session, ReviewPolicy policy, String reason, Identity by, Instant now) {
        return sql.insert(ADD, session, policy, reason, by.accountId(), by.displayName(), now);
    }

    void decide(long id, boolean confirmed, Identity by, Instant now) {
        sql.update(DECIDE, confirmed, by.accountId(), by.displayName(), now, id);
    }
}
