package org.gankao.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentResult;
import org.gankao.cycle.Entrant;
import org.gankao.cycle.SchemeTerms;
import org.gankao.people.PostCategory;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.Fraction;
import org.gankao.shared.Score;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * From frozen rows to standings: a pure function. The same input, in whatever order, gives the same output.
 *
 * @param rows by category, then place, then staff number; who is not ranked comes last in his category
 */
public record Computation(List<Row> rows, String inputSha256, String resultSha256) {

    /** Note of a cadre of whom a component is missing. */
    public static final String COMPONENT_MISSING = "ranking.note.componentMissing";

    /** Tie-break text of a shared place. */
    public static final String SHARED = "SHARED";

    /** A frozen scheme, as the input refers to it. */
    public record FrozenScheme(long id, int versionNo, String sha256, SchemeTerms terms) {}

    /** A signed permission to take the unit's mean. */
    public record Allowance(long cadreId, Component component) {}

    /** Everything that is computed from. */
    public record Input(
            Map<PostCategory, FrozenScheme> schemes,
            List<Entrant> entrants,
            List<ComponentResult> results,
            Set<Allowance> allowances) {

        public Input {
            schemes = Map.copyOf(schemes);
            entrants = entrants.stream()
                    .sorted(Comparator.comparingLong(Entrant::cadreId))
                    .toList();
            results = results.stream()
                    .sorted(Comparator.comparingLong(ComponentResult::cadreId)
                            .thenComparing(ComponentResult::component))
                    .toList();
            allowances = Set.copyOf(allowances);
        }

        /** SHA-256 of the input in canonical JSON. */
        String sha256() {
            Map<String, Object> document = new LinkedHashMap<>();
            Map<String, Object> hashes = new LinkedHashMap<>();
            schemes.forEach((category, scheme) -> hashes.put(category.name(), scheme.sha256()));
            document.put("schemes", hashes);
            document.put(
                    "entrants",
                    entrants.stream()
                            .map(e -> List.<Object>of(
                                    e.cadreId(), e.category().name(), e.unitId(), e.townshipId(), e.ranked()))
                            .toList());
            document.put(
                    "results",
                    results.stream()
                            .map(r -> List.<Object>of(
                                    r.cadreId(),
                                    r.component().name(),
                                    r.gained().toString(),
                                    r.possible().toString(),
                                    r.evidence(),
                                    r.note()))
                            .toList());
            document.put(
                    "allowances",
                    allowances.stream()
                            .sorted(Comparator.comparingLong(Allowance::cadreId).thenComparing(Allowance::component))
                            .map(a -> List.<Object>of(a.cadreId(), a.component().name()))
                            .toList());
            return Sha256.hex(CanonicalJson.write(document));
        }
    }

    /**
     * One cadre's outcome.
     *
     * @param place null if he is not ranked
     * @param tieBreak component that told him from an equal composite, {@link #SHARED}, or empty
     * @param note key of the reason for not being ranked, else empty
     */
    public record Row(
            Entrant entrant, Composite composite, @Nullable Integer place, String tieBreak, String note) {

        public @Nullable Score shown() {
            return composite.total() == null ? null : composite.total().toScore();
        }
    }

    public Computation {
        rows = List.copyOf(rows);
    }

    /**
     * Computes all composites and places.
     *
     * @throws IllegalArgumentException if a category of an entrant has no scheme, or a cadre has two results of one
     *     component
     */
    public static Computation of(Input input) {
        Map<Long, Map<Component, ComponentResult>> results = byCadre(input.results());
        Map<Long, Map<Component, Fraction>> means = unitMeans(input, results);
        Map<PostCategory, List<Entrant>> categories = input.entrants().stream()
                .collect(Collectors.groupingBy(
                        Entrant::category, () -> new EnumMap<>(PostCategory.class), Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        categories.forEach((category, entrants) -> {
            FrozenScheme scheme = input.schemes().get(category);
            if (scheme == null) {
                throw new IllegalArgumentException("No scheme for " + category);
            }
            rows.addAll(place(scheme.terms(), entrants, results, means));
        });
        return new Computation(rows, input.sha256(), resultSha256(rows));
    }

    private static List<Row> place(
            SchemeTerms terms,
            List<Entrant> entrants,
            Map<Long, Map<Component, ComponentResult>> results,
            Map<Long, Map<Component, Fraction>> means) {
        Map<Long, Composite> composites = new HashMap<>();
        List<Standings.Contender> contenders = new ArrayList<>();
        for (Entrant entrant : entrants) {
            Composite composite = Composite.of(
                    terms,
                    results.getOrDefault(entrant.cadreId(), Map.of()),
                    means.getOrDefault(entrant.cadreId(), Map.of()));
            composites.put(entrant.cadreId(), composite);
            Fraction total = composite.total();
            if (entrant.ranked() && total != null) {
                contenders.add(new Standings.Contender(entrant.cadreId(), total.toScore(), ladder(terms, composite)));
            }
        }
        Map<Long, Standings.Standing> standings = Standings.of(contenders);
        return entrants.stream()
                .map(entrant -> row(
                        terms,
                        entrant,
                        Objects.requireNonNull(composites.get(entrant.cadreId())),
                        standings.get(entrant.cadreId())))
                .sorted(Comparator.comparing(Row::place, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(r -> r.entrant().code())
                        .thenComparing(r -> r.entrant().cadreId()))
                .toList();
    }

    private static Row row(
            SchemeTerms terms, Entrant entrant, Composite composite, Standings.@Nullable Standing standing) {
        if (standing == null) {
            return new Row(entrant, composite, null, "", entrant.ranked() ? COMPONENT_MISSING : entrant.reason());
        }
        String tieBreak = "";
        if (standing.shared()) {
            tieBreak = SHARED;
        } else if (standing.rung() != Standings.BY_SCORE) {
            tieBreak = terms.tieBreak().get(standing.rung()).name();
        }
        return new Row(entrant, composite, standing.place(), tieBreak, "");
    }

    private static List<Score> ladder(SchemeTerms terms, Composite composite) {
        Map<Component, Mark> marks =
                composite.marks().stream().collect(Collectors.toMap(Mark::component, mark -> mark));
        return terms.tieBreak().stream()
                .map(component -> Objects.requireNonNull(
                        Objects.requireNonNull(marks.get(component)).shown()))
                .toList();
    }

    private static Map<Long, Map<Component, ComponentResult>> byCadre(List<ComponentResult> results) {
        Map<Long, Map<Component, ComponentResult>> byCadre = new HashMap<>();
        for (ComponentResult result : results) {
            ComponentResult before = byCadre.computeIfAbsent(result.cadreId(), id -> new EnumMap<>(Component.class))
                    .put(result.component(), result);
            if (before != null) {
                throw new IllegalArgumentException(
                        "Cadre %d has two results of %s.".formatted(result.cadreId(), result.component()));
            }
        }
        return byCadre;
    }

    /** Per allowance, the mean of those of his unit and category who have a result; nobody has: no mean. */
    private static Map<Long, Map<Component, Fraction>> unitMeans(
            Input input, Map<Long, Map<Component, ComponentResult>> results) {
        Map<Long, Entrant> entrants =
                input.entrants().stream().collect(Collectors.toMap(Entrant::cadreId, entrant -> entrant));
        Map<Long, Map<Component, Fraction>> means = new HashMap<>();
        for (Allowance allowance : input.allowances()) {
            Entrant entrant = entrants.get(allowance.cadreId());
            if (entrant == null) {
                continue;
            }
            List<Fraction> colleagues = input.entrants().stream()
                    .filter(e -> e.unitId() == entrant.unitId() && e.category() == entrant.category())
                    .map(e -> results.getOrDefault(e.cadreId(), Map.of()).get(allowance.component()))
                    .filter(Objects::nonNull)
                    .map(ComponentResult::percent)
                    .toList();
            if (!colleagues.isEmpty()) {
                means.computeIfAbsent(allowance.cadreId(), id -> new EnumMap<>(Component.class))
                        .put(allowance.component(), mean(colleagues));
            }
        }
        return means;
    }

    /** Exact mean of at least one value. */
    static Fraction mean(List<Fraction> values) {
        return values.stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(Fraction.of(values.size(), 1));
    }

    private static String resultSha256(List<Row> rows) {
        return Sha256.hex(CanonicalJson.write(rows.stream()
                .map(r -> {
                    List<@Nullable Object> line = new ArrayList<>();
                    line.add(r.entrant().category().name());
                    line.add(r.entrant().cadreId());
                    line.add(r.place());
                    line.add(
                            r.composite().total() == null
                                    ? null
                                    : r.composite().total().toString());
                    return line;
                })
                .toList()));
    }
}
