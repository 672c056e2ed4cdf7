package org.gankao.ranking;

import java.math.BigDecimal;
import org.gankao.cycle.Component;
import org.gankao.shared.Fraction;
import org.gankao.shared.Score;
import org.jspecify.annotations.Nullable;

/**
 * What one component gives to a composite.
 *
 * @param weight points of 100
 * @param gained points gained, null unless there is a result
 * @param possible points possible, null unless there is a result
 * @param percent exact; null if it is missing
 * @param evidence what it rests on
 * @param note key of a remark, else empty
 */
public record Mark(
        Component component,
        BigDecimal weight,
        @Nullable Fraction gained,
        @Nullable Fraction possible,
        @Nullable Fraction percent,
        MarkSource source,
        String evidence,
        String note) {

    /** As shown and compared in tie-breaks; null if it is missing. */
    public @Nullable Score shown() {
        return percent == null ? null : percent.toScore();
    }

    /** What it adds to the composite, exact; null if it is missing. */
    public @Nullable Fraction points() {
        return percent == null ? null : percent.times(Fraction.of(weight)).dividedBy(Fraction.HUNDRED);
    }
}
