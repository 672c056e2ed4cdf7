package org.gankao.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gankao.people.PostCategory;
import org.gankao.shared.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions for the annual evaluation from a final ranking; people decide.
 *
 * <p>Per unit and grade system, the places of 优秀 are the participants times the share of their scheme, summed exactly and
 * rounded down, because the share is an upper limit. They are suggested to those who stand highest within their category
 * (place divided by the ranked of the category, then composite). People who are equal where the places run out get no
 * suggestion of 优秀: choosing between them is for people. Nobody is ever suggested a grade below 称职 or 合格: a ranking
 * alone cannot carry that.
 */
public record AnnualSuggestions(List<Suggestion> suggestions, List<Quota> quotas) {

    static final String IN_QUOTA = "ranking.annual.reason.inQuota";
    static final String BELOW_QUOTA = "ranking.annual.reason.belowQuota";
    static final String TIE = "ranking.annual.reason.tie";
    static final String NO_PLACE = "ranking.annual.reason.noPlace";
    static final String NOT_RANKED = "ranking.annual.reason.notRanked";
    static final String RANKING_ONLY = "ranking.annual.reason.rankingOnly";

    /**
     * What is suggested for one cadre.
     *
     * @param grade null: nothing is suggested
     * @param reason key
     */
    public record Suggestion(
            long cadreId, GradeSystem system, @Nullable AnnualGrade grade, String reason) {}

    /** Places of 优秀 in a unit. */
    public record Quota(long unitId, String unitName, GradeSystem system, int people, int places) {}

    public AnnualSuggestions {
        suggestions = List.copyOf(suggestions);
        quotas = List.copyOf(quotas);
    }

    private record Key(long unitId, GradeSystem system) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return Comparator.comparingLong(Key::unitId)
                    .thenComparing(Key::system)
                    .compare(this, other);
        }
    }

    /** @param shares share of 优秀 per category, in percent */
    public static AnnualSuggestions of(List<ResultRow> rows, Map<PostCategory, BigDecimal> shares) {
        Map<PostCategory, Long> ranked = rows.stream()
                .filter(r -> r.place() != null)
                .collect(Collectors.groupingBy(ResultRow::category, Collectors.counting()));
        Map<Key, List<ResultRow>> groups = rows.stream()
                .collect(Collectors.groupingBy(
                        r -> new Key(r.unitId(), GradeSystem.of(r.establishment())),
                        TreeMap::new,
                        Collectors.toList()));
        List<Suggestion> suggestions = new ArrayList<>();
        List<Quota> quotas = new ArrayList<>();
        groups.forEach((key, people) -> {
            if (key.system() == GradeSystem.RANKING_ONLY) {
                people.forEach(p -> suggestions.add(new Suggestion(p.cadreId(), key.system(), null, RANKING_ONLY)));
                return;
            }
            int places = places(people, shares);
            quotas.add(new Quota(key.unitId(), people.get(0).unitName(), key.system(), people.size(), places));
            suggestions.addAll(suggest(key.system(), people, places, ranked));
        });
        suggestions.sort(Comparator.comparingLong(Suggestion::cadreId));
        return new AnnualSuggestions(suggestions, quotas);
    }

    private static int places(List<ResultRow> people, Map<PostCategory, BigDecimal> shares) {
        Fraction exact = people.stream()
                .map(p -> Fraction.of(shares.getOrDefault(p.category(), BigDecimal.ZERO)))
                .reduce(Fraction.ZERO, Fraction::plus)
                .dividedBy(Fraction.HUNDRED);
        return exact.numerator().divide(exact.denominator()).intValueExact();
    }

    private static List<Suggestion> suggest(
            GradeSystem system, List<ResultRow> people, int places, Map<PostCategory, Long> ranked) {
        List<Suggestion> suggestions = new ArrayList<>();
        List<Candidate> order = new ArrayList<>();
        for (ResultRow row : people) {
            Integer place = row.place();
            BigDecimal composite = row.composite();
            if (place == null || composite == null) {
                suggestions.add(new Suggestion(row.cadreId(), system, null, NOT_RANKED));
            } else {
                order.add(new Candidate(
                        row.cadreId(), Fraction.of(place, ranked.getOrDefault(row.category(), 1L)), composite));
            }
        }
        order.sort(Candidate.BEST_FIRST);
        for (int i = 0; i < order.size(); i++) {
            Candidate candidate = order.get(i);
            boolean within = i < places;
            boolean tiedOverEdge = places > 0
                    && places < order.size()
                    && candidate.equalTo(order.get(places - 1))
                    && order.get(places - 1).equalTo(order.get(places));
            if (within && !tiedOverEdge) {
                suggestions.add(new Suggestion(candidate.cadreId(), system, AnnualGrade.EXCELLENT, IN_QUOTA));
            } else {
                String reason = tiedOverEdge ? TIE : places == 0 ? NO_PLACE : BELOW_QUOTA;
                suggestions.add(new Suggestion(candidate.cadreId(), system, AnnualGrade.COMPETENT, reason));
            }
        }
        return suggestions;
    }

    private record Candidate(long cadreId, Fraction standing, BigDecimal composite) {

        static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::standing)
                .thenComparing(Candidate::composite, Comparator.reverseOrder())
                .thenComparing(Candidate::cadreId);

        boolean equalTo(Candidate other) {
            return standing.equals(other.standing) && composite.compareTo(other.composite) == 0;
        }
    }
}
