package org.gankao.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.gankao.platform.security.Role;
import org.junit.jupiter.api.Test;

class SessionLimitsTest {

    private static final Instant NINE = Instant.parse("2026-05-08T01:00:00Z");

    @Test
    void an_office_screen_closes_after_half_an_hour() {
        Instant half = NINE.plus(Duration.ofMinutes(30));

        assertThat(SessionLimits.expired(Set.of(Role.DEPARTMENT), NINE, NINE, half.minusNanos(1)))
                .isFalse();
        assertThat(SessionLimits.expired(Set.of(Role.DEPARTMENT), NINE, NINE, half))
                .isTrue();
    }

    @Test
    void a_candidate_may_think_for_hours() {
        assertThat(SessionLimits.expired(Set.of(Role.CADRE), NINE, NINE, NINE.plus(Duration.ofHours(3))))
                .isFalse();
    }

    @Test
    void an_evaluator_keeps_his_session_through_a_day_without_signal() {
        assertThat(SessionLimits.expired(Set.of(Role.EVALUATOR), NINE, NINE, NINE.plus(Duration.ofHours(13))))
                .isFalse();
    }

    @Test
    void only_the_phone_of_an_evaluator_stays_signed_in_when_its_browser_ends() {
        assertThat(SessionLimits.kept(Set.of(Role.EVALUATOR))).isEqualTo(Duration.ofHours(14));
        assertThat(SessionLimits.kept(Set.of(Role.EVALUATOR, Role.DEPARTMENT))).isZero();
        assertThat(SessionLimits.kept(Set.of(Role.CADRE))).isZero();
    }

    @Test
    void the_strictest_role_decides() {
        assertThat(SessionLimits.idle(Set.of(Role.EVALUATOR, Role.AUTHOR))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void no_session_outlives_fourteen_hours() {
        Instant end = NINE.plus(Duration.ofHours(14));

        assertThat(SessionLimits.expired(Set.of(Role.EVALUATOR), NINE, end.minusSeconds(1), end))
                .isTrue();
    }
}
