package org.gankao.exam.analysis.irt;

import java.util.List;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.util.FastMath;

/**
 * Brings the scale of one calibration to that of another by items that both hold: an ability θ here reads factor θ + shift there.
 *
 * @param factor above 0
 */
public record Linking(double factor, double shift) {

    /** The scale stays as it is: both groups were drawn at random from the same people. */
    public static final Linking NONE = new Linking(1, 0);

    private static final double TOLERANCE = 1e-12;
    private static final int MOST_TRIES = 5000;
    private static final double FIRST_STEP = 0.1;

    /**
     * From mean and deviation of the locations (Marco 1977, Journal of Educational Measurement 14, 139-160).
     *
     * @param here common items as calibrated on this scale, at least two
     * @param there the same items, in the same order, on the other
     */
    public static Linking meanSigma(List<LogisticItem> here, List<LogisticItem> there) {
        check(here, there);
        double[] from = here.stream().mapToDouble(LogisticItem::location).toArray();
        double[] to = there.stream().mapToDouble(LogisticItem::location).toArray();
        double factor = FastMath.sqrt(StatUtils.variance(to) / StatUtils.variance(from));
        return new Linking(factor, StatUtils.mean(to) - factor * StatUtils.mean(from));
    }

    /**
     * Makes the expected number of right answers to the common items agree over all abilities (Stocking and Lord 1983, Applied
     * Psychological Measurement 7, 201-210); starts from {@link #meanSigma}.
     */
    public static Linking stockingLord(List<LogisticItem> here, List<LogisticItem> there) {
        Linking start = meanSigma(here, there);
        PointValuePair best = new SimplexOptimizer(TOLERANCE, TOLERANCE)
                .optimize(
                        new MaxEval(MOST_TRIES),
                        new ObjectiveFunction(at -> disagreement(here, there, at[0], at[1])),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[] {start.factor, start.shift}),
                        new NelderMeadSimplex(2, FIRST_STEP));
        return new Linking(best.getPoint()[0], best.getPoint()[1]);
    }

    /** An item of this scale as it reads on the other. */
    public LogisticItem apply(LogisticItem item) {
        return item.onScale(factor, shift);
    }

    private static double disagreement(List<LogisticItem> here, List<LogisticItem> there, double factor, double shift) {
        if (factor <= 0) {
            return Double.MAX_VALUE;
        }
        Quadrature quadrature = Quadrature.normal();
        double sum = 0;
        for (int q = 0; q < quadrature.size(); q++) {
            double ability = quadrature.point(q);
            double gap = 0;
            for (int j = 0; j < here.size(); j++) {
                gap += there.get(j).probability(ability)
                        - here.get(j).onScale(factor, shift).probability(ability);
            }
            sum += quadrature.weight(q) * gap * gap;
        }
        return sum;
    }

    private static void check(List<LogisticItem> here, List<LogisticItem> there) {
        if (here.size() != there.size() || here.size() < 2) {
            throw new IllegalArgumentException(
                    "Linking needs the same items, two or more, not %d and %d.".formatted(here.size(), there.size()));
        }
    }
}
