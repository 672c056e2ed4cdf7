package org.gankao.ranking;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gankao.people.PostCategory;
import org.gankao.shared.Fraction;

/**
 * How far places move between two computations of the same people.
 *
 * @param moved ranked cadres who would have another place
 * @param most places somebody would move at most
 * @param replaced of those published in order, how many others would take the place of
 */
public record Moves(int moved, int most, int replaced) implements Serializable {

    /**
     * Compares the places of a category.
     *
     * @param share of the ranked that is published in order
     */
    static Moves between(Computation now, Computation other, PostCategory category, Fraction share) {
        Map<Long, Integer> before = places(now, category);
        Map<Long, Integer> after = places(other, category);
        int published = PublishedList.countOf(before.size(), share);
        int moved = 0;
        int most = 0;
        int replaced = 0;
        for (Map.Entry<Long, Integer> place : before.entrySet()) {
            int then = after.getOrDefault(place.getKey(), place.getValue());
            int distance = Math.abs(then - place.getValue());
            moved += distance > 0 ? 1 : 0;
            most = Math.max(most, distance);
            replaced += place.getValue() <= published && then > published ? 1 : 0;
        }
        return new Moves(moved, most, replaced);
    }

    private static Map<Long, Integer> places(Computation computation, PostCategory category) {
        Map<Long, Integer> places = new TreeMap<>();
        computation.rows().stream()
                .filter(row -> row.place() != null && row.entrant().category() == category)
                .forEach(row -> places.put(row.entrant().cadreId(), Objects.requireNonNull(row.place())));
        return places;
    }
}
