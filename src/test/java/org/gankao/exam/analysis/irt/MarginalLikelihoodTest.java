package org.gankao.exam.analysis.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Against published estimates. ltm: D. Rizopoulos (2006), Journal of Statistical Software 17(5), and its output for
 * {@code rasch(LSAT)} and {@code ltm(LSAT ~ z1)}. mirt: the expected values of its own tests, {@code test-01-mirtOne.R}.
 */
class MarginalLikelihoodTest {

    private static final Responses SECTION_6 = Responses.of(Lsat.section(6));
    private static final Responses SECTION_7 = Responses.of(Lsat.section(7));

    @Test
    void one_parameter_estimates_of_section_6_are_those_of_ltm() {
        Calibration found = calibrate(SECTION_6, Model.ONE_PARAMETER);

        assertThat(found.converged()).isTrue();
        assertThat(found.parameters()).isEqualTo(6);
        assertThat(found.logLikelihood()).isCloseTo(-2466.938, within(0.001));
        assertClose(locations(found), 0.001, -3.6153, -1.3224, -0.3176, -1.7301, -2.7802);
        assertClose(slopes(found), 0.001, 0.7551, 0.7551, 0.7551, 0.7551, 0.7551);
        assertClose(locationErrors(found), 0.001, 0.3266, 0.1422, 0.0977, 0.1691, 0.2510);
        assertClose(slopeErrors(found), 0.001, 0.0694, 0.0694, 0.0694, 0.0694, 0.0694);
    }

    @Test
    void two_parameter_estimates_of_section_6_are_those_of_ltm() {
        Calibration found = calibrate(SECTION_6, Model.TWO_PARAMETER);

        assertThat(found.parameters()).isEqualTo(10);
        assertThat(found.logLikelihood()).isCloseTo(-2466.653, within(0.001));
        assertClose(locations(found), 0.005, -3.3597, -1.3696, -0.2799, -1.8659, -3.1236);
        assertClose(slopes(found), 0.002, 0.8254, 0.7229, 0.8905, 0.6886, 0.6575);
    }

    @Test
    void two_parameter_estimates_of_section_7_and_their_errors_are_those_of_mirt() {
        Calibration found = calibrate(SECTION_7, Model.TWO_PARAMETER);

        assertClose(slopes(found), 0.001, 0.9876, 1.0808, 1.7075, 0.7650, 0.7357);
        assertClose(intercepts(found), 0.001, 1.8559, 0.8080, 1.8052, 0.4860, 1.8545);
        // mirt gives 95 % intervals: half of one is 1.96 errors
        assertClose(slopeErrors(found), 0.002, 0.1772, 0.1688, 0.3204, 0.1341, 0.1512);
    }

    @Test
    void one_parameter_estimates_of_section_7_are_those_of_mirt() {
        Calibration found = calibrate(SECTION_7, Model.ONE_PARAMETER);

        assertClose(slopes(found), 0.001, 1.011, 1.011, 1.011, 1.011, 1.011);
        assertClose(intercepts(found), 0.001, 1.868, 0.791, 1.461, 0.521, 1.993);
    }

    @Test
    void finds_the_items_that_made_the_answers() {
        RandomGenerator random = new SplittableRandom(20261122);
        List<LogisticItem> truth = Simulated.items(30, random);
        List<byte[]> answers = Simulated.answers(truth, Simulated.abilities(3000, random), random);

        Calibration found = calibrate(Responses.of(answers), Model.TWO_PARAMETER);

        assertThat(found.converged()).isTrue();
        int near = 0;
        for (int j = 0; j < truth.size(); j++) {
            double gap = (found.items().get(j).location() - truth.get(j).location())
                    / found.errors().get(j).location();
            assertThat(gap).as("item %d, in standard errors", j).isBetween(-4.0, 4.0);
            near += Math.abs(gap) < 1.96 ? 1 : 0;
        }
        assertThat(near).as("of 30 within 1.96 errors").isBetween(25, 30);
    }

    @Test
    void puts_two_forms_on_one_scale_by_the_people_and_items_they_share() {
        RandomGenerator random = new SplittableRandom(7);
        List<LogisticItem> truth = Simulated.items(25, random);
        List<byte[]> answers = Simulated.answers(truth, Simulated.abilities(4000, random), random);
        for (int person = 0; person < answers.size(); person++) {
            for (int j = 0; j < truth.size(); j++) {
                if (person % 2 == 0 ? j >= 15 : j < 10) {
                    answers.get(person)[j] = Responses.NOT_ASKED;
                }
            }
        }

        Calibration found = calibrate(Responses.of(answers), Model.TWO_PARAMETER);

        double squares = IntStream.range(0, truth.size())
                .mapToDouble(j ->
                        Math.pow(found.items().get(j).location() - truth.get(j).location(), 2))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(squares)).isLessThan(0.15);
    }

    @Test
    void refuses_an_item_that_everybody_solved() {
        List<byte[]> answers = new ArrayList<>(Lsat.section(6));
        answers.replaceAll(row -> new byte[] {row[0], Responses.RIGHT});

        assertThatThrownBy(() -> calibrate(Responses.of(answers), Model.TWO_PARAMETER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void gives_no_errors_to_an_item_whose_slope_grows_without_end() {
        RandomGenerator random = new SplittableRandom(3);
        List<byte[]> answers = Simulated.answers(Simulated.items(6, random), Simulated.abilities(400, random), random);
        answers.replaceAll(row -> {
            byte[] twice = java.util.Arrays.copyOf(row, 7);
            twice[6] = row[3]; // the same item once more: together they explain each other entirely
            return twice;
        });

        Calibration found = calibrate(Responses.of(answers), Model.TWO_PARAMETER);

        assertThat(found.errors().get(3).location()).isNaN();
        assertThat(found.errors().get(6).location()).isNaN();
        assertThat(found.errors().get(0).location()).isFinite();
    }

    private static Calibration calibrate(Responses responses, Model model) {
        return MarginalLikelihood.calibrate(responses, model, round -> {});
    }

    private static double[] slopes(Calibration found) {
        return found.items().stream().mapToDouble(LogisticItem::slope).toArray();
    }

    private static double[] intercepts(Calibration found) {
        return found.items().stream().mapToDouble(LogisticItem::intercept).toArray();
    }

    private static double[] locations(Calibration found) {
        return found.items().stream().mapToDouble(LogisticItem::location).toArray();
    }

    private static double[] locationErrors(Calibration found) {
        return found.errors().stream()
                .mapToDouble(Calibration.ItemErrors::location)
                .toArray();
    }

    private static double[] slopeErrors(Calibration found) {
        return found.errors().stream()
                .mapToDouble(Calibration.ItemErrors::slope)
                .toArray();
    }

    private static void assertClose(double[] found, double tolerance, double... published) {
        assertThat(found).hasSize(published.length);
        for (int j = 0; j < found.length; j++) {
            assertThat(found[j]).as("item %d", j + 1).isCloseTo(published[j], within(tolerance));
        }
    }
}
