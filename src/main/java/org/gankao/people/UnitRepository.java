package org.gankao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;

/** All queries on units. */
@ApplicationScoped
class UnitRepository {

    private static final String UNITS = """
            select id, code, name, kind, parent_id
              from people_unit
            """;

    private static final Sql.Reader<UnitRow> ROW = row -> new UnitRow(
            row.getLong("id"),
            row.getString("code"),
            row.getString("name"),
            UnitKind.valueOf(row.getString("kind")),
            Sql.longOrNull(row, "parent_id"));

    @Inject
    Sql sql;

    List<UnitRow> all() {
        return sql.list(UNITS + " order by kind = 'COUNTY' desc, code", ROW);
    }

    Optional<UnitRow> find(long id) {
        return sql.first(UNITS + " where id = ?", ROW, id);
    }

    List<UnitRow> ofKind(UnitKind kind) {
        return sql.list(UNITS + " where kind = ? order by code", ROW, kind);
    }
}
