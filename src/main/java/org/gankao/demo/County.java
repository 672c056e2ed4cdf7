package org.gankao.demo;

import java.time.LocalDate;
import java.util.List;
import org.gankao.locality.HouseholdCategory;
import org.gankao.people.Establishment;
import org.gankao.people.Gender;
import org.gankao.people.PostCategory;
import org.gankao.people.UnitKind;
import org.jspecify.annotations.Nullable;

/** What the demo county consists of; ids are the database's, given out from 1. */
final class County {

    private County() {}

    record Unit(
            long id,
            String code,
            String name,
            UnitKind kind,
            String kindText,
            @Nullable Long parentId) {}

    /** @param households how many it will have */
    record Village(long id, String code, String name, long townshipId, int households, List<Grid> grids) {}

    record Grid(long id, String code, String name, long villageId, int households) {}

    record Cadre(
            long id,
            String code,
            String name,
            Gender gender,
            String idNumber,
            String mobile,
            Unit unit,
            Establishment establishment,
            PostCategory category,
            @Nullable Unit sendingUnit,
            LocalDate postFrom,
            String title) {}

    /** That a cadre is linked to a village. */
    record Link(Cadre cadre, Village village, LocalDate from) {}

    /**
     * Who may link households of a grid.
     *
     * @param shares the cadre as often as his share of the households weighs
     */
    record Team(Grid grid, List<Cadre> shares) {}

    record Household(
            long id,
            String code,
            long villageId,
            long gridId,
            String door,
            String note,
            HouseholdCategory category,
            int routeNo,
            boolean away,
            List<Resident> members) {}

    record Resident(
            String name,
            String relation,
            Gender gender,
            LocalDate born,
            String idNumber,
            String occupation,
            String health) {}

    record Duty(
            long cadreId,
            long householdId,
            LocalDate from,
            @Nullable LocalDate until) {}
}
