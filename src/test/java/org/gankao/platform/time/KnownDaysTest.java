package org.gankao.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;

class KnownDaysTest {

    @Test
    void days_from_1900_to_2199_are_known() {
        assertThat(KnownDays.hold(LocalDate.parse("1900-01-01"))).isTrue();
        assertThat(KnownDays.hold(LocalDate.parse("2199-12-31"))).isTrue();
        assertThat(KnownDays.hold(LocalDate.parse("1899-12-31"))).isFalse();
        assertThat(KnownDays.hold(LocalDate.parse("2200-01-01"))).isFalse();
    }

    @Test
    void instants_count_by_the_day_it_is_in_the_county() {
        assertThat(KnownDays.hold(Instant.parse("2199-12-31T15:59:59.999999999Z")))
                .isTrue();
        assertThat(KnownDays.hold(Instant.parse("2199-12-31T16:00:00Z"))).isFalse();
        // Local mean time was in use until 1901: 8 h 5 min 43 s before Greenwich.
        assertThat(KnownDays.hold(Instant.parse("1899-12-31T15:54:17Z"))).isTrue();
        assertThat(KnownDays.hold(Instant.parse("1899-12-31T15:54:16Z"))).isFalse();
    }

    @Test
    void the_ends_of_time_are_refused() {
        assertThatThrownBy(() -> KnownDays.require(LocalDate.MAX)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> KnownDays.require(LocalDate.MIN)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> KnownDays.require(Instant.MAX)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> KnownDays.require(Instant.MIN)).isInstanceOf(RuleViolationException.class);
    }
}
