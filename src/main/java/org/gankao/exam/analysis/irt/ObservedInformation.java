package org.gankao.exam.analysis.irt;

import java.util.ArrayList;
import java.util.List;
import org.gankao.exam.analysis.irt.Calibration.ItemErrors;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Standard errors from the observed information by Louis's identity (1982, Journal of the Royal Statistical Society B 44,
 * 226-233): the information there would be if abilities were known, less what not knowing them takes away.
 */
final class ObservedInformation {

    /** Points of ability with less weight than this add nothing. */
    private static final double NEGLIGIBLE = 1e-9;

    private final Responses responses;
    private final Model model;
    private final List<LogisticItem> items;
    private final Quadrature quadrature;
    private final int size;
    private final double[][] information;

    ObservedInformation(Responses responses, Model model, List<LogisticItem> items, Quadrature quadrature) {
        this.responses = responses;
        this.model = model;
        this.items = items;
        this.quadrature = quadrature;
        size = items.size() + (model == Model.ONE_PARAMETER ? 1 : items.size());
        information = new double[size][size];
    }

    /** Intercepts stand first, item by item; then the slopes, or the one slope. */
    private int slopeAt(int item) {
        return items.size() + (model == Model.ONE_PARAMETER ? 0 : item);
    }

    List<ItemErrors> errors() {
        double[][] chance = new double[items.size()][quadrature.size()];
        for (int j = 0; j < items.size(); j++) {
            for (int q = 0; q < quadrature.size(); q++) {
                chance[j][q] = items.get(j).probability(quadrature.point(q));
            }
        }
        Posterior posterior = new Posterior(responses, items, quadrature);
        double[] weights = new double[quadrature.size()];
        for (int pattern = 0; pattern < responses.patterns(); pattern++) {
            posterior.of(pattern, weights);
            addPattern(pattern, weights, chance);
        }
        return errors(inverse());
    }

    private void addPattern(int pattern, double[] weights, double[][] chance) {
        int people = responses.people(pattern);
        double[] mean = new double[size];
        double[] score = new double[size];
        for (int q = 0; q < weights.length; q++) {
            if (weights[q] < NEGLIGIBLE) {
                continue;
            }
            double ability = quadrature.point(q);
            java.util.Arrays.fill(score, 0);
            for (int j = 0; j < items.size(); j++) {
                byte answer = responses.answer(pattern, j);
                if (answer != Responses.NOT_ASKED) {
                    double p = chance[j][q];
                    score[j] = answer - p;
                    score[slopeAt(j)] += (answer - p) * ability;
                    double known = people * weights[q] * p * (1 - p);
                    information[j][j] += known;
                    information[slopeAt(j)][j] += known * ability;
                    information[slopeAt(j)][slopeAt(j)] += known * ability * ability;
                }
            }
            addProduct(score, -people * weights[q]);
            for (int k = 0; k < size; k++) {
                mean[k] += weights[q] * score[k];
            }
        }
        addProduct(mean, people);
    }

    /** Adds {@code factor} times the outer product to the lower triangle. */
    private void addProduct(double[] vector, double factor) {
        for (int k = 0; k < size; k++) {
            double scaled = factor * vector[k];
            if (scaled != 0) {
                double[] row = information[k];
                for (int l = 0; l <= k; l++) {
                    row[l] += scaled * vector[l];
                }
            }
        }
    }

    private RealMatrix inverse() {
        for (int k = 0; k < size; k++) {
            for (int l = 0; l < k; l++) {
                information[l][k] = information[k][l];
            }
        }
        RealMatrix matrix = MatrixUtils.createRealMatrix(information);
        try {
            return new LUDecomposition(matrix).getSolver().getInverse();
        } catch (MathRuntimeException singular) {
            return matrix.scalarMultiply(Double.NaN); // the answers do not determine the items
        }
    }

    private List<ItemErrors> errors(RealMatrix covariance) {
        List<ItemErrors> errors = new ArrayList<>();
        for (int j = 0; j < items.size(); j++) {
            LogisticItem item = items.get(j);
            int at = slopeAt(j);
            // b = -d / a, so db = (-1/a) dd + (d/a²) da
            double byIntercept = -1 / item.slope();
            double bySlope = item.intercept() / (item.slope() * item.slope());
            double variance = byIntercept * byIntercept * covariance.getEntry(j, j)
                    + 2 * byIntercept * bySlope * covariance.getEntry(j, at)
                    + bySlope * bySlope * covariance.getEntry(at, at);
            errors.add(new ItemErrors(Math.sqrt(covariance.getEntry(at, at)), Math.sqrt(variance)));
        }
        return errors;
    }
}
