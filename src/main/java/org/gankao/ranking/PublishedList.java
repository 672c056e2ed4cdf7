package org.gankao.ranking;

import java.math.BigInteger;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.people.PostCategory;
import org.gankao.shared.Fraction;

/**
 * What of a category is published: the upper share in order, the other ranked cadres by name only and by group, without place or
 * score.
 *
 * @param ordered by place
 * @param rest by name in pinyin order
 * @param unranked how many were evaluated, not ranked
 */
public record PublishedList(PostCategory category, List<ResultRow> ordered, List<ResultRow> rest, long unranked) {

    public PublishedList {
        ordered = List.copyOf(ordered);
        rest = List.copyOf(rest);
    }

    /** Of all rows of a category. The share is rounded up, and who shares the last place in it is published too. */
    public static PublishedList of(PostCategory category, List<ResultRow> rows, Fraction share) {
        List<ResultRow> ranked = rows.stream()
                .filter(r -> r.place() != null)
                .sorted(Comparator.comparing(ResultRow::place).thenComparing(ResultRow::code))
                .toList();
        int count = countOf(ranked.size(), share);
        List<ResultRow> ordered = new ArrayList<>();
        List<ResultRow> rest = new ArrayList<>();
        for (ResultRow row : ranked) {
            Integer place = row.place();
            (place != null && place <= count ? ordered : rest).add(row);
        }
        Collator pinyin = Collator.getInstance(Locale.CHINA);
        rest.sort(Comparator.comparing(ResultRow::name, pinyin).thenComparing(ResultRow::code));
        return new PublishedList(category, ordered, rest, rows.size() - ranked.size());
    }

    /**
     * The others of one group.
     *
     * @param number 0: the run has no groups
     */
    public record Group(int number, List<ResultRow> members) {}

    /** The others by the groups of those who cannot be told apart, from the top; within a group by name. */
    public List<Group> groups() {
        Map<Integer, List<ResultRow>> groups = new TreeMap<>();
        rest.forEach(row ->
                groups.computeIfAbsent(row.group(), number -> new ArrayList<>()).add(row));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** Those of the list whose name or unit holds a text; all for an empty text. */
    public PublishedList holding(String text) {
        return new PublishedList(category, holding(ordered, text), holding(rest, text), unranked);
    }

    private static List<ResultRow> holding(List<ResultRow> rows, String text) {
        return rows.stream()
                .filter(row -> row.name().contains(text) || row.unitName().contains(text))
                .toList();
    }

    /** Whether it names nobody. */
    public boolean blank() {
        return ordered.isEmpty() && rest.isEmpty();
    }

    /** A share of a number of people, rounded up. */
    static int countOf(int people, Fraction share) {
        Fraction exact = share.times(people);
        BigInteger[] parts = exact.numerator().divideAndRemainder(exact.denominator());
        return parts[0].intValueExact() + (parts[1].signum() > 0 ? 1 : 0);
    }
}
