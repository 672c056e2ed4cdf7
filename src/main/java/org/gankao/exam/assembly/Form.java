package org.gankao.exam.assembly;

import java.util.Arrays;
import java.util.Set;

/** Which piece stands in which line of one form; changes while forms are made. */
final class Form {

    private static final int ABSENT = -1;

    private final int[] lines;

    Form(int pieces) {
        lines = new int[pieces];
        Arrays.fill(lines, ABSENT);
    }

    boolean has(int piece) {
        return lines[piece] != ABSENT;
    }

    /** The line a piece stands in. */
    int line(int piece) {
        return lines[piece];
    }

    void put(int piece, int line) {
        lines[piece] = line;
    }

    void drop(int piece) {
        lines[piece] = ABSENT;
    }

    /** The pieces, in ascending order of their numbers. */
    int[] pieces() {
        return java.util.stream.IntStream.range(0, lines.length)
                .filter(this::has)
                .toArray();
    }

    /** How many pieces stand in each line. */
    int[] counts(int number) {
        int[] counts = new int[number];
        for (int line : lines) {
            if (line != ABSENT) {
                counts[line]++;
            }
        }
        return counts;
    }

    boolean holdsEnemies(Set<Problem.Pair> enemies) {
        return enemies.stream().anyMatch(pair -> has(pair.one()) && has(pair.other()));
    }
}
