package org.gankao.questionbank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What all tests together have shown of one wording of an item: what an assembler may rely on.
 *
 * <p>Facility and discrimination are means over tests, weighted with their people. Calibrations stand on scales of their own,
 * so they are not averaged: that of the most people counts.
 *
 * @param tests tests it appeared in: its exposure
 * @param people persons who saw it, each test counted
 * @param facility share of the points reached, 0 to 1, three decimals
 * @param discrimination correlation with the rest of the test, -1 to 1, three decimals; null if it never varied
 * @param calibration null if no test calibrated it
 */
public record ItemStatistics(
        long revisionId,
        int tests,
        int people,
        BigDecimal facility,
        @Nullable BigDecimal discrimination,
        @Nullable ItemCalibration calibration) {

    private static final int DECIMALS = 3;

    /** @throws IllegalArgumentException if there is no observation */
    static ItemStatistics of(long revisionId, List<ItemObservation> observations) {
        BigDecimal facility = mean(observations, ItemObservation::facility);
        if (facility == null) {
            throw new IllegalArgumentException("Nothing was seen of revision " + revisionId);
        }
        return new ItemStatistics(
                revisionId,
                observations.size(),
                observations.stream().mapToInt(ItemObservation::people).sum(),
                facility,
                mean(observations, ItemObservation::discrimination),
                observations.stream()
                        .map(ItemObservation::calibration)
                        .filter(Objects::nonNull)
                        .max(Comparator.comparingInt(ItemCalibration::people))
                        .orElse(null));
    }

    private static @Nullable BigDecimal mean(
            List<ItemObservation> observations, Function<ItemObservation, @Nullable BigDecimal> figure) {
        BigDecimal sum = BigDecimal.ZERO;
        long people = 0;
        for (ItemObservation one : observations) {
            BigDecimal value = figure.apply(one);
            if (value != null) {
                sum = sum.add(value.multiply(BigDecimal.valueOf(one.people())));
                people += one.people();
            }
        }
        return people == 0 ? null : sum.divide(BigDecimal.valueOf(people), DECIMALS, RoundingMode.HALF_UP);
    }
}
