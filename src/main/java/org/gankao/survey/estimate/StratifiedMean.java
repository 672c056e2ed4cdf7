package org.gankao.survey.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A mean of points over strata drawn from independently, each weighing as much as it has households: its 95 % interval and how
 * much the design costs.
 *
 * <p>The interval is that of a rescaled bootstrap: in each stratum as many votes as were counted are drawn from the counts with half a
 * vote added to each answer, and their deviation is shortened by the finite-population correction. A plain bootstrap would have
 * no width where all agree.
 *
 * <p>Sources: W. G. Cochran (1977), Sampling Techniques, 5.3; J. N. K. Rao and C. F. J. Wu (1988), Resampling inference with complex
 * survey data, J. Am. Stat. Assoc. 83, 231-241; L. Kish (1965), Survey Sampling, 8.2 (design effect).
 *
 * @param mean points of 100
 * @param low points
 * @param high points
 * @param designEffect variance by this design over that of as many votes drawn from all households at once; 1: it costs nothing
 * @param votes counted
 */
public record StratifiedMean(double mean, double low, double high, double designEffect, int votes) {

    private static final int REPLICATES = 1000;
    private static final double CUT = 0.025;
    private static final double PRIOR = 0.5;

    /**
     * A stratum, such as a village.
     *
     * @param counts of each counted answer; a stratum without votes is left out of all
     * @param households it has
     */
    public record Stratum(int[] counts, int households) {

        int votes() {
            return Arrays.stream(counts).sum();
        }

        double mean(int[] points) {
            double sum = 0;
            for (int k = 0; k < counts.length; k++) {
                sum += (double) counts[k] * points[k];
            }
            return sum / votes();
        }
    }

    /**
     * @param points each answer is worth, best first
     * @throws IllegalArgumentException if no stratum has a vote
     */
    public static StratifiedMean of(List<Stratum> strata, int[] points, long seed) {
        List<Stratum> counted = strata.stream().filter(one -> one.votes() > 0).toList();
        int votes = counted.stream().mapToInt(Stratum::votes).sum();
        int households = counted.stream().mapToInt(Stratum::households).sum();
        if (votes == 0) {
            throw new IllegalArgumentException("Nobody's vote is counted.");
        }
        double mean = 0;
        double variance = 0;
        int[] together = new int[points.length];
        for (Stratum stratum : counted) {
            double weight = (double) stratum.households() / households;
            mean += weight * stratum.mean(points);
            variance += weight * weight * VoteVariance.ofMean(stratum.counts(), points, stratum.households());
            for (int k = 0; k < together.length; k++) {
                together[k] += stratum.counts()[k];
            }
        }
        double simple = VoteVariance.ofMean(together, points, households);
        double[] drawn = new double[REPLICATES];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < REPLICATES; i++) {
            for (Stratum stratum : counted) {
                drawn[i] += (double) stratum.households() / households * replicate(stratum, points, random);
            }
        }
        Arrays.sort(drawn);
        int cut = (int) (REPLICATES * CUT);
        int worst = points[points.length - 1];
        return new StratifiedMean(
                mean,
                Math.max(worst, drawn[cut]),
                Math.min(points[0], drawn[REPLICATES - 1 - cut]),
                simple == 0 ? 1 : variance / simple,
                votes);
    }

    /**
     * As it may be shown of secret votes: the interval in whole points, outwards, mean and design effect with one decimal. With more decimals
     * one could try out the counts of the strata until they give the same interval.
     */
    public StratifiedMean coarse() {
        return new StratifiedMean(
                Math.round(mean * 10) / 10.0,
                Math.floor(low),
                Math.ceil(high),
                Math.round(designEffect * 10) / 10.0,
                votes);
    }

    /** The mean of a stratum with votes drawn anew. */
    private static double replicate(Stratum stratum, int[] points, SplittableRandom random) {
        int votes = stratum.votes();
        double all = votes + PRIOR * points.length;
        double expected = 0;
        for (int k = 0; k < points.length; k++) {
            expected += (stratum.counts()[k] + PRIOR) / all * points[k];
        }
        double sum = 0;
        for (int vote = 0; vote < votes; vote++) {
            double at = random.nextDouble() * all;
            int answer = 0;
            for (double reached = stratum.counts()[0] + PRIOR;
                    at >= reached && answer < points.length - 1;
                    reached += stratum.counts()[answer] + PRIOR) {
                answer++;
            }
            sum += points[answer];
        }
        double left = Math.max(0, 1 - (double) votes / stratum.households());
        return stratum.mean(points) + Math.sqrt(left) * (sum / votes - expected);
    }
}
