package org.gankao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.gankao.fixture.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FractionTest {

    record Three(Fraction a, Fraction b, Fraction c) {}

    static Stream<Three> threes() {
        return Samples.of(200, random -> new Three(any(random), any(random), any(random)));
    }

    private static Fraction any(RandomGenerator random) {
        return Fraction.of(random.nextLong(-1_000_000, 1_000_000), random.nextLong(1, 10_000));
    }

    @ParameterizedTest
    @MethodSource("threes")
    void obeys_the_laws_of_arithmetic(Three t) {
        assertThat(t.a().plus(t.b())).isEqualTo(t.b().plus(t.a()));
        assertThat(t.a().times(t.b().plus(t.c()))).isEqualTo(t.a().times(t.b()).plus(t.a().times(t.c())));
        assertThat(t.a().minus(t.b()).plus(t.b())).isEqualTo(t.a());
        assertThat(Fraction.parse(t.a().toString())).isEqualTo(t.a());
        if (!t.b().isZero()) {
            assertThat(t.a().dividedBy(t.b()).times(t.b())).isEqualTo(t.a());
        }
    }

    @Test
    void equal_values_are_equal() {
        assertThat(Fraction.of(2, 4)).isEqualTo(Fraction.of(-1, -2)).hasToString("1/2");
        assertThat(Fraction.of(new BigDecimal("0.50"))).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(new BigDecimal("1E+2"))).isEqualTo(Fraction.HUNDRED);
    }

    /** 93.865 is a binary fraction's trap: the nearest double lies below the half. */
    @Test
    void rounds_half_up_once() {
        assertThat(Fraction.of(new BigDecimal("93.865")).toScore()).hasToString("93.87");
        assertThat(Fraction.of(2, 3).times(100).toScore()).hasToString("66.67");
    }

    @Test
    void exact_sums_differ_from_sums_of_rounded_parts() {
        Fraction third = Fraction.of(100, 3);
        assertThat(third.plus(third).plus(third).toScore()).hasToString("100.00");
    }

    @Test
    void has_no_denominator_zero() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refuses_text_that_is_no_fraction() {
        assertThatThrownBy(() -> Fraction.parse("1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fraction.parse("a/b")).isInstanceOf(IllegalArgumentException.class);
    }
}
