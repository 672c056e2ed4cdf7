package org.gankao.exam.sitting;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sitting not handed in, as measures for many sittings need it.
 *
 * @param townshipId unit id, 0: none
 * @param batchId null: the session has no batches
 * @param roomId null: no room
 * @param pausedAt its clock stands still since then; null: it runs
 * @param moved by how much pauses have moved its window
 */
record Reached(
        long id,
        SittingState state,
        long townshipId,
        @Nullable Long batchId,
        @Nullable Long roomId,
        @Nullable Instant pausedAt,
        Duration moved) {}
