package org.gankao.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PractisedTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_right_answer_is_asked_again_in_some_days_and_is_not_in_the_book() {
        Practised once = Practised.first("land-0001", true, MONDAY);

        assertThat(once.dueOn()).isEqualTo(MONDAY.plusDays(2));
        assertThat(once.isWrong()).isFalse();
        assertThat(once.isDue(MONDAY.plusDays(1))).isFalse();
        assertThat(once.isDue(MONDAY.plusDays(2))).isTrue();
    }

    @Test
    void a_wrong_answer_is_asked_again_the_next_day_and_enters_the_book() {
        Practised once = Practised.first("land-0001", false, MONDAY);

        assertThat(once.dueOn()).isEqualTo(MONDAY.plusDays(1));
        assertThat(once.wrongOn()).isEqualTo(MONDAY);
    }

    @Test
    void it_leaves_the_book_on_another_day_only() {
        Practised wrong = Practised.first("land-0001", false, MONDAY);

        assertThat(wrong.next(true, MONDAY).wrongOn()).isEqualTo(MONDAY);
        assertThat(wrong.next(true, MONDAY).next(true, MONDAY.plusDays(1)).isWrong())
                .isFalse();
        assertThat(wrong.next(true, MONDAY.plusDays(1)).isWrong()).isFalse();
    }

    @Test
    void wrong_again_is_a_new_day_in_the_book() {
        Practised wrong = Practised.first("land-0001", false, MONDAY).next(false, MONDAY.plusDays(3));

        assertThat(wrong.wrongOn()).isEqualTo(MONDAY.plusDays(3));
        assertThat(wrong.dueOn()).isEqualTo(MONDAY.plusDays(4));
    }
}
