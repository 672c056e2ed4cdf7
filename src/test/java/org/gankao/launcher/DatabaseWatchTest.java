package org.gankao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatabaseWatchTest {

    @Test
    void pauses_double_up_to_a_minute() {
        DatabaseWatch.Pauses pauses = new DatabaseWatch.Pauses();

        assertThat(Stream.generate(() -> pauses.after(Duration.ofSeconds(1)).toMillis())
                        .limit(9))
                .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16_000L, 32_000L, 60_000L, 60_000L);
    }

    @Test
    void a_failure_after_five_minutes_of_service_is_a_new_one() {
        DatabaseWatch.Pauses pauses = new DatabaseWatch.Pauses();
        pauses.after(Duration.ofSeconds(1));
        pauses.after(Duration.ofSeconds(1));

        assertThat(pauses.after(Duration.ofSeconds(299))).isEqualTo(Duration.ofSeconds(2));
        assertThat(pauses.after(Duration.ofMinutes(5))).isEqualTo(Duration.ofMillis(500));
    }
}
