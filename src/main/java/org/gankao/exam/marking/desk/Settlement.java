package org.gankao.exam.marking.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gankao.shared.Fraction;
import org.gankao.shared.RuleViolationException;

/**
 * When the marks of an answer settle it, and what it gets then (评分仲裁).
 *
 * <p>Two people mark; the answer gets the mean of both unless they differ by more than the tolerance. Then a third marks, and
 * it gets the mean of the two marks that lie closest, the higher pair if both lie equally close.
 */
final class Settlement {

    static final int MARKERS = 2;
    static final int MARKERS_IN_DISPUTE = 3;

    private static final BigDecimal STEP = new BigDecimal("0.5");

    private Settlement() {}

    /**
     * How many people have to mark it, as far as is known.
     *
     * @param marks in the order they were given
     * @param possible points of the item, above 0
     * @param tolerancePercent % of {@code possible}, 0 to 50; a difference of just so much is still within
     */
    static int needed(List<BigDecimal> marks, BigDecimal possible, int tolerancePercent) {
        return marks.size() >= MARKERS && disputed(marks.get(0), marks.get(1), possible, tolerancePercent)
                ? MARKERS_IN_DISPUTE
                : MARKERS;
    }

    /** Points the answer gets, exactly; empty while a mark is missing. */
    static Optional<Fraction> points(List<BigDecimal> marks, BigDecimal possible, int tolerancePercent) {
        if (marks.size() < needed(marks, possible, tolerancePercent)) {
            return Optional.empty();
        }
        if (!disputed(marks.get(0), marks.get(1), possible, tolerancePercent)) {
            return Optional.of(mean(marks.get(0), marks.get(1)));
        }
        List<BigDecimal> sorted =
                marks.subList(0, MARKERS_IN_DISPUTE).stream().sorted().toList();
        BigDecimal low = sorted.get(1).subtract(sorted.get(0));
        BigDecimal high = sorted.get(2).subtract(sorted.get(1));
        return Optional.of(
                high.compareTo(low) <= 0 ? mean(sorted.get(1), sorted.get(2)) : mean(sorted.get(0), sorted.get(1)));
    }

    /** @throws RuleViolationException unless it lies on a half point from 0 to {@code possible}, or is {@code possible} */
    static void requireMark(BigDecimal points, BigDecimal possible) {
        boolean onStep = points.remainder(STEP).signum() == 0 || points.compareTo(possible) == 0;
        if (points.signum() < 0 || points.compareTo(possible) > 0 || !onStep) {
            throw new RuleViolationException(
                    "exam.desk.points", possible.stripTrailingZeros().toPlainString());
        }
    }

    private static boolean disputed(BigDecimal one, BigDecimal other, BigDecimal possible, int tolerancePercent) {
        BigDecimal allowed =
                possible.multiply(BigDecimal.valueOf(tolerancePercent)).movePointLeft(2);
        return one.subtract(other).abs().compareTo(allowed) > 0;
    }

    private static Fraction mean(BigDecimal one, BigDecimal other) {
        return Fraction.of(one.add(other)).dividedBy(Fraction.of(2, 1));
    }
}
