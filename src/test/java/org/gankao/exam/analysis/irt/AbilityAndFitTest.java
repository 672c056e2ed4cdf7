package org.gankao.exam.analysis.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Published values: the tests of mirt, {@code test-01-mirtOne.R}, on section 7. */
class AbilityAndFitTest {

    private static final Responses SECTION_7 = Responses.of(Lsat.section(7));
    private static final Calibration FOUND = MarginalLikelihood.calibrate(SECTION_7, Model.TWO_PARAMETER, round -> {});

    @Test
    void abilities_of_the_lowest_patterns_are_those_of_mirt() {
        List<Ability> abilities = Ability.of(SECTION_7, FOUND.items());
        int[] firstOfPattern = {0, 12, 31, 32, 39, 42};

        double[] found = IntStream.of(firstOfPattern)
                .mapToDouble(person -> abilities.get(person).estimate())
                .toArray();

        double[] published = {-1.8666, -1.5267, -1.5134, -1.1852, -1.0947, -0.7667};
        for (int i = 0; i < published.length; i++) {
            assertThat(found[i]).isCloseTo(published[i], within(0.01)); // as exact as mirt's own test
        }
    }

    @Test
    void abilities_of_no_and_of_all_right_answers_and_their_errors_are_those_of_mirt() {
        List<Ability> abilities = Ability.of(SECTION_7, FOUND.items());

        assertThat(abilities.get(0).estimate()).isCloseTo(-1.86979, within(0.0005));
        assertThat(abilities.get(0).error()).isCloseTo(0.6927032, within(0.0005));
        assertThat(abilities.get(999).estimate()).isCloseTo(0.7271877, within(0.0005));
        assertThat(abilities.get(999).error()).isCloseTo(0.8009335, within(0.0005));
    }

    @Test
    void item_fit_is_that_of_mirt() {
        List<ItemFit> fits = ItemFit.of(SECTION_7, FOUND.items(), Model.TWO_PARAMETER);

        double[] published = {4.749440, 14.451071, 1.270381, 5.237400, 0.941125};
        for (int j = 0; j < published.length; j++) {
            assertThat(fits.get(j).statistic()).isCloseTo(published[j], within(0.02));
            assertThat(fits.get(j).freedom()).isEqualTo(2);
        }
        assertThat(fits.get(1).p()).isLessThan(0.001);
        assertThat(fits.get(4).p()).isGreaterThan(0.5);
    }

    @Test
    void items_that_keep_to_the_model_rarely_look_bad_and_others_do() {
        RandomGenerator random = new SplittableRandom(4);
        List<LogisticItem> truth = Simulated.items(40, random);
        List<Double> abilities = Simulated.abilities(2000, random);
        List<byte[]> answers = Simulated.answers(truth, abilities, random);
        for (int person = 0; person < answers.size(); person++) {
            // the last item is solved by the middling and failed by the able: no logistic curve
            double ability = abilities.get(person);
            answers.get(person)[39] = Math.abs(ability) < 0.7 ? Responses.RIGHT : Responses.WRONG;
        }
        Responses responses = Responses.of(answers);
        Calibration found = MarginalLikelihood.calibrate(responses, Model.TWO_PARAMETER, round -> {});

        List<ItemFit> fits = ItemFit.of(responses, found.items(), Model.TWO_PARAMETER);

        assertThat(fits.get(39).p()).isLessThan(1e-6);
        assertThat(fits.subList(0, 39)).filteredOn(fit -> fit.p() < 0.01).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void ninety_five_of_a_hundred_intervals_hold_the_true_ability() {
        RandomGenerator random = new SplittableRandom(11);
        List<LogisticItem> truth = Simulated.items(40, random);
        List<Double> abilities = Simulated.abilities(2000, random);
        List<Ability> found = Ability.of(Responses.of(Simulated.answers(truth, abilities, random)), truth);

        long held = IntStream.range(0, 2000)
                .filter(person -> Math.abs(found.get(person).estimate() - abilities.get(person))
                        < 1.96 * found.get(person).error())
                .count();

        assertThat(held / 2000.0).isBetween(0.935, 0.965);
    }
}
