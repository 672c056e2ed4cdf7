package org.gankao.locality.roster;

import java.util.Map;
import java.util.Set;
import org.gankao.people.UnitKind;

/**
 * What the county's roster holds already; a file may refer to it without repeating it.
 *
 * @param units by code
 * @param gridVillages village code by grid code
 * @param householdHeads name of the head by household code
 */
record OnRoster(
        Map<String, KnownUnit> units,
        Set<String> villages,
        Map<String, String> gridVillages,
        Set<String> cadres,
        Map<String, String> householdHeads) {

    record KnownUnit(String code, String name, UnitKind kind) {}

    static final OnRoster NOTHING = new OnRoster(Map.of(), Set.of(), Map.of(), Set.of(), Map.of());
}
