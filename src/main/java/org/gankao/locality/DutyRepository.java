package org.gankao.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gankao.platform.persistence.Sql;

/** All queries on who links whom. */
@ApplicationScoped
class DutyRepository {

    private static final String ON_DAY = " and d.from_day <= ? and (d.until_day is null or d.until_day >= ?)";

    private static final Sql.Reader<DutyRow> DUTY = row -> new DutyRow(
            row.getLong("cadre_id"),
            row.getString("name"),
            Objects.requireNonNull(Sql.day(row, "from_day")),
            Sql.day(row, "until_day"));

    @Inject
    Sql sql;

    Map<Long, List<DutyRow>> ofHouseholds(Collection<Long> householdIds, LocalDate day) {
        String query = """
                select d.household_id as target, d.cadre_id, c.name, d.from_day, d.until_day
                  from locality_duty d
                  join people_cadre c on c.id = d.cadre_id
                 where d.household_id in (??)
                """;
        return grouped(query + ON_DAY + " order by d.from_day, d.cadre_id", householdIds, day, day);
    }

    Map<Long, List<DutyRow>> ofVillages(Collection<Long> villageIds, LocalDate from, LocalDate until) {
        String query = """
                select d.village_id as target, d.cadre_id, c.name, d.from_day, d.until_day
                  from locality_village_link d
                  join people_cadre c on c.id = d.cadre_id
                 where d.village_id in (??)
                """;
        return grouped(query + ON_DAY + " order by d.from_day, d.cadre_id", villageIds, until, from);
    }

    List<HouseholdRow> householdsOf(long cadreId, LocalDate day) {
        String query = HouseholdRepository.HOUSEHOLDS
                + " join locality_duty d on d.household_id = h.id where d.cadre_id = ?"
                + ON_DAY
                + " group by h.id order by h.village_id, h.route_no, h.code";
        return sql.list(query, HouseholdRepository.HOUSEHOLD, cadreId, day, day);
    }

    List<VillageRow> villagesOf(long cadreId, LocalDate day) {
        String query = """
                select v.id, v.code, v.name, v.township_id, u.name as township_name,
                       (select count(*) from locality_household h where h.village_id = v.id) as households
                  from locality_village_link d
                  join locality_village v on v.id = d.village_id
                  join people_unit u on u.id = v.township_id
                 where d.cadre_id = ?
                """;
        return sql.list(
                query + ON_DAY + " group by v.id order by v.code", VillageRepository.VILLAGE, cadreId, day, day);
    }

    Map<Long, List<HouseholdRow>> householdsOf(Collection<Long> cadreIds, LocalDate day) {
        Map<Long, List<HouseholdRow>> found = new HashMap<>();
        sql.each(
                "select distinct d.cadre_id, h.* from (" + HouseholdRepository.HOUSEHOLDS
                        + ") h join locality_duty d on d.household_id = h.id where d.cadre_id in (??)"
                        + ON_DAY
                        + " order by d.cadre_id, h.village_id, h.route_no, h.code",
                row -> found.computeIfAbsent(row.getLong("cadre_id"), id -> new ArrayList<>())
                        .add(HouseholdRepository.HOUSEHOLD.read(row)),
                cadreIds,
                day,
                day);
        return found;
    }

    Map<Long, List<VillageRow>> villagesOf(Collection<Long> cadreIds, LocalDate day) {
        String query = """
                select distinct d.cadre_id, v.id, v.code, v.name, v.township_id, u.name as township_name,
                       (select count(*) from locality_household h where h.village_id = v.id) as households
                  from locality_village_link d
                  join locality_village v on v.id = d.village_id
                  join people_unit u on u.id = v.township_id
                 where d.cadre_id in (??)
                """;
        Map<Long, List<VillageRow>> found = new HashMap<>();
        sql.each(
                query + ON_DAY + " order by v.code",
                row -> found.computeIfAbsent(row.getLong("cadre_id"), id -> new ArrayList<>())
                        .add(VillageRepository.VILLAGE.read(row)),
                cadreIds,
                day,
                day);
        return found;
    }

    Map<Long, Integer> householdCounts(Collection<Long> cadreIds, LocalDate day) {
        Map<Long, Integer> counts = new HashMap<>();
        sql.each(
                "select d.cadre_id, count(distinct d.household_id) from locality_duty d where d.cadre_id in (??)"
                        + ON_DAY
                        + " group by d.cadre_id",
                row -> counts.put(row.getLong(1), row.getInt(2)),
                cadreIds,
                day,
                day);
        return counts;
    }

    private Map<Long, List<DutyRow>> grouped(String query, Object... parameters) {
        Map<Long, List<DutyRow>> found = new HashMap<>();
        sql.each(
                query,
                row -> found.computeIfAbsent(row.getLong("target"), id -> new ArrayList<>())
                        .add(DUTY.read(row)),
                parameters);
        return found;
    }
}
