package org.gankao.ranking.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ScoreIntervalTest {

    private static final double[] WEIGHTS = {40, 15, 15, 30};
    private static final int[] ITEMS = {50, 20, 20, 30};

    @Test
    void what_is_exact_has_no_width() {
        assertThat(ScoreInterval.of(new double[] {80, 60, 70, 90}, new double[4], WEIGHTS, 1000, 1))
                .isEqualTo(new ScoreInterval(78.5, 78.5, 0));
    }

    @Test
    void is_near_the_normal_one_in_the_middle_and_ends_at_a_hundred_at_the_top() {
        ScoreInterval middle =
                ScoreInterval.of(new double[] {60, 60, 60, 60}, new double[] {5, 5, 5, 5}, WEIGHTS, 4000, 7);
        ScoreInterval top =
                ScoreInterval.of(new double[] {100, 100, 100, 99}, new double[] {5, 5, 5, 5}, WEIGHTS, 4000, 7);

        assertThat(middle.low()).isCloseTo(60 - 1.96 * middle.error(), within(0.3));
        assertThat(middle.high()).isCloseTo(60 + 1.96 * middle.error(), within(0.3));
        assertThat(top.high()).isLessThanOrEqualTo(100);
    }

    /** 6,000 people whose true share of each component is known, marked on drawn items: 93 to 97 of 100 intervals hold the truth. */
    @Test
    void holds_the_true_score_as_often_as_it_says() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261126);
        int people = 6000;
        int held = 0;
        for (int person = 0; person < people; person++) {
            double truth = 0;
            double[] percents = new double[4];
            double[] errors = new double[4];
            for (int c = 0; c < 4; c++) {
                double share = random.nextDouble(0.5, 0.95);
                int right = 0;
                for (int item = 0; item < ITEMS[c]; item++) {
                    right += random.nextDouble() < share ? 1 : 0;
                }
                truth += WEIGHTS[c] * share;
                percents[c] = 100.0 * right / ITEMS[c];
                errors[c] = 100 * Math.sqrt(variance(right, ITEMS[c]));
            }
            ScoreInterval interval = ScoreInterval.of(percents, errors, WEIGHTS, 1000, person);
            held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }

        assertThat(held / (double) people).isBetween(0.93, 0.97);
    }

    /** Lord's binomial error, no less than that of the share after one right and one wrong item more. */
    private static double variance(int right, int items) {
        double share = (double) right / items;
        double drawn = (right + 1.0) / (items + 2);
        return Math.max(share * (1 - share) / (items - 1), drawn * (1 - drawn) / (items + 1));
    }
}
