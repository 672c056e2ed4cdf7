package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gankao.survey.Satisfaction.VillageVotes;
import org.gankao.survey.estimate.VoteVariance;
import org.junit.jupiter.api.Test;

class SatisfactionErrorTest {

    private static final ConversionFormula FORMULA = FormulaRegister.usable().get(0);
    private static final int[] POINTS =
            FORMULA.points().stream().mapToInt(Integer::intValue).toArray();

    /** By hand: (14.5, 0.5, 0.5)/15.5 of 100/75/55 has mean 97.742 and variance 80.38; of 14, from 140 households. */
    @Test
    void those_who_all_agree_do_not_speak_for_everybody() {
        assertThat(VoteVariance.ofMean(new int[] {14, 0, 0}, new int[] {100, 75, 55}, 140))
                .isCloseTo(0.9 * 80.38 / 14, within(0.01));
    }

    @Test
    void a_full_census_is_exact_and_so_is_nothing() {
        assertThat(VoteVariance.ofMean(new int[] {3, 2, 1}, POINTS, 6)).isZero();
        assertThat(VoteVariance.ofMean(new int[3], POINTS, 100)).isZero();
    }

    @Test
    void the_halves_are_joined_as_if_they_moved_together() {
        VoteCounts votes = new VoteCounts(8, 4, 2, 1);
        List<VillageVotes> village = List.of(new VillageVotes(votes, 100));
        VoteCounts personal = new VoteCounts(10, 5, 1, 0);
        double team = VoteVariance.ofMean(new int[] {8, 4, 2}, POINTS, 100);
        double own = VoteVariance.ofMean(new int[] {10, 5, 1}, POINTS, 0);

        assertThat(SatisfactionError.variance(village, personal, FORMULA, new BigDecimal("50"), 10)
                        .doubleValue())
                .isCloseTo(Math.pow((Math.sqrt(team) + Math.sqrt(own)) / 2, 2), within(1e-5));
        assertThat(SatisfactionError.variance(village, VoteCounts.NONE, FORMULA, new BigDecimal("50"), 10)
                        .doubleValue())
                .as("the personal half took the team's score")
                .isCloseTo(team, within(1e-5));
    }

    /** Villages of 120 households with a known mind, 14 asked: 93 to 97 of 100 intervals hold the village's mean. */
    @Test
    void intervals_of_a_team_score_hold_the_truth_as_often_as_they_say() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        int held = 0;
        int trials = 6000;
        for (int trial = 0; trial < trials; trial++) {
            double basic = random.nextDouble(0.1, 0.4);
            double bad = random.nextDouble(0.02, 0.2);
            int[] village = new int[120];
            double truth = 0;
            for (int i = 0; i < village.length; i++) {
                double mind = random.nextDouble();
                village[i] = mind < bad ? 2 : mind < bad + basic ? 1 : 0;
                truth += POINTS[village[i]] / 120.0;
            }
            int[] counts = new int[3];
            double mean = 0;
            for (int drawn = 0; drawn < 14; drawn++) {
                int other = random.nextInt(drawn, village.length);
                int answer = village[other];
                village[other] = village[drawn];
                village[drawn] = answer;
                counts[answer]++;
                mean += POINTS[answer] / 14.0;
            }
            double error = Math.sqrt(VoteVariance.ofMean(counts, POINTS, 120));
            held += Math.abs(mean - truth) <= 1.96 * error ? 1 : 0;
        }

        assertThat(held / (double) trials).isBetween(0.93, 0.97);
    }
}
