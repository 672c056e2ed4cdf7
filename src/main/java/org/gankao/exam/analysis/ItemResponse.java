package org.gankao.exam.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gankao.exam.analysis.irt.Model;
import org.jspecify.annotations.Nullable;

/**
 * The session under item response theory: items of the knowledge section that were marked right or wrong and nothing between.
 *
 * @param people persons
 * @param leftOut places of items that cannot be estimated: marked in parts, or solved or failed by nearly all
 * @param models both models
 * @param better the one with the smaller BIC
 * @param reliability of ability, 0 to 1: variance of the estimates over itself and the mean squared error
 * @param items under the two-parameter model, a row an item; one in several forms once
 * @param curves a row a form
 * @param equatings a row a form but the first
 * @param abilities a row a person
 */
public record ItemResponse(
        int people,
        List<String> leftOut,
        List<Fit> models,
        Model better,
        double reliability,
        List<Item> items,
        List<Curve> curves,
        List<Equating> equatings,
        List<PersonAbility> abilities) {

    /** Estimated items by each place they stand in. */
    public Map<String, Item> byPlace() {
        Map<String, Item> byPlace = new HashMap<>();
        items.forEach(item -> item.places().forEach(place -> byPlace.put(place, item)));
        return byPlace;
    }

    /** How well a model does; the smaller a criterion, the better. */
    public record Fit(Model model, double logLikelihood, int parameters, double aic, double bic, boolean converged) {}

    /**
     * An estimated item.
     *
     * @param places where it stands, for example {@code A-K12}
     * @param slope a, per unit of ability
     * @param slopeError its standard error; null: not determined
     * @param location b, on the scale of ability
     * @param locationError its standard error; null: not determined
     * @param commonLocation b under the one-parameter model; null: not determined
     * @param fit S-X²
     * @param freedom its degrees of freedom
     * @param p chance of so bad a fit if the model holds
     */
    public record Item(
            String ref,
            List<String> places,
            int people,
            @Nullable Double slope,
            @Nullable Double slopeError,
            @Nullable Double location,
            @Nullable Double locationError,
            @Nullable Double commonLocation,
            double fit,
            int freedom,
            double p) {

        /** Whether the answers determine it well enough to build papers on: {@code b} to within a unit of ability, a above 0. */
        public boolean isDetermined() {
            return slope != null
                    && slope > 0
                    && slopeError != null
                    && locationError != null
                    && locationError < 1
                    && Math.abs(location == null ? Double.MAX_VALUE : location) < 6;
        }
    }

    /** What a form does at each ability. */
    public record Curve(String form, List<Point> points) {}

    /**
     * A point of a curve.
     *
     * @param information about ability
     * @param error standard error of ability
     * @param percent expected share of the points of the estimated items
     */
    public record Point(double ability, double information, double error, double percent) {}

    /**
     * Which percentages of two forms show the same ability. Beside the ranking, never in it.
     *
     * @param form the form compared
     * @param with the first form
     * @param common items both hold
     * @param linked true: by Stocking and Lord over the common items; false: there are too few, so that the forms count as drawn at
     *     random among alike people, which they were
     * @param factor of the linking, 1 if not linked
     * @param shift of the linking, 0 if not linked
     * @param rows from 0 to 100 percent of the estimated items
     */
    public record Equating(
            String form, String with, int common, boolean linked, double factor, double shift, List<Equivalent> rows) {}

    /** {@code percent} on the form shows the same ability as {@code equivalent} on the first. */
    public record Equivalent(double percent, double equivalent) {}

    /** A person's ability (expected a posteriori) and its standard error. */
    public record PersonAbility(long sittingId, String code, double ability, double error) {}
}
