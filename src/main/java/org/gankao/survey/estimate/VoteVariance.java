package org.gankao.survey.estimate;

/**
 * Variance of a mean of votes turned into points, from one random sample.
 *
 * <p>The variance of one vote is taken from the counts with half a vote added to each answer (Jeffreys' prior): where all
 * agree the plain one is zero, as if 14 households could speak for all.
 *
 * <p>Source: W. G. Cochran (1977), Sampling Techniques, 2.6 (finite populations), 5.3 (strata); H. Jeffreys (1961), Theory of
 * Probability, 3.1.
 */
public final class VoteVariance {

    private static final double PRIOR = 0.5;

    private VoteVariance() {}

    /**
     * @param counts of each counted answer
     * @param points each is worth
     * @param population size of what was drawn from; 0: as good as endless
     * @return in points squared; 0 without votes and of a full census
     */
    public static double ofMean(int[] counts, int[] points, int population) {
        int n = 0;
        double all = 0;
        double mean = 0;
        for (int k = 0; k < counts.length; k++) {
            n += counts[k];
            all += counts[k] + PRIOR;
            mean += (counts[k] + PRIOR) * points[k];
        }
        if (n == 0) {
            return 0;
        }
        mean /= all;
        double spread = 0;
        for (int k = 0; k < counts.length; k++) {
            spread += (counts[k] + PRIOR) * (points[k] - mean) * (points[k] - mean);
        }
        double left = population == 0 ? 1 : Math.max(0, 1 - (double) n / population);
        return left * spread / all / n;
    }
}
