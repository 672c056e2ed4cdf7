package org.gankao.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.gankao.exam.analysis.irt.Ability;
import org.gankao.exam.analysis.irt.Calibration;
import org.gankao.exam.analysis.irt.LogisticItem;
import org.gankao.exam.analysis.irt.MarginalLikelihood;
import org.gankao.exam.analysis.irt.Model;
import org.gankao.exam.analysis.irt.Responses;
import org.gankao.exam.analysis.irt.Simulated;
import org.junit.jupiter.api.Test;

/** How often independent people are flagged, and how often copying is found: simulated with everything estimated from the answers. */
class GeneralisedBinomialTest {

    private static final int ITEMS = 50;
    private static final int PEOPLE = 600;
    private static final double LEVEL = 0.01;

    @Test
    void the_chance_is_the_tail_of_the_generalised_binomial() {
        LogisticItem even = new LogisticItem(1, 0);
        // item 1: one wrong answer; item 2: two, half of those who err each; all of one ability
        List<int[]> answers = List.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {1, 1}, new int[] {0, 2});
        GeneralisedBinomial test = new GeneralisedBinomial(List.of(even, even), answers, List.of(0.0, 0.0, 0.0, 0.0));

        // both at ability 0: matches with 1/4 + 1/4 = 1/2 and 1/4 + 1/8 = 3/8
        assertThat(test.compare(new int[] {0, 1}, 0, new int[] {0, 1}, 0).p()).isCloseTo(0.5 * 0.375, within(1e-12));
        assertThat(test.compare(new int[] {0, 1}, 0, new int[] {0, 2}, 0).p())
                .isCloseTo(1 - 0.5 * 0.625, within(1e-12));
        assertThat(test.compare(new int[] {0, 1}, 0, new int[] {0, 1}, 0).sameWrong())
                .isEqualTo(1);
        assertThat(test.compare(new int[] {0, -1}, 0, new int[] {0, 1}, 0).compared())
                .isEqualTo(1);
    }

    @Test
    void independent_people_are_flagged_no_more_often_than_stated() {
        Sitting sitting = new Sitting(new SplittableRandom(17), 0);

        assertThat(sitting.flagged()).isBetween(0.001, 1.3 * LEVEL);
    }

    /** The wrong options lure weak and strong differently, which the test does not know: its rate is still near the stated one. */
    @Test
    void independent_people_are_flagged_little_more_often_where_the_able_err_differently() {
        Sitting sitting = new Sitting(new SplittableRandom(18), 1);

        assertThat(sitting.flagged()).isBetween(0.001, 2 * LEVEL);
    }

    @Test
    void who_copies_half_the_answers_of_a_neighbour_is_mostly_found() {
        Sitting sitting = new Sitting(new SplittableRandom(19), 0);
        int found = 0;
        for (int copier = 0; copier < 100; copier++) {
            int source = copier + 300;
            int[] copied = sitting.answers.get(copier).clone();
            for (int j = 0; j < ITEMS; j += 2) {
                copied[j] = sitting.answers.get(source)[j];
            }
            if (sitting.p(copied, source) < LEVEL) {
                found++;
            }
        }

        assertThat(found).isGreaterThan(60);
    }

    /** Invented people, and a test that knows only their answers. */
    private static final class Sitting {

        private final List<int[]> answers = new ArrayList<>();
        private final List<LogisticItem> items;
        private final List<Ability> abilities;
        private final GeneralisedBinomial test;

        /** @param pull how much the first wrong option loses to the others as ability grows */
        Sitting(RandomGenerator random, double pull) {
            List<LogisticItem> truth = Simulated.items(ITEMS, random);
            List<double[]> lure = new ArrayList<>();
            for (int j = 0; j < ITEMS; j++) {
                lure.add(new double[] {1.2 * random.nextDouble(), 0.8 * random.nextDouble(), 0});
            }
            for (double ability : Simulated.abilities(PEOPLE, random)) {
                int[] row = new int[ITEMS];
                for (int j = 0; j < ITEMS; j++) {
                    row[j] = random.nextDouble() < truth.get(j).probability(ability)
                            ? GeneralisedBinomial.RIGHT
                            : wrong(lure.get(j), pull * ability, random);
                }
                answers.add(row);
            }
            Responses responses =
                    Responses.of(answers.stream().map(Sitting::scored).toList());
            Calibration found = MarginalLikelihood.calibrate(responses, Model.TWO_PARAMETER, round -> {});
            items = found.items();
            abilities = Ability.of(responses, items);
            test = new GeneralisedBinomial(
                    items, answers, abilities.stream().map(Ability::estimate).toList());
        }

        private static int wrong(double[] lure, double less, RandomGenerator random) {
            double[] odds = {Math.exp(lure[0] - less), Math.exp(lure[1]), Math.exp(lure[2])};
            double at = random.nextDouble() * (odds[0] + odds[1] + odds[2]);
            return at < odds[0] ? 1 : at < odds[0] + odds[1] ? 2 : 3;
        }

        private static byte[] scored(int[] row) {
            byte[] scored = new byte[ITEMS];
            for (int j = 0; j < ITEMS; j++) {
                scored[j] = row[j] == GeneralisedBinomial.RIGHT ? Responses.RIGHT : Responses.WRONG;
            }
            return scored;
        }

        /** Share of all pairs below the level. */
        double flagged() {
            int flagged = 0;
            int pairs = 0;
            for (int first = 0; first < PEOPLE; first++) {
                for (int second = first + 1; second < PEOPLE; second++) {
                    pairs++;
                    double p = test.compare(
                                    answers.get(first),
                                    abilities.get(first).estimate(),
                                    answers.get(second),
                                    abilities.get(second).estimate())
                            .p();
                    flagged += p < LEVEL ? 1 : 0;
                }
            }
            return (double) flagged / pairs;
        }

        double p(int[] copied, int source) {
            double ability = Ability.of(Responses.of(List.of(scored(copied))), items)
                    .get(0)
                    .estimate();
            return test.compare(
                            copied,
                            ability,
                            answers.get(source),
                            abilities.get(source).estimate())
                    .p();
        }
    }
}
