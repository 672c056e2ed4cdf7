package org.gankao.cycle;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.shared.Fraction;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one post category: what counts how much, and what happens in every odd case.
 *
 * @param parts components and weights, which sum to 100
 * @param formula named conversion of survey answers to points; null until chosen, since there is no silent default
 * @param teamShare percent of the household component that is the team rating (联村工作满意度), the rest is personal
 * @param minPersonalVotes with fewer valid personal votes the personal part takes the team score, and says so
 * @param tieBreak components compared in turn when composites are equal as shown; then the rank is shared
 * @param minMonths whole months in post at the base date from which a cadre is ranked
 * @param quotaPercent share of 优秀 in a unit, for the annual evaluation
 * @param quotaBasis its legal basis
 * @param orderedShare share of the ranked that is published in order, from the top; the rest follows without order
 */
public record SchemeTerms(
        List<Part> parts,
        @Nullable String formula,
        BigDecimal teamShare,
        int minPersonalVotes,
        List<Component> tieBreak,
        int minMonths,
        BigDecimal quotaPercent,
        String quotaBasis,
        Fraction orderedShare) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One component.
     *
     * @param weight points of 100, above 0
     */
    public record Part(Component component, BigDecimal weight, MissingRule missing) {

        /** @throws RuleViolationException unless the weight is above 0, at most 100, with at most two decimals */
        public Part {
            if (weight.signum() <= 0 || weight.compareTo(HUNDRED) > 0 || scaleOf(weight) > 2) {
                throw new RuleViolationException("cycle.scheme.weight", weight.toPlainString());
            }
            weight = weight.setScale(2);
        }
    }

    /** @throws RuleViolationException if a rule of the scheme cannot be */
    public SchemeTerms {
        parts = List.copyOf(parts);
        tieBreak = List.copyOf(tieBreak);
        BigDecimal sum = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw new RuleViolationException("cycle.scheme.sum", plain(sum));
        }
        List<Component> components = parts.stream().map(Part::component).toList();
        if (new HashSet<>(components).size() < components.size()) {
            throw new RuleViolationException("cycle.scheme.componentTwice");
        }
        if (new HashSet<>(tieBreak).size() < tieBreak.size() || !components.containsAll(tieBreak)) {
            throw new RuleViolationException("cycle.scheme.tieBreak");
        }
        requirePercent(teamShare);
        requirePercent(quotaPercent);
        teamShare = teamShare.setScale(2);
        quotaPercent = quotaPercent.setScale(2);
        if (orderedShare.compareTo(Fraction.ZERO) < 0 || orderedShare.compareTo(Fraction.ONE) > 0) {
            throw new RuleViolationException("cycle.scheme.orderedShare", orderedShare);
        }
        if (minPersonalVotes < 1 || minPersonalVotes > 1000) {
            throw new RuleViolationException("cycle.scheme.minVotes", String.valueOf(minPersonalVotes));
        }
        if (minMonths < 0 || minMonths > 60) {
            throw new RuleViolationException("cycle.scheme.minMonths", String.valueOf(minMonths));
        }
        quotaBasis = quotaBasis.strip();
        if (quotaBasis.length() > 200) {
            throw new RuleViolationException("cycle.scheme.basisLength");
        }
        formula = formula == null || formula.isBlank() ? null : formula.strip();
    }

    /** The usual terms (product rules): 40/15/15/30, no formula chosen, the upper third in order. */
    public static SchemeTerms usual() {
        return new SchemeTerms(
                List.of(
                        new Part(Component.KNOWLEDGE, BigDecimal.valueOf(40), MissingRule.NOT_RANKED),
                        new Part(Component.PHOTO, BigDecimal.valueOf(15), MissingRule.NOT_RANKED),
                        new Part(Component.SCENARIO, BigDecimal.valueOf(15), MissingRule.NOT_RANKED),
                        new Part(Component.SATISFACTION, BigDecimal.valueOf(30), MissingRule.NOT_RANKED)),
                null,
                BigDecimal.valueOf(50),
                10,
                List.of(Component.SATISFACTION, Component.KNOWLEDGE),
                6,
                BigDecimal.valueOf(20),
                "",
                Fraction.of(1, 3));
    }

    public Optional<Part> part(Component component) {
        return parts.stream().filter(p -> p.component() == component).findFirst();
    }

    public boolean counts(Component component) {
        return part(component).isPresent();
    }

    /** Whether the household component counts, so that a formula must be chosen. */
    public boolean needsFormula() {
        return counts(Component.SATISFACTION);
    }

    /** The terms as they stand in the signed document. */
    Map<String, Object> document() {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put(
                "components",
                parts.stream()
                        .map(p -> Map.<String, Object>of(
                                "component", p.component().name(),
                                "weight", p.weight().toPlainString(),
                                "missing", p.missing().name()))
                        .toList());
        Map<String, Object> satisfaction = new LinkedHashMap<>();
        satisfaction.put("formula", formula);
        satisfaction.put("teamShare", teamShare.toPlainString());
        satisfaction.put("minPersonalVotes", minPersonalVotes);
        terms.put("satisfaction", satisfaction);
        terms.put("tieBreak", tieBreak.stream().map(Enum::name).toList());
        terms.put("minMonths", minMonths);
        terms.put("quota", Map.of("percent", quotaPercent.toPlainString(), "basis", quotaBasis));
        terms.put("publishedInOrder", orderedShare.toString());
        return terms;
    }

    /** A number without needless zeros: 40, 12.5. */
    public static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static int scaleOf(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static void requirePercent(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0 || scaleOf(percent) > 2) {
            throw new RuleViolationException("cycle.scheme.percent", percent.toPlainString());
        }
    }
}
