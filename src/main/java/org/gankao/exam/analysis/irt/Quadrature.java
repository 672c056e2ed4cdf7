package org.gankao.exam.analysis.irt;

import java.util.stream.IntStream;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.analysis.integration.gauss.SymmetricGaussIntegrator;

/**
 * Points and weights of the Gauss-Hermite rule for the standard normal distribution: the sum of weight times f(point) stands for
 * the mean of f(θ).
 */
public final class Quadrature {

    /**
     * So many that neighbouring points are 0.4 apart in the middle: close enough for the posterior of a test of 50 items, whose
     * deviation is about 0.3.
     */
    private static final int POINTS = 61;

    private static final Quadrature NORMAL = normal(POINTS);

    private final double[] points;
    private final double[] weights;

    private Quadrature(double[] points, double[] weights) {
        this.points = points;
        this.weights = weights;
    }

    public static Quadrature normal() {
        return NORMAL;
    }

    static Quadrature normal(int count) {
        // The rule is for the weight exp(-x²): stretched by √2 and divided by √π it is the normal distribution's.
        SymmetricGaussIntegrator rule = new GaussIntegratorFactory().hermite(count);
        double[] points = IntStream.range(0, count)
                .mapToDouble(i -> rule.getPoint(i) * Math.sqrt(2))
                .toArray();
        double[] weights = IntStream.range(0, count)
                .mapToDouble(i -> rule.getWeight(i) / Math.sqrt(Math.PI))
                .toArray();
        return new Quadrature(points, weights);
    }

    int size() {
        return points.length;
    }

    double point(int i) {
        return points[i];
    }

    double weight(int i) {
        return weights[i];
    }
}
