package org.gankao.exam.analysis.irt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.gankao.exam.analysis.irt.Calibration.ItemErrors;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Estimates items by marginal maximum likelihood with the EM algorithm (Bock and Aitkin 1981, Psychometrika 46, 443-459; for one
 * common slope Thissen 1982, Psychometrika 47, 175-186): the E step counts, at each point of ability, how many took and how many
 * solved each item; the M step fits a logistic curve to those counts by Newton's method.
 *
 * <p>Nothing is assumed of the items beforehand, so an item that everybody solved or failed has no estimate: leave it out. One that
 * nearly everybody did may have none either: it then has no errors.
 */
public final class MarginalLikelihood {

    private static final int MOST_ROUNDS = 3000;
    private static final double TOLERANCE = 1e-6;
    private static final int NEWTON_STEPS = 4;
    private static final double LONGEST_STEP = 1.0;

    /** Where a few answers would let a slope grow without end it stops here, and the item counts as not determined. */
    private static final double STEEPEST = 8;

    private final Responses responses;
    private final Model model;
    private final Quadrature quadrature = Quadrature.normal();
    private final int items;
    private final double[] slopes;
    private final double[] intercepts;
    private final double[][] taken;
    private final double[][] solved;

    private MarginalLikelihood(Responses responses, Model model) {
        this.responses = responses;
        this.model = model;
        items = responses.items();
        slopes = new double[items];
        intercepts = new double[items];
        taken = new double[items][quadrature.size()];
        solved = new double[items][quadrature.size()];
        for (int j = 0; j < items; j++) {
            double facility = responses.facility(j);
            if (!responses.isEstimable(j)) {
                throw new IllegalArgumentException("Item %d has a facility of %s: no estimate.".formatted(j, facility));
            }
            slopes[j] = 1;
            intercepts[j] = Math.log(facility / (1 - facility));
        }
    }

    /**
     * Estimates the items.
     *
     * @param round told the number of each round; may throw to stop
     * @throws IllegalArgumentException if an item was solved by all or none of those asked
     */
    public static Calibration calibrate(Responses responses, Model model, IntConsumer round) {
        return new MarginalLikelihood(responses, model).run(round);
    }

    private Calibration run(IntConsumer round) {
        double logLikelihood = expect();
        int rounds = 0;
        double change = Double.POSITIVE_INFINITY;
        while (change > TOLERANCE && rounds < MOST_ROUNDS) {
            round.accept(++rounds);
            change = model == Model.ONE_PARAMETER ? maximiseTogether() : maximiseEach();
            logLikelihood = expect();
        }
        List<LogisticItem> found = current();
        return new Calibration(
                model,
                found,
                errors(found),
                logLikelihood,
                model == Model.ONE_PARAMETER ? items + 1 : 2 * items,
                responses.size(),
                rounds,
                change <= TOLERANCE);
    }

    private List<ItemErrors> errors(List<LogisticItem> found) {
        List<ItemErrors> errors =
                new ArrayList<>(new ObservedInformation(responses, model, found, quadrature).errors());
        for (int j = 0; j < items; j++) {
            if (Math.abs(slopes[j]) >= STEEPEST) {
                errors.set(j, new ItemErrors(Double.NaN, Double.NaN));
            }
        }
        return errors;
    }

    private List<LogisticItem> current() {
        List<LogisticItem> found = new ArrayList<>();
        for (int j = 0; j < items; j++) {
            found.add(new LogisticItem(slopes[j], intercepts[j]));
        }
        return found;
    }

    /** The E step; returns the log likelihood of the items as they are. */
    private double expect() {
        for (int j = 0; j < items; j++) {
            java.util.Arrays.fill(taken[j], 0);
            java.util.Arrays.fill(solved[j], 0);
        }
        Posterior posterior = new Posterior(responses, current(), quadrature);
        double[] weights = new double[quadrature.size()];
        double logLikelihood = 0;
        for (int pattern = 0; pattern < responses.patterns(); pattern++) {
            int people = responses.people(pattern);
            logLikelihood += people * posterior.of(pattern, weights);
            for (int j = 0; j < items; j++) {
                byte answer = responses.answer(pattern, j);
                if (answer != Responses.NOT_ASKED) {
                    add(taken[j], weights, people);
                    if (answer == Responses.RIGHT) {
                        add(solved[j], weights, people);
                    }
                }
            }
        }
        return logLikelihood;
    }

    private static void add(double[] sums, double[] weights, int people) {
        for (int q = 0; q < sums.length; q++) {
            sums[q] += people * weights[q];
        }
    }

    /** The M step where each item has its slope; returns the greatest change. */
    private double maximiseEach() {
        double greatest = 0;
        for (int j = 0; j < items; j++) {
            double slope = slopes[j];
            double intercept = intercepts[j];
            for (int step = 0; step < NEWTON_STEPS; step++) {
                RealVector gradient = new ArrayRealVector(2);
                RealMatrix curvature = MatrixUtils.createRealMatrix(2, 2);
                sum(j, gradient, curvature, 0, 1);
                RealVector move = solve(curvature, gradient);
                slopes[j] = Math.max(-STEEPEST, Math.min(STEEPEST, slopes[j] + bounded(move.getEntry(0))));
                intercepts[j] += bounded(move.getEntry(1));
            }
            greatest = Math.max(greatest, Math.max(Math.abs(slopes[j] - slope), Math.abs(intercepts[j] - intercept)));
        }
        return greatest;
    }

    /** The M step with one slope for all; returns the greatest change. */
    private double maximiseTogether() {
        double[] before = intercepts.clone();
        double slope = slopes[0];
        for (int step = 0; step < NEWTON_STEPS; step++) {
            RealVector gradient = new ArrayRealVector(items + 1);
            RealMatrix curvature = MatrixUtils.createRealMatrix(items + 1, items + 1);
            for (int j = 0; j < items; j++) {
                sum(j, gradient, curvature, items, j);
            }
            RealVector move = solve(curvature, gradient);
            for (int j = 0; j < items; j++) {
                slopes[j] += bounded(move.getEntry(items));
                intercepts[j] += bounded(move.getEntry(j));
            }
        }
        double greatest = Math.abs(slopes[0] - slope);
        for (int j = 0; j < items; j++) {
            greatest = Math.max(greatest, Math.abs(intercepts[j] - before[j]));
        }
        return greatest;
    }

    /** Adds an item's gradient and curvature at the places of its slope and its intercept. */
    private void sum(int j, RealVector gradient, RealMatrix curvature, int slopeAt, int interceptAt) {
        LogisticItem item = new LogisticItem(slopes[j], intercepts[j]);
        for (int q = 0; q < quadrature.size(); q++) {
            double ability = quadrature.point(q);
            double p = item.probability(ability);
            double surplus = solved[j][q] - taken[j][q] * p;
            double weight = taken[j][q] * p * (1 - p);
            gradient.addToEntry(slopeAt, surplus * ability);
            gradient.addToEntry(interceptAt, surplus);
            curvature.addToEntry(slopeAt, slopeAt, weight * ability * ability);
            curvature.addToEntry(slopeAt, interceptAt, weight * ability);
            curvature.addToEntry(interceptAt, slopeAt, weight * ability);
            curvature.addToEntry(interceptAt, interceptAt, weight);
        }
    }

    private static RealVector solve(RealMatrix curvature, RealVector gradient) {
        try {
            return new CholeskyDecomposition(curvature).getSolver().solve(gradient);
        } catch (MathRuntimeException flat) {
            return gradient.mapMultiply(0); // the counts say nothing more: stay
        }
    }

    /** Keeps Newton's method from leaping where the counts are still far from a logistic curve. */
    private static double bounded(double move) {
        return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, move));
    }
}
