package org.gankao.survey;

import java.util.Comparator;

/**
 * How far a township is. Counts visits, never votes.
 *
 * @param wanted completed households wanted
 * @param checked completed visits that somebody else has checked
 */
public record TownshipProgress(
        long townshipId,
        String name,
        int wanted,
        int completed,
        int refused,
        int nobodyHome,
        int attempts,
        int checked) {

    /** Who needs a look comes first: those with many empty doors, then those who are least far. */
    public static final Comparator<TownshipProgress> MOST_TROUBLE_FIRST = Comparator.comparing(
                    (TownshipProgress t) -> !t.manyNobodyHome())
            .thenComparingInt(TownshipProgress::percent)
            .thenComparingLong(TownshipProgress::townshipId);

    public int percent() {
        return wanted == 0 ? 0 : Math.min(100, completed * 100 / wanted);
    }

    public int checkedPercent() {
        return completed == 0 ? 0 : checked * 100 / completed;
    }

    /** Nobody home in more than a quarter of all attempts: a person should look. */
    public boolean manyNobodyHome() {
        return attempts >= 20 && nobodyHome * 4 > attempts;
    }
}
