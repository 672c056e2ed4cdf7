package org.gankao.exam.sitting;

import java.time.Instant;

/**
 * A sitting that was moved to a later batch (缓考、补考).
 *
 * @param wasAbsent he had missed his batch; else he was excused before
 * @param decidedBy name
 */
public record Deferral(
        long sittingId,
        String cadreCode,
        String cadreName,
        String fromBatch,
        String toBatch,
        boolean wasAbsent,
        String reason,
        String decidedBy,
        Instant decidedAt) {}
