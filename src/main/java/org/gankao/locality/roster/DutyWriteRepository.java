package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.locality.roster.RosterImportRow.SheetCount;
import org.gankao.platform.persistence.Sql;

/** Writes duties: found again by cadre, household and first day. */
@ApplicationScoped
class DutyWriteRepository {

    @Inject
    Sql sql;

    @Inject
    CodedRowsRepository rows;

    SheetCount write(List<Roster.Duty> duties) {
        Map<String, Long> cadres = rows.ids("people_cadre");
        Map<String, Long> households = rows.ids("locality_household");
        Set<Long> touched =
                duties.stream().map(d -> households.get(d.householdCode())).collect(Collectors.toSet());
        Map<String, String> existing = new HashMap<>();
        sql.each("select cadre_id, household_id, from_day, until_day from locality_duty", row -> {
            if (touched.contains(row.getLong("household_id"))) {
                existing.put(
                        row.getLong("cadre_id") + ":" + row.getLong("household_id") + ":" + Sql.day(row, "from_day"),
                        String.valueOf(Sql.day(row, "until_day")));
            }
        });
        List<Object[]> fresh = new ArrayList<>();
        List<Object[]> other = new ArrayList<>();
        int unchanged = 0;
        for (Roster.Duty duty : duties) {
            Long cadre = cadres.get(duty.cadreCode());
            Long household = households.get(duty.householdCode());
            String until = existing.get(cadre + ":" + household + ":" + duty.from());
            if (until == null) {
                fresh.add(new Object[] {cadre, household, duty.from(), duty.until()});
            } else if (until.equals(String.valueOf(duty.until()))) {
                unchanged++;
            } else {
                other.add(new Object[] {duty.until(), cadre, household, duty.from()});
            }
        }
        sql.insertAll("locality_duty (cadre_id, household_id, from_day, until_day)", fresh);
        sql.batch(
                "update locality_duty set until_day = ?, version = version + 1"
                        + " where cadre_id = ? and household_id = ? and from_day = ?",
                other);
        return new SheetCount(RosterSheet.DUTIES, fresh.size(), other.size(), unchanged);
    }
}
