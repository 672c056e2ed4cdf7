package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;

/** Bulk writing of the demo county and the memory of what is loaded. */
@ApplicationScoped
class CountyRepository {

    private static final String UNIT = "people_unit (id, code, name, name_key, kind, kind_text, parent_id)";
    private static final String CADRE =
            "people_cadre (id, code, name, name_key, gender, id_number, id_number_hash, mobile, unit_id,"
                    + " establishment, post_category, sending_unit_id, post_from, title)";
    private static final String VILLAGE = "locality_village (id, code, name, name_key, township_id)";
    private static final String GRID = "locality_grid (id, code, name, village_id, household_count)";
    private static final String LINK = "locality_village_link (cadre_id, village_id, from_day)";
    private static final String HOUSEHOLD =
            "locality_household (id, code, village_id, grid_id, head_name, door, address_note, category,"
                    + " member_count, route_no, away)";
    private static final String RESIDENT =
            "locality_resident (household_id, name, relation, gender, birth_year, id_number,"
                    + " id_number_hash, occupation, health)";
    private static final String DUTY = "locality_duty (cadre_id, household_id, from_day, until_day)";

    /** Children before parents. */
    private static final List<String> COUNTY_TABLES =
            List.of("locality_village_link", "locality_grid", "locality_village", "people_cadre");

    private static final List<String> HOUSEHOLD_TABLES =
            List.of("locality_duty", "locality_resident", "locality_household");

    @Inject
    Sql sql;

    Optional<String> setting(String name) {
        return sql.first("select value from platform_setting where name = ?", row -> row.getString(1), name);
    }

    void set(String name, String value) {
        sql.update(
                "insert into platform_setting (name, value) values (?, ?) on duplicate key update value = values(value)",
                name,
                value);
    }

    boolean isEmpty() {
        return sql.number("select count(*) from people_unit") == 0;
    }

    void clearCounty() {
        clearHouseholds();
        COUNTY_TABLES.forEach(table -> sql.update("delete from " + table));
        sql.update("update people_unit set parent_id = null");
        sql.update("delete from people_unit");
    }

    void clearHouseholds() {
        HOUSEHOLD_TABLES.forEach(table -> sql.update("delete from " + table));
    }

    /** Lets InnoDB fill an empty table in bulk: what comes is known to be unique and to refer to what exists. */
    void trust(boolean trusted) {
        int checks = trusted ? 0 : 1;
        sql.update("set unique_checks = " + checks + ", foreign_key_checks = " + checks);
    }

    void addUnits(List<Object[]> rows) {
        sql.insertAll(UNIT, rows);
    }

    void addCadres(List<Object[]> rows) {
        sql.insertAll(CADRE, rows);
    }

    void addVillages(List<Object[]> rows) {
        sql.insertAll(VILLAGE, rows);
    }

    void addGrids(List<Object[]> rows) {
        sql.insertAll(GRID, rows);
    }

    void addLinks(List<Object[]> rows) {
        sql.insertAll(LINK, rows);
    }

    void addHouseholds(List<Object[]> rows) {
        sql.insertAll(HOUSEHOLD, rows);
    }

    void addResidents(List<Object[]> rows) {
        sql.insertAll(RESIDENT, rows);
    }

    void addDuties(List<Object[]> rows) {
        sql.insertAll(DUTY, rows);
    }
}
