package org.gankao.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody or some group stood in the final version of an earlier cycle.
 *
 * @param place null: not ranked then
 * @param composite percent as shown; null: a component was missing
 */
public record PastPlace(
        long cycleId,
        String cycle,
        @Nullable Integer place,
        int of,
        @Nullable BigDecimal composite) {}
