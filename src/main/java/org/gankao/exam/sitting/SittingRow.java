package org.gankao.exam.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sitting as lists and the marking see it.
 *
 * @param townshipId unit id, 0: none
 * @param deadline null before the start
 */
public record SittingRow(
        long id,
        long sessionId,
        long cadreId,
        String cadreCode,
        String cadreName,
        long unitId,
        long townshipId,
        long formId,
        int seed,
        SittingState state,
        @Nullable Instant startedAt,
        @Nullable Instant deadline,
        int extensionSeconds,
        @Nullable Instant handedInAt,
        @Nullable HandedInBy handedInBy,
        @Nullable Instant seenAt) {}
