package org.gankao.exam.analysis.irt;

/**
 * An item under the logistic model, P(right | θ) = 1 / (1 + exp(-(slope θ + intercept))), without the constant 1.7 (Birnbaum
 * 1968, in Lord and Novick, Statistical Theories of Mental Test Scores, chapter 17).
 *
 * @param slope a, per unit of ability; negative if the able fail it more
 * @param intercept log odds of a right answer at ability 0
 */
public record LogisticItem(double slope, double intercept) {

    /** The item that has even odds at {@code location}. */
    public static LogisticItem at(double slope, double location) {
        return new LogisticItem(slope, -slope * location);
    }

    /** b, the ability with even odds; not a number for a slope of 0. */
    public double location() {
        return slope == 0 ? Double.NaN : -intercept / slope;
    }

    /** Chance of a right answer, 0 to 1. */
    public double probability(double ability) {
        return 1 / (1 + Math.exp(-(slope * ability + intercept)));
    }

    /** Fisher information about ability, a² P (1 - P). */
    public double information(double ability) {
        double p = probability(ability);
        return slope * slope * p * (1 - p);
    }

    /** The same item on the scale on which an ability θ of this one reads {@code factor} θ + {@code shift}. */
    public LogisticItem onScale(double factor, double shift) {
        return new LogisticItem(slope / factor, intercept - slope * shift / factor);
    }
}
