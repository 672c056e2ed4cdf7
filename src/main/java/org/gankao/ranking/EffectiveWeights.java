package org.gankao.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gankao.cycle.Component;
import org.gankao.cycle.SchemeTerms;
import org.gankao.people.PostCategory;
import org.gankao.shared.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Effective weights (实际权重) and what other weights would move.
 *
 * <p>A nominal weight says how much a component counts; how much it decides depends on how far it tells people apart. The
 * effective weight of component c is {@code w_c Cov(x_c, T) / Var(T)} with {@code T = sum(w_c x_c)}, so that all of them sum to 1
 * (M. W. Wang and J. C. Stanley, Differential weighting: a review of methods and empirical studies, Review of Educational
 * Research 40, 1970).
 */
final class EffectiveWeights {

    /** Points by which a weight is changed to see what moves. */
    static final int SHIFT = 5;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private EffectiveWeights() {}

    /** One a component, in the order of the scheme. Empty if nobody is ranked in the category. */
    static List<WeightEffect> of(Computation.Input input, PostCategory category) {
        Computation.FrozenScheme scheme = input.schemes().get(category);
        if (scheme == null) {
            return List.of(); // it was replaced since, and the new one is not frozen yet
        }
        SchemeTerms terms = scheme.terms();
        Computation now = Computation.of(input);
        List<Computation.Row> ranked = now.rows().stream()
                .filter(row -> row.place() != null && row.entrant().category() == category)
                .toList();
        if (ranked.isEmpty()) {
            return List.of();
        }
        double[] totals = ranked.stream()
                .mapToDouble(
                        row -> decimal(Objects.requireNonNull(row.composite().total())))
                .toArray();
        List<WeightEffect> effects = new ArrayList<>();
        for (SchemeTerms.Part part : terms.parts()) {
            double[] marks = ranked.stream()
                    .mapToDouble(row -> percent(row.composite(), part.component()))
                    .toArray();
            effects.add(new WeightEffect(
                    part.component(),
                    part.weight(),
                    tenths(Math.sqrt(covariance(marks, marks))),
                    share(part, marks, totals),
                    moves(input, now, category, terms, part.component(), -SHIFT),
                    moves(input, now, category, terms, part.component(), SHIFT)));
        }
        return effects;
    }

    /**
     * The same terms with another weight of one component; the others take or give the difference in proportion to theirs, in
     * hundredths, the heaviest of them what rounding leaves.
     *
     * @param shift points, from -100 to 100
     * @return empty if some weight would not stay above 0
     */
    static Optional<SchemeTerms> shifted(SchemeTerms terms, Component component, int shift) {
        BigDecimal own = terms.part(component).orElseThrow().weight();
        BigDecimal others = HUNDRED.subtract(own);
        BigDecimal left = others.subtract(BigDecimal.valueOf(shift));
        Map<Component, BigDecimal> weights = new EnumMap<>(Component.class);
        weights.put(component, own.add(BigDecimal.valueOf(shift)));
        Component heaviest = component;
        BigDecimal given = BigDecimal.ZERO;
        for (SchemeTerms.Part part : terms.parts()) {
            if (part.component() != component) {
                BigDecimal weight = part.weight().multiply(left).divide(others, 2, RoundingMode.DOWN);
                weights.put(part.component(), weight);
                given = given.add(weight);
                heaviest = heaviest == component
                                || part.weight()
                                                .compareTo(terms.part(heaviest)
                                                        .orElseThrow()
                                                        .weight())
                                        > 0
                        ? part.component()
                        : heaviest;
            }
        }
        weights.merge(heaviest, left.subtract(given), BigDecimal::add);
        boolean possible = heaviest != component && weights.values().stream().allMatch(weight -> weight.signum() > 0);
        return possible ? Optional.of(with(terms, weights)) : Optional.empty();
    }

    private static SchemeTerms with(SchemeTerms terms, Map<Component, BigDecimal> weights) {
        return new SchemeTerms(
                terms.parts().stream()
                        .map(part -> new SchemeTerms.Part(
                                part.component(),
                                Objects.requireNonNull(weights.get(part.component())),
                                part.missing()))
                        .toList(),
                terms.formula(),
                terms.teamShare(),
                terms.minPersonalVotes(),
                terms.tieBreak(),
                terms.minMonths(),
                terms.quotaPercent(),
                terms.quotaBasis(),
                terms.orderedShare());
    }

    private static @Nullable Moves moves(
            Computation.Input input,
            Computation now,
            PostCategory category,
            SchemeTerms terms,
            Component component,
            int shift) {
        Optional<SchemeTerms> other = shifted(terms, component, shift);
        if (other.isEmpty()) {
            return null;
        }
        Map<PostCategory, Computation.FrozenScheme> schemes = new EnumMap<>(input.schemes());
        Computation.FrozenScheme frozen = Objects.requireNonNull(schemes.get(category));
        schemes.put(
                category, new Computation.FrozenScheme(frozen.id(), frozen.versionNo(), frozen.sha256(), other.get()));
        Computation then =
                Computation.of(new Computation.Input(schemes, input.entrants(), input.results(), input.allowances()));
        return Moves.between(now, then, category, terms.orderedShare());
    }

    private static @Nullable BigDecimal share(SchemeTerms.Part part, double[] marks, double[] totals) {
        double variance = covariance(totals, totals);
        return variance == 0 ? null : tenths(part.weight().doubleValue() * covariance(marks, totals) / variance);
    }

    private static double percent(Composite composite, Component component) {
        return composite.marks().stream()
                .filter(mark -> mark.component() == component)
                .map(mark -> decimal(Objects.requireNonNull(mark.percent())))
                .findFirst()
                .orElseThrow();
    }

    private static double decimal(Fraction percent) {
        return percent.toDecimal(8).doubleValue();
    }

    /** Of a population, which the ranked are. */
    private static double covariance(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / a.length;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static BigDecimal tenths(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
