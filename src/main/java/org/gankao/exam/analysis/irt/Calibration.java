package org.gankao.exam.analysis.irt;

import java.util.List;

/**
 * Items estimated from answers. The abilities of those who answered have mean 0 and deviation 1.
 *
 * @param items in the order of the answers' columns
 * @param errors their standard errors
 * @param logLikelihood natural logarithm of the likelihood of all answers
 * @param parameters number of free parameters
 * @param people persons
 * @param rounds rounds of the estimation
 * @param converged false if it was cut off: figures are then not to be relied on
 */
public record Calibration(
        Model model,
        List<LogisticItem> items,
        List<ItemErrors> errors,
        double logLikelihood,
        int parameters,
        int people,
        int rounds,
        boolean converged) {

    /**
     * Standard errors of an item; not a number where the answers do not determine it.
     *
     * @param slope of a
     * @param location of b, by the delta method
     */
    public record ItemErrors(double slope, double location) {}

    public Calibration {
        items = List.copyOf(items);
        errors = List.copyOf(errors);
    }

    /** Akaike's criterion (1974): the smaller, the better. */
    public double aic() {
        return -2 * logLikelihood + 2 * parameters;
    }

    /** Schwarz's criterion (1978): the smaller, the better. */
    public double bic() {
        return -2 * logLikelihood + parameters * Math.log(people);
    }
}
