package org.gankao.exam.sitting;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decides about each request of a sitting: whose it is, its state, device, window and deadline.
 *
 * @param epoch counts the devices that took the sitting over; 0: not started
 * @param deadline itself still in time; null before the start
 * @param batchId null: the session has no batches
 * @param roomId null: no room
 * @param seat number on the desk, null: no room
 * @param pausedAt its clock stands still since then; null: it runs
 * @param moved by how much pauses have moved its window
 * @param version of the row; a cached guard is in force while the row's version is this one
 */
public record SittingGuard(
        long id,
        long sessionId,
        long cadreId,
        long formId,
        int seed,
        SittingState state,
        int epoch,
        @Nullable Instant deadline,
        @Nullable Instant handedInAt,
        @Nullable HandedInBy handedInBy,
        @Nullable Long batchId,
        @Nullable Long roomId,
        @Nullable Integer seat,
        @Nullable Instant pausedAt,
        Duration moved,
        int version) {

    /** What the network may take: answers up to so long after the deadline count. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    /** What becomes of answers that the device of {@code epoch} sends at {@code now}. */
    public Verdict judge(int deviceEpoch, Instant now) {
        if (state == SittingState.ASSIGNED || state == SittingState.ABSENT || deadline == null) {
            return Verdict.NOT_STARTED;
        }
        if (deviceEpoch < epoch) {
            return Verdict.OLD_DEVICE;
        }
        if (state == SittingState.HANDED_IN) {
            return handedInBy == HandedInBy.SERVER ? Verdict.LATE : Verdict.HANDED_IN;
        }
        return clock(now).isAfter(deadline.plus(GRACE)) ? Verdict.LATE : Verdict.ACCEPTED;
    }

    public boolean paused() {
        return pausedAt != null;
    }

    /** True while the candidate may read the paper. */
    public boolean mayRead(Instant now) {
        return state == SittingState.OPEN && deadline != null && !clock(now).isAfter(deadline.plus(GRACE));
    }

    /** The sitting's own time: that of the server, unless its clock stands still. */
    private Instant clock(Instant now) {
        return pausedAt == null ? now : pausedAt;
    }
}
