package org.gankao.ranking.uncertainty;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Where a composite may lie, 95 of 100 times: percentiles of composites whose components were drawn anew around what was
 * measured, none outside 0 to 100.
 *
 * @param low percent
 * @param high percent
 * @param error standard error, points
 */
public record ScoreInterval(double low, double high, double error) {

    private static final double CUT = 0.025;
    private static final double MOST = 100;

    /**
     * @param percents of the components
     * @param errors their standard errors, points; 0: exact
     * @param weights of the components; they sum to 100
     */
    public static ScoreInterval of(double[] percents, double[] errors, double[] weights, int replicates, long seed) {
        double variance = 0;
        double score = 0;
        for (int c = 0; c < percents.length; c++) {
            score += weights[c] / 100 * percents[c];
            variance += weights[c] / 100 * weights[c] / 100 * errors[c] * errors[c];
        }
        if (variance == 0) {
            return new ScoreInterval(score, score, 0);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[replicates];
        for (int i = 0; i < replicates; i++) {
            for (int c = 0; c < percents.length; c++) {
                double percent = errors[c] == 0 ? percents[c] : percents[c] + errors[c] * random.nextGaussian();
                drawn[i] += weights[c] / 100 * Math.min(MOST, Math.max(0, percent));
            }
        }
        Arrays.sort(drawn);
        int cut = (int) Math.floor(replicates * CUT);
        return new ScoreInterval(drawn[cut], drawn[replicates - 1 - cut], Math.sqrt(variance));
    }
}
