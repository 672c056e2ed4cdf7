package org.gankao.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gankao.people.Gender;
import org.gankao.platform.persistence.Sql;

/** All queries on households and their members. */
@ApplicationScoped
class HouseholdRepository {

    static final String HOUSEHOLDS = """
            select h.id, h.code, h.village_id, h.grid_id, g.name as grid_name, h.head_name, h.door, h.category,
                   h.member_count, h.route_no, h.away
              from locality_household h
              join locality_grid g on g.id = h.grid_id
            """;
    private static final String RESIDENTS = """
            select id, household_id, name, relation, gender, birth_year, occupation
              from locality_resident
            """;
    private static final String HEAD_FIRST = " order by household_id, relation = '户主' desc, id";

    static final Sql.Reader<HouseholdRow> HOUSEHOLD = row -> new HouseholdRow(
            row.getLong("id"),
            row.getString("code"),
            row.getLong("village_id"),
            row.getLong("grid_id"),
            row.getString("grid_name"),
            row.getString("head_name"),
            row.getString("door"),
            HouseholdCategory.valueOf(row.getString("category")),
            row.getInt("member_count"),
            row.getInt("route_no"),
            row.getBoolean("away"));
    private static final Sql.Reader<ResidentRow> RESIDENT = row -> new ResidentRow(
            row.getLong("id"),
            row.getLong("household_id"),
            row.getString("name"),
            row.getString("relation"),
            Gender.valueOf(row.getString("gender")),
            Sql.intOrNull(row, "birth_year"),
            row.getString("occupation"));

    @Inject
    Sql sql;

    List<HouseholdRow> ofVillage(long villageId) {
        return sql.list(HOUSEHOLDS + " where h.village_id = ? order by h.route_no, h.code", HOUSEHOLD, villageId);
    }

    List<HouseholdRow> ofVillages(Collection<Long> villageIds) {
        return sql.list(HOUSEHOLDS + " where h.village_id in (??) order by h.route_no, h.code", HOUSEHOLD, villageIds);
    }

    Optional<HouseholdRow> find(long id) {
        return sql.first(HOUSEHOLDS + " where h.id = ?", HOUSEHOLD, id);
    }

    List<HouseholdRow> byIds(Collection<Long> ids) {
        return sql.list(HOUSEHOLDS + " where h.id in (??)", HOUSEHOLD, ids);
    }

    List<ResidentRow> members(Collection<Long> householdIds) {
        return sql.list(RESIDENTS + " where household_id in (??)" + HEAD_FIRST, RESIDENT, householdIds);
    }
}
