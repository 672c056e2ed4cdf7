package org.gankao.ranking;

import org.gankao.people.PostCategory;
import org.jspecify.annotations.Nullable;

/**
 * Which groups of a run. Places stay those among all groups, whatever is asked for.
 *
 * @param category of no effect on teams, which are taken across categories
 * @param townshipId null: all; sending units lie in none and are left out by any
 * @param name piece of a name; empty: all
 */
public record GroupQuery(
        long runId,
        PostCategory category,
        GroupView view,
        @Nullable Long townshipId,
        String name) {

    public static GroupQuery all(long runId, PostCategory category, GroupView view) {
        return new GroupQuery(runId, category, view, null, "");
    }

    boolean holds(GroupRow row) {
        return (townshipId == null || townshipId == row.townshipId())
                && row.name().contains(name.strip());
    }
}
