package org.gankao.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FSRS-6 against the values its reference implementations publish in their own tests. */
class RepetitionScheduleTest {

    /** fsrs-rs and ts-fsrs: first memory states of the default parameters. */
    @ParameterizedTest
    @CsvSource({"AGAIN, 0.212, 6.4133", "HARD, 1.2931, 5.11217071", "GOOD, 2.3065, 2.11810397", "EASY, 8.2956, 1.0"})
    void a_first_answer_gives_the_published_memory(Grade grade, double stability, double difficulty) {
        Memory memory = RepetitionSchedule.first(grade);

        assertThat(memory.stability().doubleValue()).isCloseTo(stability, within(1e-8));
        assertThat(memory.difficulty().doubleValue()).isCloseTo(difficulty, within(1e-7));
    }

    /** py-fsrs 6, test_memo_state: again, then good after 0, 1, 3, 8 and 21 days. */
    @Test
    void six_answers_give_the_published_memory() {
        Memory memory = RepetitionSchedule.first(Grade.AGAIN);
        for (int days : new int[] {0, 1, 3, 8, 21}) {
            memory = RepetitionSchedule.next(memory, days, Grade.GOOD);
        }

        assertThat(memory.stability().doubleValue()).isCloseTo(53.62691, within(1e-4));
        assertThat(memory.difficulty().doubleValue()).isCloseTo(6.3574867, within(1e-4));
    }

    /**
     * py-fsrs 6, test_review_card. There the first answer and wrong ones are asked again within minutes, which counts as 0
     * days.
     */
    @Test
    void thirteen_answers_give_the_published_intervals() {
        List<Grade> grades = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            grades.add(i == 6 || i == 7 ? Grade.AGAIN : Grade.GOOD);
        }
        List<Integer> intervals = new ArrayList<>();
        Memory memory = RepetitionSchedule.first(Grade.GOOD);
        intervals.add(0);
        for (Grade grade : grades.subList(1, 13)) {
            memory = RepetitionSchedule.next(memory, intervals.get(intervals.size() - 1), grade);
            intervals.add(grade == Grade.AGAIN ? 0 : RepetitionSchedule.interval(memory));
        }

        assertThat(intervals).containsExactly(0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21);
    }

    /** fsrs-rs: five good answers, each on its day, without steps within a day. */
    @Test
    void good_answers_on_their_days_give_the_published_intervals() {
        List<Integer> intervals = new ArrayList<>();
        Memory memory = RepetitionSchedule.first(Grade.GOOD);
        intervals.add(RepetitionSchedule.interval(memory));
        while (intervals.size() < 5) {
            memory = RepetitionSchedule.next(memory, intervals.get(intervals.size() - 1), Grade.GOOD);
            intervals.add(RepetitionSchedule.interval(memory));
        }

        assertThat(intervals).containsExactly(2, 11, 46, 163, 497);
    }

    @Test
    void stability_is_the_time_after_which_nine_of_ten_are_known() {
        Memory memory = Memory.of(17, 5);

        assertThat(RepetitionSchedule.retrievability(memory, 0)).isEqualTo(1);
        assertThat(RepetitionSchedule.retrievability(memory, 17)).isCloseTo(0.9, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.001, 1", "2.3065, 2", "1000000, 36500"})
    void intervals_are_whole_days_within_bounds(double stability, int days) {
        assertThat(RepetitionSchedule.interval(Memory.of(stability, 5))).isEqualTo(days);
    }
}
