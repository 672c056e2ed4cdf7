package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;

/** Bulk writing of the demo county and the memory of what is loaded. */
@ApplicationScoped
class CountyRepository {

    private static final String UNIT =
            "insert into people_unit (id, code, name, name_key, kind, kind_text, parent_id) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String CADRE =
            "insert into people_cadre (id, code, name, name_key, gender, id_number, id_number_hash, mobile, unit_id,"
                    + " establishment, post_category, sending_unit_id, post_from, title)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String VILLAGE =
            "insert into locality_village (id, code, name, name_key, township_id) values (?, ?, ?, ?, ?)";
    private static final String GRID =
            "insert into locality_grid (id, code, name, village_id, household_count) values (?, ?, ?, ?, ?)";
    private static final String LINK =
            "insert into locality_village_link (cadre_id, village_id, from_day) values (?, ?, ?)";
    private static final String HOUSEHOLD =
            "insert into locality_household (id, code, village_id, grid_id, head_name, door, address_note, category,"
                    + " member_count, route_no, away) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String RESIDENT =
            "insert into locality_resident (household_id, name, relation, gender, birth_year, id_number,"
                    + " id_number_hash, occupation, health) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DUTY =
            "insert into locality_duty (cadre_id, household_id, from_day, until_day) values (?, ?, ?, ?)";

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

    void addUnits(Collection<Object[]> rows) {
        sql.batch(UNIT, rows);
    }

    void addCadres(Collection<Object[]> rows) {
        sql.batch(CADRE, rows);
    }

    void addVillages(Collection<Object[]> rows) {
        sql.batch(VILLAGE, rows);
    }

    void addGrids(Collection<Object[]> rows) {
        sql.batch(GRID, rows);
    }

    void addLinks(Collection<Object[]> rows) {
        sql.batch(LINK, rows);
    }

    void addHouseholds(Collection<Object[]> rows) {
        sql.batch(HOUSEHOLD, rows);
    }

    void addResidents(Collection<Object[]> rows) {
        sql.batch(RESIDENT, rows);
    }

    void addDuties(Collection<Object[]> rows) {
        sql.batch(DUTY, rows);
    }
}
