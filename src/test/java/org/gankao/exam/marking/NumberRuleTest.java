package org.gankao.exam.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.gankao.fixture.Samples;
import org.gankao.questionbank.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRuleTest {

    private static final Quantity THIRTY_MU = quantity("30", "0.5", false, "亩", Map.of("公顷", "15", "平方米", "0.0015"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30",
                "３０亩",
                " 30 亩。",
                "三十",
                "三十亩",
                "30.5",
                "29.5亩",
                "2公顷",
                "二公顷",
                "两公顷",
                "20000平方米",
                "2万平方米",
                "+30",
                "60/2",
                "三十点五",
                "30.0"
            })
    void a_number_within_the_tolerance_is_right_however_it_is_written(String given) {
        assertThat(NumberRule.matches(THIRTY_MU, given)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30.51",
                "29.49",
                "三",
                "30米",
                "30平方",
                "亩",
                "",
                " ",
                "30亩亩",
                "公顷",
                "2.1公顷",
                "-30",
                "3e1",
                "0x1E",
                "1/0",
                "30/0亩",
                "NaN",
                "∞",
                "30,5",
                "约30",
                "30到31",
                "零分之一",
                "99999999999999999999"
            })
    void what_is_another_number_or_none_is_wrong(String given) {
        assertThat(NumberRule.matches(THIRTY_MU, given)).isFalse();
    }

    @Test
    void a_percentage_of_the_value_is_a_tolerance_too() {
        Quantity debt = quantity("-200", "5", true, "元", Map.of());

        assertThat(NumberRule.matches(debt, "-190")).isTrue();
        assertThat(NumberRule.matches(debt, "-210元")).isTrue();
        assertThat(NumberRule.matches(debt, "负二百")).isTrue();
        assertThat(NumberRule.matches(debt, "-189.99")).isFalse();
        assertThat(NumberRule.matches(debt, "-210.01")).isFalse();
    }

    @Test
    void percent_signs_and_fractions_are_understood() {
        Quantity twoThirds = quantity("66.7", "0.1", false, "%", Map.of("成", "10"));

        assertThat(NumberRule.matches(twoThirds, "66.7％")).isTrue();
        assertThat(NumberRule.matches(twoThirds, "200/3%")).isTrue();
        assertThat(NumberRule.matches(twoThirds, "三分之二百")).isTrue();
        assertThat(NumberRule.matches(twoThirds, "6.67成")).isTrue();
        assertThat(NumberRule.matches(twoThirds, "三分之二")).isFalse();
    }

    @Test
    void a_unit_whose_name_begins_with_a_numeral_is_a_unit() {
        Quantity grain = quantity("3", "0", false, "千克", Map.of("克", "0.001"));

        assertThat(NumberRule.matches(grain, "三千克")).isTrue();
        assertThat(NumberRule.matches(grain, "3千克")).isTrue();
        assertThat(NumberRule.matches(grain, "3000克")).isTrue();
        assertThat(NumberRule.matches(grain, "3克")).isFalse();
    }

    static Stream<List<BigDecimal>> tolerances() {
        return Samples.of(300, NumberRuleTest::decimals);
    }

    /** Exactly at the edge is right, the smallest step beyond is wrong, in decimals no binary fraction can hold. */
    @ParameterizedTest
    @MethodSource("tolerances")
    void the_edge_of_the_tolerance_is_inside(List<BigDecimal> sample) {
        BigDecimal value = sample.get(0);
        BigDecimal tolerance = sample.get(1);
        BigDecimal step = new BigDecimal("0.0001");
        Quantity key = new Quantity(value, tolerance, false, "亩", Map.of());

        assertThat(NumberRule.matches(key, value.add(tolerance).toPlainString()))
                .isTrue();
        assertThat(NumberRule.matches(key, value.subtract(tolerance).toPlainString() + "亩"))
                .isTrue();
        assertThat(NumberRule.matches(key, value.add(tolerance).add(step).toPlainString()))
                .isFalse();
        assertThat(NumberRule.matches(
                        key, value.subtract(tolerance).subtract(step).toPlainString()))
                .isFalse();
    }

    private static List<BigDecimal> decimals(RandomGenerator random) {
        return List.of(
                BigDecimal.valueOf(random.nextLong(-10_000_000, 10_000_000), 3),
                BigDecimal.valueOf(random.nextInt(5000), 3));
    }

    private static Quantity quantity(
            String value, String tolerance, boolean percent, String unit, Map<String, String> units) {
        Map<String, BigDecimal> factors = new java.util.TreeMap<>();
        units.forEach((name, factor) -> factors.put(name, new BigDecimal(factor)));
        return new Quantity(new BigDecimal(value), new BigDecimal(tolerance), percent, unit, factors);
    }
}
