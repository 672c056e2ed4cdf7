package org.gankao.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentResult;
import org.gankao.cycle.Entrant;
import org.gankao.cycle.SchemeTerms;
import org.gankao.people.PostCategory;
import org.gankao.shared.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveWeightsTest {

    private static final SchemeTerms USUAL = SchemeTerms.usual();

    /** Knowledge 60, 70, 80, 90 and everything else alike: it alone decides, whatever its weight. */
    @Test
    void a_component_in_which_all_are_alike_decides_nothing() {
        List<WeightEffect> effects = EffectiveWeights.of(county(60, 70, 80, 90), PostCategory.GRID_RESPONSIBLE);

        assertThat(effects).extracting(WeightEffect::component).containsExactlyElementsOf(List.of(Component.values()));
        assertThat(effects.get(0).effective()).isEqualByComparingTo("100.0");
        assertThat(effects.get(0).deviation()).isEqualByComparingTo("11.2"); // sqrt(125)
        assertThat(effects.get(3).effective()).isEqualByComparingTo("0.0");
        assertThat(effects.get(0).lighter()).isEqualTo(new Moves(0, 0, 0));
    }

    /**
     * By hand: knowledge 0, 100 and satisfaction 100, 0 at weights 40 and 30 give totals 52.5 + (0, 10) of variance 25; knowledge
     * brings 0.4 x 250 / 25 = 400 %, satisfaction 0.3 x -250 / 25 = -300 %.
     */
    @Test
    void what_runs_against_the_others_has_a_negative_share() {
        Computation.Input input = input(
                List.of(marks(Fraction.of(0, 1), Fraction.of(100, 1)), marks(Fraction.of(100, 1), Fraction.of(0, 1))));

        List<WeightEffect> effects = EffectiveWeights.of(input, PostCategory.GRID_RESPONSIBLE);

        assertThat(effects.get(0).effective()).isEqualByComparingTo("400.0");
        assertThat(effects.get(3).effective()).isEqualByComparingTo("-300.0");
        // 35 : 30 x 65 / 60 = 32.5, the order stays; satisfaction 35 : knowledge 40 x 65 / 70 = 37.14, it stays too
        assertThat(effects.get(0).lighter()).isEqualTo(new Moves(0, 0, 0));
        assertThat(effects.get(3).heavier()).isEqualTo(new Moves(0, 0, 0));
    }

    @Test
    void nobody_is_moved_where_all_are_equal_and_no_share_is_made_up() {
        List<WeightEffect> effects = EffectiveWeights.of(county(80, 80, 80), PostCategory.GRID_RESPONSIBLE);

        assertThat(effects).extracting(WeightEffect::effective).containsOnlyNulls();
        assertThat(EffectiveWeights.of(county(), PostCategory.GRID_RESPONSIBLE)).isEmpty();
        assertThat(EffectiveWeights.of(county(80), PostCategory.FIRST_SECRETARY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shares_sum_to_the_whole(long seed) {
        Computation.Input input = Counties.of(seed);
        for (PostCategory category : PostCategory.values()) {
            List<WeightEffect> effects = EffectiveWeights.of(input, category);
            if (!effects.isEmpty() && effects.get(0).effective() != null) {
                double sum = effects.stream()
                        .mapToDouble(effect ->
                                Objects.requireNonNull(effect.effective()).doubleValue())
                        .sum();
                assertThat(sum).isCloseTo(100, within(0.21)); // each rounded to a tenth
            }
        }
    }

    @Test
    void the_others_share_a_shift_in_proportion() {
        SchemeTerms heavier =
                EffectiveWeights.shifted(USUAL, Component.SATISFACTION, 5).orElseThrow();

        assertThat(heavier.parts().stream().map(SchemeTerms.Part::weight))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        weight("37.16"), weight("13.92"), weight("13.92"), weight("35")); // 65 x 4/7, 1.5/7, 1.5/7
        assertThat(EffectiveWeights.shifted(USUAL, Component.PHOTO, -15)).isEmpty();
        assertThat(EffectiveWeights.shifted(USUAL, Component.PHOTO, 85)).isEmpty();
    }

    private static BigDecimal weight(String text) {
        return new BigDecimal(text);
    }

    /** Cadres with these marks in knowledge, and 50 in everything else. */
    private static Computation.Input county(int... knowledge) {
        List<Map<Component, Fraction>> cadres = new ArrayList<>();
        for (int mark : knowledge) {
            cadres.add(marks(Fraction.of(mark, 1), Fraction.of(50, 1)));
        }
        return input(cadres);
    }

    private static Map<Component, Fraction> marks(Fraction knowledge, Fraction satisfaction) {
        return Map.of(
                Component.KNOWLEDGE,
                knowledge,
                Component.PHOTO,
                Fraction.of(50, 1),
                Component.SCENARIO,
                Fraction.of(50, 1),
                Component.SATISFACTION,
                satisfaction);
    }

    private static Computation.Input input(List<Map<Component, Fraction>> cadres) {
        List<Entrant> entrants = new ArrayList<>();
        List<ComponentResult> results = new ArrayList<>();
        for (int i = 0; i < cadres.size(); i++) {
            long cadre = i + 1L;
            entrants.add(Counties.ranked(cadre, PostCategory.GRID_RESPONSIBLE));
            cadres.get(i)
                    .forEach((component, mark) ->
                            results.add(new ComponentResult(cadre, component, mark, Fraction.HUNDRED, "test", "")));
        }
        return new Computation.Input(
                Map.of(PostCategory.GRID_RESPONSIBLE, new Computation.FrozenScheme(1, 1, "hash", USUAL)),
                entrants,
                results,
                Set.of());
    }
}
