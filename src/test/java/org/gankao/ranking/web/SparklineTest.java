package org.gankao.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void a_better_score_stands_higher_and_a_later_one_further_right() {
        List<Sparkline.Dot> dots =
                Sparkline.of(List.of(new BigDecimal("80"), new BigDecimal("90"), new BigDecimal("100")), 80);

        assertThat(Sparkline.points(dots)).isEqualTo("4.0,20.0 40.0,12.0 76.0,4.0");
    }

    @Test
    void a_score_below_the_axis_stays_on_its_edge_and_one_score_makes_no_line() {
        assertThat(Sparkline.of(List.of(new BigDecimal("10"), new BigDecimal("90")), 80)
                        .get(0)
                        .y())
                .isEqualByComparingTo("20");
        assertThat(Sparkline.of(List.of(new BigDecimal("90")), 80)).isEmpty();
    }
}
