package org.gankao.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How exact one cadre's composite and place are.
 *
 * @param error standard error of the composite, points
 * @param low of the 95 % interval of the composite, percent
 * @param high of the same
 * @param best of the places that could be the true one, those of all cadres of the category at once with 95 %; null: not ranked, or
 *     more are ranked than can be compared
 * @param worst of the same
 * @param group from 1, those who cannot be told from the first of the group; null as {@code best}
 */
public record Range(
        BigDecimal error,
        BigDecimal low,
        BigDecimal high,
        @Nullable Integer best,
        @Nullable Integer worst,
        @Nullable Integer group) {}
