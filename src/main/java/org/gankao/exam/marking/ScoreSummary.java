package org.gankao.exam.marking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.gankao.shared.Fraction;

/**
 * How the scores of a group are spread; percent, two decimals.
 *
 * @param deviation sample standard deviation (divisor n - 1); 0 for fewer than two
 * @param bands number of scores in 0 to below 10, 10 to below 20, …, 90 to 100
 */
public record ScoreSummary(
        int count, BigDecimal mean, BigDecimal deviation, BigDecimal lowest, BigDecimal highest, List<Integer> bands) {

    private static final int BANDS = 10;

    /** @param percents 0 to 100, exact */
    public static ScoreSummary of(Collection<Fraction> percents) {
        int[] bands = new int[BANDS];
        if (percents.isEmpty()) {
            BigDecimal none = BigDecimal.ZERO.setScale(2);
            return new ScoreSummary(0, none, none, none, none, boxed(bands));
        }
        Fraction sum = percents.stream().reduce(Fraction.ZERO, Fraction::plus);
        Fraction mean = sum.dividedBy(Fraction.of(percents.size(), 1));
        Fraction squares = Fraction.ZERO;
        for (Fraction percent : percents) {
            Fraction distance = percent.minus(mean);
            squares = squares.plus(distance.times(distance));
            bands[Math.min(BANDS - 1, percent.toDecimal(4).intValue() / BANDS)]++;
        }
        BigDecimal deviation = percents.size() < 2
                ? BigDecimal.ZERO
                : squares.dividedBy(Fraction.of(percents.size() - 1L, 1))
                        .toDecimal(12)
                        .sqrt(MathContext.DECIMAL64);
        return new ScoreSummary(
                percents.size(),
                mean.toDecimal(2),
                deviation.setScale(2, RoundingMode.HALF_UP),
                Collections.min(percents).toDecimal(2),
                Collections.max(percents).toDecimal(2),
                boxed(bands));
    }

    private static List<Integer> boxed(int[] bands) {
        return IntStream.of(bands).boxed().toList();
    }
}
