package org.gankao.exam.web;

import java.util.List;
import org.gankao.exam.analysis.ItemResponse;
import org.gankao.exam.analysis.SessionAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * An item as the analysis page lists it.
 *
 * @param name as people call it, for example A卷·知识第12题
 * @param estimate under item response theory; null: not estimated
 * @param warnings in words
 * @param grave whether one of them must be settled
 */
public record ItemLine(
        SessionAnalysis.Item item,
        String name,
        ItemResponse.@Nullable Item estimate,
        List<String> warnings,
        boolean grave) {

    public String place() {
        return item.place();
    }

    /** {@code good}, {@code warn} or {@code bad}. */
    public String kind() {
        return grave ? "bad" : warnings.isEmpty() ? "good" : "warn";
    }
}
