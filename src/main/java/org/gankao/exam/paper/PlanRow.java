package org.gankao.exam.paper;

import java.math.BigDecimal;
import org.gankao.questionbank.ItemRow;
import org.gankao.shared.RuleViolationException;

/**
 * One line of a section's plan: so many items of a kind.
 *
 * @param topic topic code; empty: any
 * @param itemType item type as the source names it; empty: any
 * @param difficulty EASY, MEDIUM, HARD; empty: any
 * @param items number of items; where the row leaves a range, at least, 0 or more
 * @param most number of items at most, 1 or more, not below {@code items}
 * @param points points of each, above 0, at most 1,000, with at most two decimals
 */
public record PlanRow(String topic, String itemType, String difficulty, int items, int most, BigDecimal points) {

    private static final BigDecimal MOST_POINTS = new BigDecimal(1000);

    /** @throws RuleViolationException if numbers or points cannot be */
    public PlanRow {
        boolean counts = items >= 0 && most >= items && most >= 1;
        if (!counts || points.signum() <= 0 || points.compareTo(MOST_POINTS) > 0 || points.scale() > 2) {
            throw new RuleViolationException("exam.blueprint.row");
        }
    }

    /** A row without a range. */
    public PlanRow(String topic, String itemType, String difficulty, int items, BigDecimal points) {
        this(topic, itemType, difficulty, items, items, points);
    }

    /** Whether an item of the bank may stand for this row of the knowledge section; some types stand only where a row asks for them. */
    public boolean takes(ItemRow item) {
        return (topic.isEmpty() || topic.equals(item.topicCode()))
                && (itemType.isEmpty()
                        ? !item.type().isOnlyByRequest()
                        : itemType.equals(item.type().name()))
                && (difficulty.isEmpty() || difficulty.equals(item.difficulty().name()));
    }

    public boolean isRange() {
        return most > items;
    }
}
