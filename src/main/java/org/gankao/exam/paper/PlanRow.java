package org.gankao.exam.paper;

import java.math.BigDecimal;

/**
 * One line of a section's plan: so many items of a kind.
 *
 * @param topic topic code; empty: any
 * @param itemType item type as the source names it; empty: any
 * @param difficulty EASY, MEDIUM, HARD; empty: any
 * @param items number of items; where the row leaves a range, at least, 0 or more
 * @param most number of items at most, 1 or more, not below {@code items}
 * @param points points of each, above 0
 */
public record PlanRow(String topic, String itemType, String difficulty, int items, int most, BigDecimal points) {

    public PlanRow {
        if (items < 0 || most < items || most < 1 || points.signum() <= 0) {
            throw new IllegalArgumentException("%d to %d items of %s points cannot be.".formatted(items, most, points));
        }
    }

    /** A row without a range. */
    public PlanRow(String topic, String itemType, String difficulty, int items, BigDecimal points) {
        this(topic, itemType, difficulty, items, items, points);
    }

    public boolean isRange() {
        return most > items;
    }
}
