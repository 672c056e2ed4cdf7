package org.gankao.exam.sitting;

import java.time.Duration;
import java.time.Instant;
import org.gankao.shared.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A session as pages, the API and the rules of sittings see it.
 *
 * @param lateMinutes a sitting may start until so many minutes after the opening; null: until the close
 * @param seed from which forms, seats and orders were drawn; empty: not the caller's to know
 * @param markingId marking in force, null: none yet
 * @param openMarks its marks that wait for a person; none may be left at the release
 */
public record SessionRow(
        long id,
        long cycleId,
        long paperId,
        String name,
        SessionState state,
        Instant opensAt,
        Instant closesAt,
        int durationMinutes,
        int waitingMinutes,
        @Nullable Integer lateMinutes,
        ReviewPolicy reviewPolicy,
        String seed,
        @Nullable Long markingId,
        int openMarks,
        @Nullable Instant releasedAt,
        int version)
        implements Versioned {

    public SessionPhase phase(Instant now) {
        return switch (state) {
            case PLANNED -> SessionPhase.PLANNED;
            case CLOSED -> SessionPhase.CLOSED;
            case MARKED -> openMarks > 0 ? SessionPhase.PART_MARKED : SessionPhase.MARKED;
            case RELEASED -> SessionPhase.RELEASED;
            case SEALED -> byClock(now);
        };
    }

    /** Nobody can answer any more. */
    public boolean over() {
        return state != SessionState.PLANNED && state != SessionState.SEALED;
    }

    /** From here on the waiting room is open. */
    public Instant waitingFrom() {
        return opensAt.minus(Duration.ofMinutes(waitingMinutes));
    }

    /** Last instant at which a sitting may start. */
    public Instant startUntil() {
        return lateMinutes == null ? closesAt : earlier(closesAt, opensAt.plus(Duration.ofMinutes(lateMinutes)));
    }

    /** The session as one of its batches sees it. */
    public SessionRow during(Instant opens, Instant closes) {
        return with(opens, closes, seed);
    }

    /** As those see it whom the deal of forms and orders must not be told. */
    SessionRow withoutSeed() {
        return with(opensAt, closesAt, "");
    }

    private SessionRow with(Instant opens, Instant closes, String shownSeed) {
        return new SessionRow(
                id,
                cycleId,
                paperId,
                name,
                state,
                opens,
                closes,
                durationMinutes,
                waitingMinutes,
                lateMinutes,
                reviewPolicy,
                shownSeed,
                markingId,
                openMarks,
                releasedAt,
                version);
    }

    /** Deadline of a sitting that starts at {@code now}, extensions apart; itself still in time. */
    public Instant deadline(Instant now) {
        return earlier(now.plus(Duration.ofMinutes(durationMinutes)), closesAt);
    }

    private SessionPhase byClock(Instant now) {
        if (now.isBefore(waitingFrom())) {
            return SessionPhase.AHEAD;
        }
        if (now.isBefore(opensAt)) {
            return SessionPhase.WAITING;
        }
        return now.isAfter(closesAt) ? SessionPhase.CLOSED : SessionPhase.RUNNING;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
