package org.gankao.security;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Wrong passwords for one login name: the fifth within fifteen minutes locks it for fifteen minutes.
 *
 * @param count wrong ones since {@code since}
 * @param since first of them
 * @param lockedUntil first instant at which the name may try again
 */
record FailureWindow(
        int count, @Nullable Instant since, @Nullable Instant lockedUntil) {

    static final int ALLOWED = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final Duration LOCK = Duration.ofMinutes(15);
    static final FailureWindow NONE = new FailureWindow(0, null, null);

    boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    FailureWindow failed(Instant now) {
        if (lockedAt(now)) {
            return this;
        }
        boolean stale = since == null || !now.isBefore(since.plus(WINDOW));
        int failures = stale ? 1 : count + 1;
        return failures >= ALLOWED
                ? new FailureWindow(0, null, now.plus(LOCK))
                : new FailureWindow(failures, stale ? now : since, null);
    }
}
