package org.gankao.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentResult;
import org.gankao.cycle.MissingRule;
import org.gankao.cycle.SchemeTerms;
import org.gankao.shared.Fraction;
import org.gankao.shared.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComputationTest {

    private static final int COUNTIES = 1000;

    static Stream<Long> counties() {
        return LongStream.range(0, 100).boxed();
    }

    @Test
    void a_second_computation_agrees_on_a_thousand_counties() {
        for (long seed = 0; seed < COUNTIES; seed++) {
            Computation.Input input = Counties.of(seed);

            Map<Long, SecondComputation.Outcome> ours = new TreeMap<>();
            for (Computation.Row row : Computation.of(input).rows()) {
                Score shown = row.shown();
                ours.put(
                        row.entrant().cadreId(),
                        new SecondComputation.Outcome(
                                shown == null
                                        ? -1
                                        : shown.percent().unscaledValue().longValueExact(),
                                row.place() == null ? 0 : row.place()));
            }

            assertThat(ours).as("county %d", seed).isEqualTo(SecondComputation.of(input));
        }
    }

    @ParameterizedTest
    @MethodSource("counties")
    void the_order_of_rows_changes_neither_result_nor_hash(long seed) {
        Computation.Input input = Counties.of(seed);
        List<ComponentResult> results = new ArrayList<>(input.results());
        Collections.shuffle(results, new Random(seed));
        var entrants = new ArrayList<>(input.entrants());
        Collections.reverse(entrants);

        assertThat(Computation.of(new Computation.Input(input.schemes(), entrants, results, input.allowances())))
                .isEqualTo(Computation.of(input));
    }

    @ParameterizedTest
    @MethodSource("counties")
    void a_point_more_never_costs_a_place(long seed) {
        Computation.Input county = Counties.of(seed);
        // Without unit means: a better colleague raises those, which is right and another matter.
        Computation.Input input =
                new Computation.Input(county.schemes(), county.entrants(), county.results(), Set.of());
        Computation before = Computation.of(input);
        for (int i = 0; i < Math.min(5, input.results().size()); i++) {
            ComponentResult result = input.results().get(i);
            List<ComponentResult> improved = new ArrayList<>(input.results());
            improved.set(
                    i,
                    new ComponentResult(
                            result.cadreId(),
                            result.component(),
                            result.possible(),
                            result.possible(),
                            result.evidence(),
                            ""));
            Integer then = place(before, result.cadreId());
            Integer now = place(
                    Computation.of(new Computation.Input(input.schemes(), input.entrants(), improved, Set.of())),
                    result.cadreId());
            if (then != null && now != null) {
                assertThat(now).isLessThanOrEqualTo(then);
            }
        }
    }

    @Test
    void the_composite_is_rounded_once_and_only_at_the_end() {
        SchemeTerms halves = terms(MissingRule.NOT_RANKED, "50", "50");
        // 66.666… and 33.335: rounding each first would give 50.01, the exact mean 50.00083… gives 50.00.
        Composite composite = Composite.of(
                halves,
                Map.of(
                        Component.KNOWLEDGE,
                        result(Component.KNOWLEDGE, Fraction.of(2, 3)),
                        Component.PHOTO,
                        result(Component.PHOTO, Fraction.of(33335, 100000))),
                Map.of());

        assertThat(composite.total().toScore()).isEqualTo(Score.of("50.00"));
        assertThat(composite.total())
                .isEqualTo(Fraction.of(2, 3).plus(Fraction.of(33335, 100000)).times(50));
    }

    @Test
    void half_a_hundredth_is_rounded_up() {
        Composite composite = Composite.of(
                terms(MissingRule.NOT_RANKED, "50", "50"),
                Map.of(
                        Component.KNOWLEDGE,
                        result(Component.KNOWLEDGE, Fraction.of(9001, 10000)),
                        Component.PHOTO,
                        result(Component.PHOTO, Fraction.of(9000, 10000))),
                Map.of());

        assertThat(composite.total().toScore()).isEqualTo(Score.of("90.01"));
    }

    @ParameterizedTest
    @EnumSource(MissingRule.class)
    void a_missing_component_is_treated_as_the_scheme_says(MissingRule rule) {
        Composite composite = Composite.of(
                terms(rule, "50", "50"),
                Map.of(Component.KNOWLEDGE, result(Component.KNOWLEDGE, Fraction.ONE)),
                Map.of(Component.PHOTO, Fraction.of(80, 1)));

        Map<MissingRule, String> expected =
                new EnumMap<>(Map.of(MissingRule.ZERO, "50.00", MissingRule.UNIT_MEAN, "90.00"));
        if (rule == MissingRule.NOT_RANKED) {
            assertThat(composite.total()).isNull();
            assertThat(composite.missing()).containsExactly(Component.PHOTO);
        } else {
            assertThat(composite.total().toScore()).isEqualTo(Score.of(expected.get(rule)));
        }
    }

    @Test
    void the_mean_of_the_unit_needs_a_signed_reason() {
        Composite composite = Composite.of(
                terms(MissingRule.UNIT_MEAN, "50", "50"),
                Map.of(Component.KNOWLEDGE, result(Component.KNOWLEDGE, Fraction.ONE)),
                Map.of());

        assertThat(composite.total()).isNull();
    }

    @Test
    void two_results_of_one_component_are_refused() {
        Computation.Input input = Counties.of(1);
        List<ComponentResult> doubled = new ArrayList<>(input.results());
        doubled.add(input.results().get(0));

        assertThatThrownBy(() -> Computation.of(
                        new Computation.Input(input.schemes(), input.entrants(), doubled, input.allowances())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SchemeTerms terms(MissingRule missing, String knowledge, String photo) {
        return new SchemeTerms(
                List.of(
                        new SchemeTerms.Part(Component.KNOWLEDGE, new BigDecimal(knowledge), missing),
                        new SchemeTerms.Part(Component.PHOTO, new BigDecimal(photo), missing)),
                null,
                BigDecimal.valueOf(50),
                10,
                List.of(),
                6,
                BigDecimal.ZERO,
                "",
                Fraction.of(1, 3));
    }

    private static ComponentResult result(Component component, Fraction share) {
        return new ComponentResult(1, component, share, Fraction.ONE, "test", "");
    }

    private static Integer place(Computation computation, long cadre) {
        return computation.rows().stream()
                .filter(r -> r.entrant().cadreId() == cadre)
                .findFirst()
                .orElseThrow()
                .place();
    }
}
