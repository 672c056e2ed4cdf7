package org.gankao.ranking;

import org.gankao.people.PostCategory;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a run, in order of place.
 *
 * @param townshipId null: all
 * @param unitId null: all
 * @param name piece of a name or staff number; empty: all
 * @param first from 0
 * @param max lines at most
 */
public record ResultQuery(
        long runId,
        PostCategory category,
        @Nullable Long townshipId,
        @Nullable Long unitId,
        String name,
        int first,
        int max) {

    public static ResultQuery all(long runId, PostCategory category) {
        return new ResultQuery(runId, category, null, null, "", 0, Integer.MAX_VALUE);
    }

    ResultQuery within(long onlyTownship) {
        return new ResultQuery(runId, category, onlyTownship, unitId, name, first, max);
    }
}
