package org.gankao.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A completed visit drawn for a check by somebody else.
 *
 * @param finding null until it is checked
 */
public record BackCheckRow(
        long id,
        int pairNumber,
        String villageName,
        String townshipName,
        String code,
        String door,
        String headName,
        Instant visitedAt,
        int seconds,
        @Nullable String finding,
        @Nullable String checker,
        String remark,
        @Nullable Instant checkedAt) {

    /** Whole minutes the visit took, at least 1. */
    public int minutes() {
        return Math.max(1, seconds / 60);
    }
}
