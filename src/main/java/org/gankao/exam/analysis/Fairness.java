package org.gankao.exam.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items compared between one group and all others of the same score in the same form.
 *
 * @param comparisons items times groups that were large enough
 * @param groups groups that were large enough
 * @param smallGroups groups too small to be compared
 * @param rows comparisons of class B or C, the largest first
 */
public record Fairness(int comparisons, int groups, int smallGroups, List<Row> rows) {

    /** With fewer people a group is not compared: below ETS's 100 already, to see anything of a township. */
    public static final int LEAST_PEOPLE = 50;

    /**
     * An item that a group finds harder or easier than equally able others.
     *
     * @param places where it stands
     * @param townshipId the group, if it is a township; null: an age band
     * @param ageBand the group, if it is an age band
     * @param people of the group
     * @param clear whether it stands out among all comparisons (Benjamini and Hochberg 1995, false discovery rate 0.05)
     */
    public record Row(
            String ref,
            List<String> places,
            @Nullable Long townshipId,
            @Nullable AgeBand ageBand,
            int people,
            MantelHaenszel figures,
            boolean clear) {}
}
