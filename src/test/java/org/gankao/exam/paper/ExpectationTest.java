package org.gankao.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemCalibration;
import org.gankao.questionbank.ItemStatistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    @Test
    void the_author_s_estimate_stands_until_enough_people_have_seen_the_item() {
        assertThat(Expectation.of(Difficulty.MEDIUM, null)).isEqualTo(new Expectation(650, 228, false));
        assertThat(Expectation.of(Difficulty.MEDIUM, seenBy(29, null))).isEqualTo(new Expectation(650, 228, false));
        assertThat(Expectation.of(Difficulty.MEDIUM, seenBy(30, null))).isEqualTo(new Expectation(800, 160, true));
    }

    @Test
    void a_slope_tells_how_much_an_item_tells_within_bounds() {
        assertThat(Expectation.of(Difficulty.EASY, seenBy(300, "1.5")).information())
                .isEqualTo(360);
        assertThat(Expectation.of(Difficulty.EASY, seenBy(300, "0.01")).information())
                .isEqualTo(6);
        assertThat(Expectation.of(Difficulty.EASY, seenBy(300, "9")).information())
                .isEqualTo(1440);
    }

    private static ItemStatistics seenBy(int people, @Nullable String slope) {
        return new ItemStatistics(
                1,
                1,
                people,
                new BigDecimal("0.800"),
                null,
                slope == null
                        ? null
                        : new ItemCalibration(
                                people, new BigDecimal(slope), BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE));
    }
}
