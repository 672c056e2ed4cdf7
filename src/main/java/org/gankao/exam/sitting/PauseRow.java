package org.gankao.exam.sitting;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An outage (暂停): the clocks of the sittings it covers stand still until it is resumed.
 *
 * @param batchId null: every batch
 * @param roomId null: every room
 * @param resumedAt null: not resumed yet
 */
public record PauseRow(
        long id,
        long sessionId,
        @Nullable Long batchId,
        @Nullable Long roomId,
        String reason,
        Instant pausedAt,
        String pausedBy,
        @Nullable Instant resumedAt,
        @Nullable String resumedBy) {

    public boolean running() {
        return resumedAt == null;
    }

    boolean covers(Reached sitting) {
        return (batchId == null || Objects.equals(batchId, sitting.batchId()))
                && (roomId == null || Objects.equals(roomId, sitting.roomId()));
    }
}
