package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LostTimeTest {

    private static final Instant NINE = Instant.parse("2026-05-08T01:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void who_is_answering_gets_back_as_long_as_the_pause_took() {
        assertThat(LostTime.whileOpen(NINE, NINE.plus(TEN_MINUTES))).isEqualTo(TEN_MINUTES);
    }

    @Test
    void a_part_of_a_millisecond_counts_as_a_whole_one() {
        assertThat(LostTime.whileOpen(NINE, NINE.plusNanos(1))).isEqualTo(Duration.ofMillis(1));
        assertThat(LostTime.whileOpen(NINE, NINE.plusNanos(1_000_000))).isEqualTo(Duration.ofMillis(1));
        assertThat(LostTime.whileOpen(NINE, NINE)).isZero();
    }

    @Test
    void a_window_that_was_open_moves_by_the_whole_pause() {
        Instant opened = NINE.minusSeconds(300);

        assertThat(LostTime.beforeStart(NINE, NINE.plus(TEN_MINUTES), opened)).isEqualTo(TEN_MINUTES);
    }

    @Test
    void a_window_that_opens_during_the_pause_moves_to_its_end() {
        Instant opens = NINE.plusSeconds(240);

        Duration lost = LostTime.beforeStart(NINE, NINE.plus(TEN_MINUTES), opens);

        assertThat(opens.plus(lost)).isEqualTo(NINE.plus(TEN_MINUTES));
    }

    @Test
    void a_pause_of_the_morning_takes_nothing_from_the_afternoon() {
        assertThat(LostTime.beforeStart(NINE, NINE.plus(TEN_MINUTES), NINE.plusSeconds(4 * 3600)))
                .isZero();
        assertThat(LostTime.beforeStart(NINE, NINE.plus(TEN_MINUTES), NINE.plus(TEN_MINUTES)))
                .isZero();
    }
}
