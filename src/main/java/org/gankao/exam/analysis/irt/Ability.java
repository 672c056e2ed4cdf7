package org.gankao.exam.analysis.irt;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a person's ability: mean and deviation of its posterior (expected a posteriori; Bock and Mislevy 1982, Applied
 * Psychological Measurement 6, 431-444). Pulled towards the mean of all, the more the shorter the test.
 *
 * @param estimate on the scale of the calibration: mean 0, deviation 1
 * @param error posterior deviation, its standard error
 */
public record Ability(double estimate, double error) {

    /** Abilities in the order of the answers' rows. */
    public static List<Ability> of(Responses responses, List<LogisticItem> items) {
        Quadrature quadrature = Quadrature.normal();
        Posterior posterior = new Posterior(responses, items, quadrature);
        double[] weights = new double[quadrature.size()];
        List<Ability> patterns = new ArrayList<>();
        for (int pattern = 0; pattern < responses.patterns(); pattern++) {
            posterior.of(pattern, weights);
            double mean = 0;
            double square = 0;
            for (int q = 0; q < weights.length; q++) {
                mean += weights[q] * quadrature.point(q);
                square += weights[q] * quadrature.point(q) * quadrature.point(q);
            }
            patterns.add(new Ability(mean, Math.sqrt(Math.max(0, square - mean * mean))));
        }
        List<Ability> abilities = new ArrayList<>();
        for (int person = 0; person < responses.size(); person++) {
            abilities.add(patterns.get(responses.patternOf(person)));
        }
        return abilities;
    }
}
