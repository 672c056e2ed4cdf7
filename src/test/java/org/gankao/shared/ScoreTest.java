package org.gankao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void scores_that_print_alike_are_equal() {
        assertThat(Score.of("93.865")).isEqualTo(Score.of("93.87")).hasToString("93.87");
        assertThat(Score.of("90")).isEqualTo(Score.of("90.00")).hasSameHashCodeAs(Score.of("90.0"));
    }

    @Test
    void lies_between_0_and_100() {
        assertThat(Score.of("0")).isLessThan(Score.of("100"));
        assertThatThrownBy(() -> Score.of("-0.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Score(new BigDecimal("100.001"))).isInstanceOf(IllegalArgumentException.class);
    }
}
