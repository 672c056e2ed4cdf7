package org.gankao.exam.analysis;

import java.util.Arrays;
import org.hipparchus.stat.correlation.Covariance;
import org.jspecify.annotations.Nullable;

/** How two columns of figures go together. */
final class Correlation {

    /** Sums of rounded figures are not exactly zero where the true ones are. */
    private static final double NOTHING = 1e-9;

    private Correlation() {}

    /** Pearson's coefficient, -1 to 1; null for fewer than two people or where one column does not vary. */
    static @Nullable Double of(double[] x, double[] y) {
        if (x.length < 2) {
            return null;
        }
        Covariance covariance = new Covariance();
        double spread = Math.sqrt(covariance.covariance(x, x) * covariance.covariance(y, y));
        return spread < NOTHING ? null : Math.max(-1, Math.min(1, covariance.covariance(x, y) / spread));
    }

    /**
     * The covariance as a share of the greatest that the same figures could have: that of both columns sorted. At most 1; null where
     * that is 0.
     */
    static @Nullable Double efficiency(double[] x, double[] y) {
        if (x.length < 2) {
            return null;
        }
        double[] sortedX = x.clone();
        double[] sortedY = y.clone();
        Arrays.sort(sortedX);
        Arrays.sort(sortedY);
        Covariance covariance = new Covariance();
        double greatest = covariance.covariance(sortedX, sortedY);
        return greatest < NOTHING ? null : covariance.covariance(x, y) / greatest;
    }
}
