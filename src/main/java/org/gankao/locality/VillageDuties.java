package org.gankao.locality;

import java.util.List;

/**
 * Who links a village.
 *
 * @param team cadres of the village
 * @param households all of them in walking order, each with those who link it
 */
public record VillageDuties(List<DutyRow> team, List<Linked> households) {

    /** A household, and nobody or those who link it. */
    public record Linked(long householdId, List<DutyRow> duties) {}
}
