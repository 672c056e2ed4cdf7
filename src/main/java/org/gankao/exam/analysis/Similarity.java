package org.gankao.exam.analysis;

import java.util.List;

/**
 * Pairs who gave the same answers more often than two such people should. A reason to look at seats, times and devices; proof of
 * nothing, and no consequence follows by itself.
 *
 * @param pairs compared: same form and same township
 * @param level pairs below it are listed
 * @param rows the least likely first
 */
public record Similarity(int pairs, double level, List<Row> rows) {

    /** Pairs to be listed by chance alone, at most. */
    public double expectedByChance() {
        return pairs * level;
    }

    /**
     * A pair.
     *
     * @param compared items both answered
     * @param same answers in common
     * @param sameWrong of these the wrong ones
     * @param expected answers in common to be expected
     * @param p chance of at least so many among two who do not know of each other
     */
    public record Row(
            String form,
            long townshipId,
            long firstSitting,
            String firstCode,
            String firstName,
            long secondSitting,
            String secondCode,
            String secondName,
            int compared,
            int same,
            int sameWrong,
            double expected,
            double p) {}
}
