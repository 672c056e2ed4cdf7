package org.gankao.exam.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gankao.shared.Fraction;
import org.junit.jupiter.api.Test;

class ScoreSummaryTest {

    @Test
    void mean_deviation_and_bands_of_a_small_group() {
        ScoreSummary summary = ScoreSummary.of(
                List.of(Fraction.of(70, 1), Fraction.of(80, 1), Fraction.of(90, 1), Fraction.of(100, 1)));

        assertThat(summary.mean()).isEqualByComparingTo("85");
        assertThat(summary.deviation()).isEqualByComparingTo("12.91");
        assertThat(summary.bands()).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 1, 2);
    }

    @Test
    void nobody_has_no_spread() {
        assertThat(ScoreSummary.of(List.of()).count()).isZero();
    }
}
