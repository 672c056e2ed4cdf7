package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gankao.locality.roster.OnRoster.KnownUnit;
import org.gankao.people.UnitKind;
import org.gankao.platform.persistence.Sql;

/** What a roster file may refer to because it is on the roster already. */
@ApplicationScoped
class RosterReferenceRepository {

    @Inject
    Sql sql;

    OnRoster onRoster() {
        Map<String, KnownUnit> units = new HashMap<>();
        sql.each(
                "select code, name, kind from people_unit",
                row -> units.put(
                        row.getString(1),
                        new KnownUnit(row.getString(1), row.getString(2), UnitKind.valueOf(row.getString(3)))));
        Set<String> villages = new HashSet<>(sql.list("select code from locality_village", row -> row.getString(1)));
        Set<String> cadres = new HashSet<>(sql.list("select code from people_cadre", row -> row.getString(1)));
        Map<String, String> grids = new HashMap<>();
        sql.each(
                "select g.code, v.code from locality_grid g join locality_village v on v.id = g.village_id",
                row -> grids.put(row.getString(1), row.getString(2)));
        Map<String, String> heads = new HashMap<>();
        sql.each(
                "select code, head_name from locality_household", row -> heads.put(row.getString(1), row.getString(2)));
        return new OnRoster(units, villages, grids, cadres, heads);
    }
}
