package org.gankao.exam.assembly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What forms are to be made of. The order of the pieces is the order they are preferred in, which a draw decides.
 *
 * @param total pieces of every form, between the sums of what the lines want at least and at most
 * @param enemies pairs of pieces that give each other away, by their numbers, the lower first
 */
public record Problem(List<Line> lines, int total, List<Piece> pieces, Set<Pair> enemies) {

    /** Two pieces that never stand in one form. */
    public record Pair(int one, int other) implements Comparable<Pair> {

        public static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }

        @Override
        public int compareTo(Pair that) {
            return Comparator.comparingInt(Pair::one)
                    .thenComparingInt(Pair::other)
                    .compare(this, that);
        }
    }

    public Problem {
        lines = List.copyOf(lines);
        pieces = List.copyOf(pieces);
        enemies = Collections.unmodifiableSet(new TreeSet<>(enemies)); // the same order in every run
        int least = lines.stream().mapToInt(Line::least).sum();
        int most = lines.stream().mapToInt(Line::most).sum();
        if (total < Math.max(1, least) || total > most) {
            throw new IllegalArgumentException("%d pieces in lines of %d to %d.".formatted(total, least, most));
        }
    }

    /** Places of a form that no line claims for itself. */
    int free() {
        return total - lines.stream().mapToInt(Line::least).sum();
    }

    /** The enemies of each piece. */
    List<Set<Integer>> enemiesOf() {
        List<Set<Integer>> of = new ArrayList<>();
        pieces.forEach(piece -> of.add(new TreeSet<>()));
        for (Pair pair : enemies) {
            of.get(pair.one()).add(pair.other());
            of.get(pair.other()).add(pair.one());
        }
        return of;
    }

    Problem withEnemies(Set<Pair> others) {
        return new Problem(lines, total, pieces, others);
    }
}
