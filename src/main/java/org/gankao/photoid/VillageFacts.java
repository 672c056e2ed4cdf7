package org.gankao.photoid;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.locality.HouseholdRow;
import org.gankao.locality.VillageRow;

/** A village with all its households, from which questions and foils are made. */
final class VillageFacts {

    private final VillageRow village;
    private final List<HouseholdRow> households;
    private final Set<String> heads;
    private final Set<String> doors;

    VillageFacts(VillageRow village, List<HouseholdRow> households) {
        this.village = village;
        this.households = List.copyOf(households);
        this.heads = once(households, HouseholdRow::headName);
        this.doors = once(households, HouseholdRow::door);
    }

    VillageRow village() {
        return village;
    }

    List<HouseholdRow> households() {
        return households;
    }

    /** Whether the name of its head and its door each mean this household alone in the village. */
    boolean isPlain(HouseholdRow household) {
        return heads.contains(household.headName())
                && doors.contains(household.door())
                && !household.door().isBlank()
                && household.memberCount() > 0;
    }

    long grids() {
        return households.stream().map(HouseholdRow::gridId).distinct().count();
    }

    private static Set<String> once(List<HouseholdRow> households, Function<HouseholdRow, String> field) {
        return households.stream().collect(Collectors.groupingBy(field, Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
