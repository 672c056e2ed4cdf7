package org.gankao.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailureWindowTest {

    private static final Instant NINE = Instant.parse("2026-05-08T01:00:00Z"); // 09:00 in Shanghai

    @Test
    void the_fifth_wrong_password_within_a_quarter_of_an_hour_locks() {
        FailureWindow window = FailureWindow.NONE;
        for (int i = 0; i < 4; i++) {
            window = window.failed(NINE.plusSeconds(i));
            assertThat(window.lockedAt(NINE.plusSeconds(i))).isFalse();
        }
        Instant fifth = NINE.plus(Duration.ofMinutes(15)).minusNanos(1);
        window = window.failed(fifth);

        assertThat(window.lockedAt(fifth)).isTrue();
        assertThat(window.lockedAt(fifth.plus(Duration.ofMinutes(15)).minusNanos(1)))
                .isTrue();
        assertThat(window.lockedAt(fifth.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    void the_count_begins_anew_after_a_quarter_of_an_hour() {
        FailureWindow window = FailureWindow.NONE;
        for (int i = 0; i < 4; i++) {
            window = window.failed(NINE);
        }
        window = window.failed(NINE.plus(Duration.ofMinutes(15)));

        assertThat(window.count()).isEqualTo(1);
        assertThat(window.lockedUntil()).isNull();
    }

    @Test
    void guessing_on_while_locked_does_not_lengthen_the_lock() {
        FailureWindow window = FailureWindow.NONE;
        for (int i = 0; i < 5; i++) {
            window = window.failed(NINE);
        }

        assertThat(window.failed(NINE.plusSeconds(60))).isEqualTo(window);
    }

    @Test
    void after_the_lock_four_more_are_free() {
        FailureWindow window = FailureWindow.NONE;
        for (int i = 0; i < 5; i++) {
            window = window.failed(NINE);
        }
        Instant later = NINE.plus(FailureWindow.LOCK);
        for (int i = 0; i < 4; i++) {
            window = window.failed(later);
        }

        assertThat(window.lockedAt(later)).isFalse();
    }
}
