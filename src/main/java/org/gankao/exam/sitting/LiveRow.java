package org.gankao.exam.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sitting as the monitor shows it.
 *
 * @param townshipId unit id, 0: none
 * @param batchId null: the session has no batches
 * @param roomId null: no room
 * @param seat number on the desk, from 1; null: no room
 * @param epoch devices so far; 0: not started
 * @param extensionSeconds granted beyond the duration
 * @param pausedAt its clock stands still since then; null: it runs
 * @param offlineSince last sign of life of a device that has been silent too long; null: online, or not under way
 * @param savedAt minute in which the server last stored an answer; null: none
 */
public record LiveRow(
        long id,
        String cadreCode,
        String cadreName,
        long townshipId,
        @Nullable Long batchId,
        @Nullable Long roomId,
        @Nullable Integer seat,
        SittingState state,
        @Nullable Instant startedAt,
        @Nullable Instant deadline,
        @Nullable Instant handedInAt,
        @Nullable HandedInBy handedInBy,
        int epoch,
        int extensionSeconds,
        @Nullable Instant pausedAt,
        @Nullable Instant offlineSince,
        @Nullable Instant savedAt) {}
