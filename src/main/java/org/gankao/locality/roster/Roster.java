package org.gankao.locality.roster;

import java.time.LocalDate;
import java.util.List;
import org.gankao.locality.HouseholdCategory;
import org.gankao.people.Establishment;
import org.gankao.people.Gender;
import org.gankao.people.PostCategory;
import org.gankao.people.UnitKind;
import org.jspecify.annotations.Nullable;

/** What a roster file says, once it holds no error; references are the business codes of the file. */
record Roster(
        List<Unit> units,
        List<Grid> grids,
        List<Cadre> cadres,
        List<Household> households,
        List<Resident> residents,
        List<Duty> duties) {

    record Unit(
            String code,
            String name,
            UnitKind kind,
            String kindText,
            @Nullable String parentCode) {}

    /** A grid with the village it belongs to. */
    record Grid(
            String villageCode,
            String villageName,
            String townshipCode,
            String code,
            String name,
            @Nullable Integer households) {}

    /**
     * @param idNumber empty if not given
     * @param mobile empty if not given
     * @param villageCodes villages he is linked to
     */
    record Cadre(
            String code,
            String name,
            Gender gender,
            String idNumber,
            String mobile,
            String unitCode,
            Establishment establishment,
            PostCategory category,
            @Nullable String sendingUnitCode,
            LocalDate postFrom,
            String title,
            List<String> villageCodes) {}

    record Household(
            String code,
            String villageCode,
            String gridCode,
            String headName,
            String door,
            HouseholdCategory category,
            int members,
            String note) {

        /** The remark says that the whole household works away. */
        boolean away() {
            return note.contains("外出");
        }
    }

    /** @param idNumber empty if not given */
    record Resident(
            String householdCode,
            String name,
            String relation,
            Gender gender,
            String idNumber,
            String occupation,
            String health,
            String note) {}

    record Duty(
            String cadreCode,
            String householdCode,
            LocalDate from,
            @Nullable LocalDate until) {}
}
