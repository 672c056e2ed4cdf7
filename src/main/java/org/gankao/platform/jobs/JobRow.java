package org.gankao.platform.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as pages and the API show it.
 *
 * @param kind what sort of work; at most one of a kind and subject runs at a time
 * @param subject what it works on, for example {@code cycle:3}
 * @param startedBy account, null for the product itself
 * @param done steps done
 * @param total steps in all, 0 while unknown
 * @param message what it is at, or why it failed, worded
 * @param result what came out, as the kind defines
 */
public record JobRow(
        long id,
        String kind,
        String subject,
        @Nullable Long startedBy,
        JobState state,
        long done,
        long total,
        @Nullable String message,
        @Nullable String result,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Whole percent, 0 to 100. */
    public int percent() {
        if (state == JobState.DONE) {
            return 100;
        }
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }

    public boolean running() {
        return state == JobState.RUNNING;
    }
}
