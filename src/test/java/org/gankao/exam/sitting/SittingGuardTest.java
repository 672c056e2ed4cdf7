package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SittingGuardTest {

    private static final Instant TEN = Instant.parse("2026-05-08T02:00:00Z");

    private final SittingGuard second = guard(SittingState.OPEN, 2, null);

    @Test
    void answers_count_at_the_very_deadline() {
        assertThat(second.judge(2, TEN)).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void answers_count_until_the_last_instant_of_the_grace() {
        assertThat(second.judge(2, TEN.plusSeconds(30))).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void answers_are_late_one_nanosecond_after_the_grace() {
        assertThat(second.judge(2, TEN.plusSeconds(30).plusNanos(1))).isEqualTo(Verdict.LATE);
    }

    @Test
    void a_device_that_was_taken_over_is_told_so_whatever_the_time() {
        assertThat(second.judge(1, TEN.minusSeconds(600))).isEqualTo(Verdict.OLD_DEVICE);
        assertThat(second.judge(1, TEN.plusSeconds(600))).isEqualTo(Verdict.OLD_DEVICE);
    }

    @Test
    void nothing_is_taken_after_the_cadre_has_handed_in() {
        SittingGuard done = guard(SittingState.HANDED_IN, 1, HandedInBy.CADRE);

        assertThat(done.judge(1, TEN.minusSeconds(600))).isEqualTo(Verdict.HANDED_IN);
    }

    @Test
    void what_comes_after_the_server_has_handed_in_goes_to_the_list() {
        SittingGuard done = guard(SittingState.HANDED_IN, 1, HandedInBy.SERVER);

        assertThat(done.judge(1, TEN.plusSeconds(600))).isEqualTo(Verdict.LATE);
    }

    @Test
    void nothing_is_taken_before_the_start() {
        SittingGuard assigned = guard(SittingState.ASSIGNED, 0, null, null, null);

        assertThat(assigned.judge(1, TEN)).isEqualTo(Verdict.NOT_STARTED);
        assertThat(assigned.mayRead(TEN)).isFalse();
    }

    @Test
    void while_the_clock_stands_still_answers_count_however_long_it_takes() {
        SittingGuard paused = guard(SittingState.OPEN, 2, TEN, null, TEN.minusSeconds(60));

        assertThat(paused.judge(2, TEN.plusSeconds(3600))).isEqualTo(Verdict.ACCEPTED);
        assertThat(paused.mayRead(TEN.plusSeconds(3600))).isTrue();
    }

    @Test
    void a_clock_that_stopped_after_the_grace_saves_nothing() {
        SittingGuard paused = guard(SittingState.OPEN, 2, TEN, null, TEN.plusSeconds(31));

        assertThat(paused.judge(2, TEN.plusSeconds(32))).isEqualTo(Verdict.LATE);
    }

    private static SittingGuard guard(SittingState state, int epoch, HandedInBy by) {
        return guard(state, epoch, TEN, by, null);
    }

    private static SittingGuard guard(
            SittingState state, int epoch, Instant deadline, HandedInBy by, Instant pausedAt) {
        Instant handedInAt = by == null ? null : TEN;
        return new SittingGuard(
                1, 1, 1, 1, 7, state, epoch, deadline, handedInAt, by, null, null, null, pausedAt, Duration.ZERO, 3);
    }
}
