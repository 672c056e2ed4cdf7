package org.gankao.exam.sitting;

import java.time.Duration;
import java.time.Instant;

/** The rule by which a pause gives time back: each sitting gets back what the pause took from it, to the millisecond. */
final class LostTime {

    private static final Duration MILLI = Duration.ofMillis(1);

    private LostTime() {}

    /** Of a sitting under way: all the time its clock stood still. */
    static Duration whileOpen(Instant pausedAt, Instant resumedAt) {
        return upToMillis(Duration.between(pausedAt, resumedAt));
    }

    /**
     * Of a sitting nobody has started: what its window lost. Nothing before the window opens is lost.
     *
     * @param opensAt when its window opens, earlier pauses included
     */
    static Duration beforeStart(Instant pausedAt, Instant resumedAt, Instant opensAt) {
        Instant from = pausedAt.isBefore(opensAt) ? opensAt : pausedAt;
        return resumedAt.isAfter(from) ? upToMillis(Duration.between(from, resumedAt)) : Duration.ZERO;
    }

    /** Whole milliseconds, as deadlines are kept and told; a part counts as a whole, in the cadre's favour. */
    private static Duration upToMillis(Duration exact) {
        Duration whole = Duration.ofMillis(exact.toMillis());
        return whole.equals(exact) ? whole : whole.plus(MILLI);
    }
}
