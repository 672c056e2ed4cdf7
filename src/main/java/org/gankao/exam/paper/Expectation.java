package org.gankao.exam.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemCalibration;
import org.gankao.questionbank.ItemStatistics;
import org.jspecify.annotations.Nullable;

/**
 * What an item is expected to do in a test.
 *
 * <p>As long as tests have shown it to fewer than {@value #FEWEST} people the author's estimate stands for a facility: easy 0.85, medium 0.65, hard 0.40.
 * The information is that of the logistic model at an ability where the item has its facility, a² p (1 - p), with a = 1
 * while no slope is known; slopes are taken as 0.2 at least and 3 at most, since a single one must not outweigh a form.
 *
 * @param facility share of the points, in ‰ (难度系数)
 * @param information in thousandths
 * @param observed whether tests showed it
 */
public record Expectation(int facility, int information, boolean observed) {

    private static final int FEWEST = 30;
    private static final int ALL = 1000;
    private static final BigDecimal FLATTEST = new BigDecimal("0.2");
    private static final BigDecimal STEEPEST = BigDecimal.valueOf(3);

    /** By the author's estimate. */
    public static Expectation of(Difficulty estimate) {
        int facility = switch (estimate) {
            case EASY -> 850;
            case MEDIUM -> 650;
            case HARD -> 400;
        };
        return new Expectation(facility, information(facility, BigDecimal.ONE), false);
    }

    /** By what tests showed, or by the estimate where that is too little. */
    public static Expectation of(Difficulty estimate, @Nullable ItemStatistics known) {
        if (known == null || known.people() < FEWEST) {
            return of(estimate);
        }
        int facility = known.facility()
                .multiply(BigDecimal.valueOf(ALL))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        ItemCalibration calibration = known.calibration();
        BigDecimal slope = calibration == null ? BigDecimal.ONE : calibration.slope();
        return new Expectation(
                facility, information(facility, slope.max(FLATTEST).min(STEEPEST)), true);
    }

    private static int information(int facility, BigDecimal slope) {
        return slope.pow(2)
                .multiply(BigDecimal.valueOf((long) facility * (ALL - facility)))
                .divide(BigDecimal.valueOf(ALL), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
