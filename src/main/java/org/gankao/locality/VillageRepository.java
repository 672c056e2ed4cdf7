package org.gankao.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;

/** All queries on villages and grids. */
@ApplicationScoped
class VillageRepository {

    private static final String VILLAGES = """
            select v.id, v.code, v.name, v.township_id, u.name as township_name,
                   (select count(*) from locality_household h where h.village_id = v.id) as households
              from locality_village v
              join people_unit u on u.id = v.township_id
            """;
    private static final String GRIDS = """
            select g.id, g.code, g.name, g.village_id, g.household_count,
                   (select count(*) from locality_household h where h.grid_id = g.id) as households
              from locality_grid g
            """;

    static final Sql.Reader<VillageRow> VILLAGE = row -> new VillageRow(
            row.getLong("id"),
            row.getString("code"),
            row.getString("name"),
            row.getLong("township_id"),
            row.getString("township_name"),
            row.getInt("households"));
    private static final Sql.Reader<GridRow> GRID = row -> new GridRow(
            row.getLong("id"),
            row.getString("code"),
            row.getString("name"),
            row.getLong("village_id"),
            Sql.intOrNull(row, "household_count"),
            row.getInt("households"));

    @Inject
    Sql sql;

    List<VillageRow> all() {
        return sql.list(VILLAGES + " order by v.code", VILLAGE);
    }

    List<VillageRow> ofTownship(long townshipId) {
        return sql.list(VILLAGES + " where v.township_id = ? order by v.code", VILLAGE, townshipId);
    }

    Optional<VillageRow> find(long id) {
        return sql.first(VILLAGES + " where v.id = ?", VILLAGE, id);
    }

    List<VillageRow> byIds(Collection<Long> ids) {
        return sql.list(VILLAGES + " where v.id in (??) order by v.code", VILLAGE, ids);
    }

    List<GridRow> gridsOf(long villageId) {
        return sql.list(GRIDS + " where g.village_id = ? order by g.code", GRID, villageId);
    }

    Optional<GridRow> grid(long id) {
        return sql.first(GRIDS + " where g.id = ?", GRID, id);
    }
}
