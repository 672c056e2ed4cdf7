package org.gankao.ranking;

import java.math.BigDecimal;
import java.util.Map;
import org.gankao.cycle.Component;
import org.gankao.people.Establishment;
import org.gankao.people.PostCategory;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ranking.
 *
 * @param townshipId 0: none
 * @param composite as shown, null if a component is missing
 * @param place within the category, null if not ranked
 * @param placeInTownship among the cadres of his township and category, null if not ranked
 * @param placeInUnit among the cadres of his unit and category, null if not ranked
 * @param tieBreak what told him from an equal composite: a component, SHARED or empty
 * @param note key of the reason for not being ranked, else empty
 * @param marks shown percent per component; a missing one is absent
 * @param range null: he has no composite, or the run was computed before ranges were
 */
public record ResultRow(
        long cadreId,
        String code,
        String name,
        PostCategory category,
        long unitId,
        String unitName,
        long townshipId,
        String townshipName,
        Establishment establishment,
        String title,
        @Nullable String sendingUnitName,
        @Nullable BigDecimal composite,
        @Nullable Integer place,
        @Nullable Integer placeInTownship,
        @Nullable Integer placeInUnit,
        String tieBreak,
        String note,
        Map<Component, BigDecimal> marks,
        @Nullable Range range) {

    /** Shown percent of a component, null if it is missing. */
    public @Nullable BigDecimal mark(Component component) {
        return marks.get(component);
    }

    /** Number of the group of those who cannot be told apart; 0: unknown. */
    public int group() {
        return range == null || range.group() == null ? 0 : range.group();
    }

    public boolean shared() {
        return tieBreak.equals(Computation.SHARED);
    }
}
