package org.gankao.exam.marking.desk;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.gankao.shared.Fraction;

/**
 * Agreement of two raters beyond chance, where some disagreements are graver than others: weighted kappa, exactly.
 *
 * <p>Source: J. Cohen, Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit,
 * Psychological Bulletin 70 (1968) 213–220: 1 − Σ v·p(observed) / Σ v·p(expected) with the disagreement weights v. With
 * squared distances as weights it is an intraclass correlation (Fleiss and Cohen 1973).
 */
public final class WeightedKappa {

    private WeightedKappa() {}

    /**
     * Of a table of counts.
     *
     * @param counts square; rows one rater, columns the other
     * @param disagreement weights of the cells, 0 on the diagonal, none below 0
     * @return at most 1; empty where chance alone leaves nothing to disagree about
     */
    public static Optional<Fraction> of(long[][] counts, long[][] disagreement) {
        int size = counts.length;
        long[] rows = new long[size];
        long[] columns = new long[size];
        long observed = 0;
        long total = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i] += counts[i][j];
                columns[j] += counts[i][j];
                total += counts[i][j];
                observed += disagreement[i][j] * counts[i][j];
            }
        }
        long expected = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                expected += disagreement[i][j] * rows[i] * columns[j];
            }
        }
        return kappa(BigInteger.valueOf(observed).multiply(BigInteger.valueOf(total)), BigInteger.valueOf(expected));
    }

    /** What two raters gave the same thing, in whole steps of the scale. */
    public record Pair(int one, int other) {}

    /**
     * Of pairs of ratings, with squared distances as weights.
     *
     * @return at most 1; empty without pairs, or where all ratings are the same
     */
    public static Optional<Fraction> quadratic(List<Pair> pairs) {
        long count = pairs.size();
        long observed = 0;
        long ones = 0;
        long others = 0;
        long squares = 0;
        for (Pair pair : pairs) {
            long one = pair.one();
            long other = pair.other();
            observed = Math.addExact(observed, (one - other) * (one - other));
            squares = Math.addExact(squares, one * one + other * other);
            ones += one;
            others += other;
        }
        // the sum over all (one, other) of different pairs, multiplied out
        BigInteger expected = BigInteger.valueOf(count)
                .multiply(BigInteger.valueOf(squares))
                .subtract(
                        BigInteger.valueOf(2).multiply(BigInteger.valueOf(ones)).multiply(BigInteger.valueOf(others)));
        return kappa(BigInteger.valueOf(observed).multiply(BigInteger.valueOf(count)), expected);
    }

    private static Optional<Fraction> kappa(BigInteger observed, BigInteger expected) {
        return expected.signum() == 0
                ? Optional.empty()
                : Optional.of(Fraction.ONE.minus(new Fraction(observed, expected)));
    }
}
