package org.gankao.exam.paper;

import java.math.BigDecimal;

/**
 * One line of a section's plan: so many items of a kind.
 *
 * @param topic topic code; empty: any
 * @param itemType item type as the source names it; empty: any
 * @param difficulty EASY, MEDIUM, HARD; empty: any
 * @param items number of items, 1 or more
 * @param points points of each, above 0
 */
public record PlanRow(String topic, String itemType, String difficulty, int items, BigDecimal points) {

    public PlanRow {
        if (items < 1 || points.signum() <= 0) {
            throw new IllegalArgumentException("%d items of %s points cannot be.".formatted(items, points));
        }
    }
}
