package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.security.Identity;

/** All queries on the terms of marking. */
@ApplicationScoped
class TermsRepository {

    private static final String OF =
            "select tolerance_percent, objection_days, begun_at from exam_marking_terms where session_id = ?";
    private static final String SET = """
            insert into exam_marking_terms (session_id, tolerance_percent, objection_days, set_by, set_by_name, set_at)
            values (?, ?, ?, ?, ?, ?)
            on duplicate key update tolerance_percent = values(tolerance_percent), objection_days = values(objection_days),
                   set_by = values(set_by), set_by_name = values(set_by_name), set_at = values(set_at)
            """;
    private static final String BEGIN = """
            insert into exam_marking_terms (session_id, tolerance_percent, objection_days, begun_at, set_by, set_by_name, set_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on duplicate key update begun_at = coalesce(begun_at, values(begun_at))
            """;

    @Inject
    Sql sql;

    Optional<MarkingTerms> of(long session) {
        return sql.first(
                OF, row -> new MarkingTerms(row.getInt(1), row.getInt(2), Sql.instant(row, "begun_at")), session);
    }

    void set(long session, int tolerancePercent, int objectionDays, Identity by, Instant now) {
        sql.update(SET, session, tolerancePercent, objectionDays, by.accountId(), by.displayName(), now);
    }

    void begin(long session, MarkingTerms terms, Identity by, Instant now) {
        sql.update(
                BEGIN,
                session,
                terms.tolerancePercent(),
                terms.objectionDays(),
                now,
                by.accountId(),
                by.displayName(),
                now);
    }
}
