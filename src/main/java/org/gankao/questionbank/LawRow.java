package org.gankao.questionbank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a law with what cites it.
 *
 * @param inForceUntil last day; null while it is in force
 * @param endReason why an author gave it its last day; empty: the register that ships with the product says it
 * @param endedBy the author, as he was called then
 * @param items items in use that cite it, retired ones apart
 */
public record LawRow(
        String id,
        String shortTitle,
        String version,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        String endReason,
        String endedBy,
        long items) {

    /** Whether items that cite it are stale. */
    public boolean endedOn(LocalDate day) {
        return inForceUntil != null && day.isAfter(inForceUntil);
    }
}
