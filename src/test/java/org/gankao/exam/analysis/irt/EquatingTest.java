package org.gankao.exam.analysis.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EquatingTest {

    private final RandomGenerator random = new SplittableRandom(99);
    private final List<LogisticItem> items = Simulated.items(20, random);

    @Test
    void an_item_answers_alike_on_both_scales() {
        LogisticItem moved = items.get(3).onScale(1.3, -0.4);

        assertThat(moved.probability(1.3 * 0.7 - 0.4)).isCloseTo(items.get(3).probability(0.7), within(1e-12));
        assertThat(moved.location()).isCloseTo(1.3 * items.get(3).location() - 0.4, within(1e-12));
    }

    @Test
    void both_methods_find_the_scale_that_made_the_difference() {
        List<LogisticItem> there =
                items.stream().map(item -> item.onScale(1.25, 0.5)).toList();

        for (Linking found : List.of(Linking.meanSigma(items, there), Linking.stockingLord(items, there))) {
            assertThat(found.factor()).isCloseTo(1.25, within(1e-4));
            assertThat(found.shift()).isCloseTo(0.5, within(1e-4));
        }
    }

    @Test
    void finds_how_much_abler_the_other_group_is() {
        List<Double> able = Simulated.abilities(3000, random).stream()
                .map(ability -> 0.6 + 1.2 * ability)
                .toList();
        Calibration here = calibrated(able);
        Calibration there = calibrated(Simulated.abilities(3000, random));

        Linking found = Linking.stockingLord(here.items(), there.items());

        assertThat(found.factor()).isCloseTo(1.2, within(0.08));
        assertThat(found.shift()).isCloseTo(0.6, within(0.08));
    }

    @Test
    void a_harder_form_lifts_the_equivalent_score_and_equal_forms_leave_it() {
        TestCurves form = curves(items);
        TestCurves easier = curves(items.stream()
                .map(item -> new LogisticItem(item.slope(), item.intercept() + 0.5))
                .toList());

        assertThat(TrueScoreEquating.equivalent(form, form, 63)).isCloseTo(63, within(1e-6));
        assertThat(TrueScoreEquating.equivalent(form, easier, 60)).isBetween(65.0, 75.0);
        double there = TrueScoreEquating.equivalent(form, easier, 60);
        assertThat(TrueScoreEquating.equivalent(easier, form, there)).isCloseTo(60, within(1e-5));
        assertThat(TrueScoreEquating.equivalent(form, easier, 0)).isZero();
        assertThat(TrueScoreEquating.equivalent(form, easier, 100)).isEqualTo(100);
    }

    @Test
    void information_is_greatest_where_the_items_are() {
        List<LogisticItem> alike = new ArrayList<>();
        for (int j = 0; j < 10; j++) {
            alike.add(LogisticItem.at(2, 1));
        }

        TestCurves curves = curves(alike);

        assertThat(curves.information(1)).isCloseTo(10 * 4 * 0.25, within(1e-12));
        assertThat(curves.error(1)).isCloseTo(1 / Math.sqrt(10), within(1e-12));
        assertThat(curves.information(3)).isLessThan(curves.information(1));
        assertThat(curves.trueScore(1)).isCloseTo(5, within(1e-12));
    }

    @Test
    void linking_needs_the_same_items() {
        assertThatThrownBy(() -> Linking.meanSigma(items, items.subList(1, 20)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Calibration calibrated(List<Double> abilities) {
        return MarginalLikelihood.calibrate(
                Responses.of(Simulated.answers(items, abilities, random)), Model.TWO_PARAMETER, round -> {});
    }

    private static TestCurves curves(List<LogisticItem> items) {
        return new TestCurves(items, items.stream().map(item -> 1.0).toList());
    }
}
