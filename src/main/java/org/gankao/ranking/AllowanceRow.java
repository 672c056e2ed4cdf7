package org.gankao.ranking;

import java.time.Instant;
import org.gankao.cycle.Component;
import org.jspecify.annotations.Nullable;

/** A reason for taking the unit's mean for one person, with both names; it counts once signed. */
public record AllowanceRow(
        long id,
        long cycleId,
        long cadreId,
        Component component,
        String reason,
        long enteredBy,
        String enteredByName,
        Instant enteredAt,
        @Nullable String signedByName,
        @Nullable Instant signedAt) {

    public boolean signed() {
        return signedAt != null;
    }
}
