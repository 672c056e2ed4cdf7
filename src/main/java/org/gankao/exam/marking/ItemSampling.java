package org.gankao.exam.marking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.gankao.shared.Fraction;

/**
 * How far a section's percentage may be off because these items were asked and no others of their kind: the variance of a
 * ratio of sums under sampling of items; with items of one point it is Lord's binomial error r (1 - r) / (n - 1).
 *
 * <p>Where nearly everything is right or wrong that formula says zero, which nobody believes; then the share is first drawn
 * towards the middle by one right and one wrong item more (Laplace's rule of succession).
 *
 * <p>Sources: F. M. Lord (1955), Estimating test reliability, Educ. Psychol. Meas. 15, 325-336; W. G. Cochran (1977), Sampling
 * Techniques, 6.4 (ratio estimates).
 */
final class ItemSampling {

    private static final int SCALE = 6;

    private ItemSampling() {}

    /**
     * @param marks of one section; annulled items gain nothing and can gain nothing, and are not counted
     * @return variance of the percentage in points squared; zero without items
     */
    static BigDecimal variance(List<Mark> marks) {
        List<Mark> counted =
                marks.stream().filter(mark -> !mark.possible().isZero()).toList();
        int n = counted.size();
        if (n == 0) {
            return BigDecimal.ZERO;
        }
        double gained = 0;
        double possible = 0;
        for (Mark mark : counted) {
            gained += number(mark.counted());
            possible += number(mark.possible());
        }
        double ratio = gained / possible;
        double squares = 0;
        for (Mark mark : counted) {
            double gap = number(mark.counted()) - ratio * number(mark.possible());
            squares += gap * gap;
        }
        double drawn = (ratio * n + 1) / (n + 2);
        double smoothed = drawn * (1 - drawn) / (n + 1);
        double variance = n == 1 ? smoothed : Math.max(smoothed, squares * n / (n - 1) / (possible * possible));
        return BigDecimal.valueOf(variance * 100 * 100).setScale(SCALE, RoundingMode.HALF_UP);
    }

    private static double number(Fraction fraction) {
        return fraction.toDecimal(SCALE).doubleValue();
    }
}
