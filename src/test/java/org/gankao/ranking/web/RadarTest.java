package org.gankao.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.gankao.cycle.Component;
import org.gankao.ranking.Mark;
import org.gankao.ranking.MarkSource;
import org.gankao.shared.Fraction;
import org.junit.jupiter.api.Test;

class RadarTest {

    @Test
    void a_full_mark_is_at_the_end_of_its_axis_and_none_in_the_middle() {
        Radar radar = Radar.of(List.of(
                        mark(Component.SATISFACTION, 50),
                        mark(Component.SCENARIO, 70),
                        mark(Component.PHOTO, 0),
                        mark(Component.KNOWLEDGE, 100)))
                .orElseThrow();

        assertThat(radar.axes())
                .extracting(Radar.Axis::component)
                .containsExactly(Component.KNOWLEDGE, Component.PHOTO, Component.SATISFACTION);
        assertThat(radar.points()).isEqualTo("120.0,20.0 120.0,100.0 85.4,120.0");
        assertThat(radar.ring(100)).isEqualTo("120.0,20.0 189.3,140.0 50.7,140.0");
    }

    @Test
    void a_missing_mark_is_not_drawn_as_zero() {
        assertThat(Radar.of(List.of(mark(Component.KNOWLEDGE, 90), mark(Component.PHOTO, 90))))
                .isEmpty();
    }

    private static Mark mark(Component component, int percent) {
        return new Mark(component, BigDecimal.TEN, null, null, Fraction.of(percent, 1), MarkSource.RESULT, "", "");
    }
}
