package org.gankao.exam.marking.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.gankao.shared.Fraction;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of an item of 10 points, where two marks may differ by 20 %. */
class SettlementTest {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final int TOLERANCE = 20;

    @ParameterizedTest
    @CsvSource({"7;7, 7/1", "6;8, 7/1", "8;6, 7/1", "6.5;7, 27/4", "0;0, 0/1"})
    void two_marks_within_the_tolerance_give_their_mean(String marks, String mean) {
        assertThat(Settlement.points(marks(marks), TEN, TOLERANCE)).contains(Fraction.parse(mean));
    }

    @Test
    void a_difference_of_just_the_tolerance_is_within_and_half_a_point_more_is_not() {
        assertThat(Settlement.needed(marks("6;8"), TEN, TOLERANCE)).isEqualTo(2);
        assertThat(Settlement.needed(marks("6;8.5"), TEN, TOLERANCE)).isEqualTo(3);
        assertThat(Settlement.points(marks("6;8.5"), TEN, TOLERANCE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2;8;7, 15/2", // 7 and 8 lie closest
        "8;2;3, 5/2",
        "2;8;5, 13/2", // both pairs 3 apart: the higher
        "2;8;8, 8/1",
        "2;8;2, 2/1",
        "2;8;10, 9/1"
    })
    void a_third_mark_gives_the_mean_of_the_closest_two(String marks, String points) {
        assertThat(Settlement.points(marks(marks), TEN, TOLERANCE)).contains(Fraction.parse(points));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5"})
    void one_mark_settles_nothing(String marks) {
        assertThat(Settlement.points(marks.isEmpty() ? List.of() : marks(marks), TEN, TOLERANCE))
                .isEmpty();
    }

    @Test
    void no_tolerance_sends_every_difference_to_a_third() {
        assertThat(Settlement.needed(marks("6;6.5"), TEN, 0)).isEqualTo(3);
        assertThat(Settlement.needed(marks("6;6.0"), TEN, 0)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "9.50", "10"})
    void a_mark_lies_on_half_points(String points) {
        Settlement.requireMark(new BigDecimal(points), TEN);
    }

    @Test
    void all_points_of_an_item_may_be_given_whatever_they_are() {
        Settlement.requireMark(new BigDecimal("2.25"), new BigDecimal("2.250"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.5", "0.25", "10.5", "7.1"})
    void anything_else_is_no_mark(String points) {
        assertThatThrownBy(() -> Settlement.requireMark(new BigDecimal(points), TEN))
                .isInstanceOf(RuleViolationException.class);
    }

    private static List<BigDecimal> marks(String marks) {
        return Arrays.stream(marks.split(";")).map(BigDecimal::new).toList();
    }
}
