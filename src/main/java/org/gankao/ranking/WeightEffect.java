package org.gankao.ranking;

import java.io.Serializable;
import java.math.BigDecimal;
import org.gankao.cycle.Component;
import org.jspecify.annotations.Nullable;

/**
 * What the weight of a component really does.
 *
 * @param weight points of 100, as the scheme says
 * @param deviation standard deviation of the component among the ranked, percentage points, one decimal
 * @param effective share of the variance of the composite that the component brings, percent, one decimal; negative where it
 *     runs against the others; null while all composites are equal
 * @param lighter what {@value EffectiveWeights#SHIFT} points less would move; null if it has no more than these
 * @param heavier what {@value EffectiveWeights#SHIFT} points more would move; null if the others have no more than these
 */
public record WeightEffect(
        Component component,
        BigDecimal weight,
        BigDecimal deviation,
        @Nullable BigDecimal effective,
        @Nullable Moves lighter,
        @Nullable Moves heavier)
        implements Serializable {}
