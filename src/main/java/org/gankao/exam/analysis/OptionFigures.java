package org.gankao.exam.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who chose one option.
 *
 * @param option its letter, or {@code true} or {@code false}
 * @param right whether the key holds it
 * @param people who chose it
 * @param share of all who sat, 0 to 1
 * @param pointBiserial correlation of having chosen it with the score on the rest of the section, -1 to 1; null if all or nobody
 *     chose it (Lord and Novick 1968, section 15.2; the item itself is left out of the score, Henrysson 1963)
 */
public record OptionFigures(
        String option,
        boolean right,
        int people,
        double share,
        @Nullable Double pointBiserial) {

    /**
     * One row an option, in the order given.
     *
     * @param chosen options of each person, none if he left the item open
     * @param rest score of each person on the rest of the section
     */
    static List<OptionFigures> of(
            List<String> options, Set<String> right, List<? extends Collection<String>> chosen, double[] rest) {
        List<OptionFigures> rows = new ArrayList<>();
        for (String option : options) {
            double[] picks = chosen.stream()
                    .mapToDouble(own -> own.contains(option) ? 1 : 0)
                    .toArray();
            int people = (int) java.util.Arrays.stream(picks).sum();
            rows.add(new OptionFigures(
                    option,
                    right.contains(option),
                    people,
                    chosen.isEmpty() ? 0 : (double) people / chosen.size(),
                    Correlation.of(picks, rest)));
        }
        return rows;
    }

    /**
     * The wrong option that the able prefer to the key, if there is one: the key may be wrong. It must be clearly, by two standard
     * errors, above no correlation at all.
     */
    static @Nullable OptionFigures betterThanKey(List<OptionFigures> options, int people) {
        double best = Double.NEGATIVE_INFINITY;
        OptionFigures rival = null;
        for (OptionFigures option : options) {
            Double value = option.pointBiserial;
            if (option.right) {
                best = Math.max(best, value == null ? 0 : value);
            } else if (value != null && (rival == null || value > figure(rival))) {
                rival = option;
            }
        }
        return rival != null && figure(rival) > best && figure(rival) > 2 / Math.sqrt(people) ? rival : null;
    }

    private static double figure(OptionFigures option) {
        return option.pointBiserial == null ? 0 : option.pointBiserial;
    }
}
