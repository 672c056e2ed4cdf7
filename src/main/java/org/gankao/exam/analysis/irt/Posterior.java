package org.gankao.exam.analysis.irt;

import java.util.List;

/** What answers say of ability at each point of a quadrature, given items and a standard normal population (Bayes' rule). */
final class Posterior {

    private final Responses responses;
    private final Quadrature quadrature;
    private final double[][] logRight;
    private final double[][] logWrong;

    Posterior(Responses responses, List<LogisticItem> items, Quadrature quadrature) {
        this.responses = responses;
        this.quadrature = quadrature;
        logRight = new double[items.size()][quadrature.size()];
        logWrong = new double[items.size()][quadrature.size()];
        for (int j = 0; j < items.size(); j++) {
            LogisticItem item = items.get(j);
            for (int q = 0; q < quadrature.size(); q++) {
                double logit = item.slope() * quadrature.point(q) + item.intercept();
                logRight[j][q] = -Math.log1p(Math.exp(-logit));
                logWrong[j][q] = logRight[j][q] - logit;
            }
        }
    }

    /**
     * Fills in the weights of a pattern's posterior, which sum to one.
     *
     * @return the logarithm of the pattern's marginal probability
     */
    double of(int pattern, double[] weights) {
        int size = quadrature.size();
        for (int q = 0; q < size; q++) {
            weights[q] = Math.log(quadrature.weight(q));
        }
        for (int j = 0; j < responses.items(); j++) {
            byte answer = responses.answer(pattern, j);
            if (answer != Responses.NOT_ASKED) {
                double[] logs = answer == Responses.RIGHT ? logRight[j] : logWrong[j];
                for (int q = 0; q < size; q++) {
                    weights[q] += logs[q];
                }
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double weight : weights) {
            most = Math.max(most, weight);
        }
        double sum = 0;
        for (int q = 0; q < size; q++) {
            weights[q] = Math.exp(weights[q] - most);
            sum += weights[q];
        }
        for (int q = 0; q < size; q++) {
            weights[q] /= sum;
        }
        return most + Math.log(sum);
    }
}
