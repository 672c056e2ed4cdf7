package org.gankao.exam.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of what cadres see after the release, proposed for a sealed session.
 *
 * @param proposedBy account
 * @param confirmed null: waits for another person; false: taken back or refused
 */
public record PolicyChange(
        long id,
        long sessionId,
        ReviewPolicy policy,
        String reason,
        long proposedBy,
        String proposer,
        Instant proposedAt,
        @Nullable Boolean confirmed,
        @Nullable String decider,
        @Nullable Instant decidedAt) {

    public boolean isOpen() {
        return confirmed == null;
    }
}
