package org.gankao.exam.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was noticed at a sitting.
 *
 * @param epoch device
 * @param deviceAt when, by the device's clock; null: noticed by the server
 * @param amount AWAY: milliseconds; PASTE: characters; ADDRESS: 0
 * @param detail ADDRESS: networks before and after; else empty
 */
public record Evidence(
        SignalKind kind, int epoch, @Nullable Instant deviceAt, Instant storedAt, int amount, String detail) {}
