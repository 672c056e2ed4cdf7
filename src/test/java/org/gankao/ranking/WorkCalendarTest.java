package org.gankao.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 19);

    private final WorkCalendar plain = new WorkCalendar(Map.of(), Set.of(2026));

    @Test
    void five_working_days_from_a_friday_end_on_the_next_thursday() {
        assertThat(plain.last(THURSDAY.plusDays(1), 5)).isEqualTo(LocalDate.of(2026, 3, 26));
    }

    @Test
    void the_first_day_counts_only_if_it_is_a_working_day() {
        assertThat(plain.last(LocalDate.of(2026, 3, 21), 1)).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(plain.last(THURSDAY, 1)).isEqualTo(THURSDAY);
    }

    @Test
    void holidays_do_not_count_and_make_up_days_do() {
        WorkCalendar calendar = new WorkCalendar(
                Map.of(
                        LocalDate.of(2026, 3, 20), false,
                        LocalDate.of(2026, 3, 21), true),
                Set.of(2026));

        assertThat(calendar.next(THURSDAY)).isEqualTo(LocalDate.of(2026, 3, 21));
        assertThat(calendar.last(THURSDAY, 3)).isEqualTo(LocalDate.of(2026, 3, 23));
    }

    @Test
    void a_year_that_is_not_entered_is_not_known() {
        assertThat(plain.knows(THURSDAY, LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(plain.knows(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 4)))
                .isFalse();
    }
}
