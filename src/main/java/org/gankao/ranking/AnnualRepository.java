package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** All queries on the annual evaluation. */
@ApplicationScoped
class AnnualRepository {

    @Inject
    Sql sql;

    Optional<Long> of(long publicationId) {
        return sql.first(
                "select id from ranking_annual where publication_id = ?", row -> row.getLong(1), publicationId);
    }

    Optional<Long> publicationOf(long id) {
        return sql.first("select publication_id from ranking_annual where id = ?", row -> row.getLong(1), id);
    }

    long add(long publicationId, String byName, AnnualSuggestions suggestions, Instant now) {
        long id = sql.insert(
                "insert into ranking_annual (publication_id, created_by_name, created_at) values (?, ?, ?)",
                publicationId,
                byName,
                now);
        sql.batch(
                "insert into ranking_annual_row (annual_id, cadre_id, system, suggestion, reason) values (?, ?, ?, ?, ?)",
                suggestions.suggestions().stream()
                        .map(s -> new @Nullable Object[] {id, s.cadreId(), s.system(), s.grade(), s.reason()})
                        .toList());
        sql.batch(
                "insert into ranking_annual_quota (annual_id, unit_id, unit_name, system, people, quota)"
                        + " values (?, ?, ?, ?, ?, ?)",
                suggestions.quotas().stream()
                        .map(q -> new Object[] {id, q.unitId(), q.unitName(), q.system(), q.people(), q.places()})
                        .toList());
        return id;
    }

    /** The rows, each with the result it rests on. */
    List<AnnualRow> rows(long id, Map<Long, ResultRow> results) {
        return sql.list(
                "select * from ranking_annual_row where annual_id = ?",
                row -> new AnnualRow(
                        Objects.requireNonNull(results.get(row.getLong("cadre_id"))),
                        GradeSystem.valueOf(row.getString("system")),
                        grade(row.getString("suggestion")),
                        row.getString("reason"),
                        grade(row.getString("decision")),
                        row.getString("decision_reason"),
                        row.getString("decided_by_name"),
                        Sql.instant(row, "decided_at")),
                id);
    }

    List<AnnualSuggestions.Quota> quotas(long id) {
        return sql.list(
                "select * from ranking_annual_quota where annual_id = ? order by unit_name, system",
                row -> new AnnualSuggestions.Quota(
                        row.getLong("unit_id"),
                        row.getString("unit_name"),
                        GradeSystem.valueOf(row.getString("system")),
                        row.getInt("people"),
                        row.getInt("quota")),
                id);
    }

    /** Returns whether there is such a row. */
    boolean decide(long id, long cadreId, AnnualGrade grade, String reason, long by, String byName, Instant now) {
        return sql.update("""
                        update ranking_annual_row
                           set decision = ?, decision_reason = ?, decided_by = ?, decided_by_name = ?, decided_at = ?
                         where annual_id = ? and cadre_id = ?
                        """, grade, reason, by, byName, now, id, cadreId) > 0;
    }

    private static @Nullable AnnualGrade grade(@Nullable String name) {
        return name == null ? null : AnnualGrade.valueOf(name);
    }
}
