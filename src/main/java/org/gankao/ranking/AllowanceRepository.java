package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gankao.cycle.Component;
import org.gankao.platform.persistence.Sql;

/** All queries on signed reasons. */
@ApplicationScoped
class AllowanceRepository {

    private static final Sql.Reader<AllowanceRow> ROW = row -> new AllowanceRow(
            row.getLong("id"),
            row.getLong("cycle_id"),
            row.getLong("cadre_id"),
            Component.valueOf(row.getString("component")),
            row.getString("reason"),
            row.getLong("entered_by"),
            row.getString("entered_by_name"),
            Objects.requireNonNull(Sql.instant(row, "entered_at")),
            row.getString("signed_by_name"),
            Sql.instant(row, "signed_at"));

    @Inject
    Sql sql;

    List<AllowanceRow> ofCycle(long cycleId) {
        return sql.list("select * from ranking_allowance where cycle_id = ? order by id", ROW, cycleId);
    }

    Optional<AllowanceRow> find(long id) {
        return sql.first("select * from ranking_allowance where id = ?", ROW, id);
    }

    Optional<AllowanceRow> lock(long id) {
        return sql.first("select * from ranking_allowance where id = ? for update", ROW, id);
    }

    boolean exists(long cycleId, long cadreId, Component component) {
        return sql.number(
                        "select count(*) from ranking_allowance where cycle_id = ? and cadre_id = ? and component = ?",
                        cycleId,
                        cadreId,
                        component)
                > 0;
    }

    long add(long cycleId, long cadreId, Component component, String reason, long by, String byName, Instant now) {
        return sql.insert("""
                insert into ranking_allowance (cycle_id, cadre_id, component, reason, entered_by, entered_by_name, entered_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """, cycleId, cadreId, component, reason, by, byName, now);
    }

    void sign(long id, long by, String byName, Instant now) {
        sql.update(
                "update ranking_allowance set signed_by = ?, signed_by_name = ?, signed_at = ? where id = ?",
                by,
                byName,
                now,
                id);
    }
}
