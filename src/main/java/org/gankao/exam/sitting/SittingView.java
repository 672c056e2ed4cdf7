package org.gankao.exam.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sitting as its own candidate may know it.
 *
 * @param seed order of items and options
 * @param epoch device that may answer, 0 before the start
 * @param deadline itself still in time, null before the start
 * @param pausedAt its clock stands still since then, null: it runs
 * @param where batch, room and seat, null: the session has neither
 * @param sealedPaper hash of the encrypted paper to fetch before the start, null: none, or not yet
 * @param rescue for an emergency file; null unless under way
 * @param safeBrowser whether it is opened with Safe Exam Browser only
 * @param now the server's clock
 */
public record SittingView(
        long id,
        String name,
        SittingState state,
        SessionPhase phase,
        Instant waitingFrom,
        Instant opensAt,
        Instant startUntil,
        Instant closesAt,
        int durationMinutes,
        int seed,
        int epoch,
        @Nullable Instant deadline,
        @Nullable Instant handedInAt,
        @Nullable HandedInBy handedInBy,
        @Nullable Instant pausedAt,
        @Nullable Whereabouts where,
        @Nullable String sealedPaper,
        @Nullable RescueKit rescue,
        boolean safeBrowser,
        Instant now) {}
