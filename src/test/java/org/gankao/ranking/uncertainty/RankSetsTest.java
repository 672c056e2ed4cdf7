package org.gankao.ranking.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.gankao.fixture.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankSetsTest {

    private static final double CONFIDENCE = RankSets.CONFIDENCE;

    @Test
    void two_people_are_told_apart_from_the_usual_quantile_on() {
        assertThat(of(new double[] {71, 70}, new double[] {1, 1}).tells(0, 1)).isFalse();
        assertThat(of(new double[] {70 + 2.2 * Math.sqrt(2), 70}, new double[] {1, 1})
                        .tells(0, 1))
                .isTrue();
        assertThat(of(new double[] {71, 70}, new double[] {1, 1}).critical()).isBetween(1.8, 2.1);
    }

    @Test
    void without_errors_the_sets_are_the_places() {
        RankSets sets = of(new double[] {80, 90, 80, 70}, new double[4]);

        assertThat(List.of(sets.best(1), sets.worst(1))).containsExactly(1, 1);
        assertThat(List.of(sets.best(0), sets.worst(0))).containsExactly(2, 3);
        assertThat(List.of(sets.best(3), sets.worst(3))).containsExactly(4, 4);
    }

    /** 600 counties with known truth: the true places lie in all sets at once in at least 95 of 100. */
    @Test
    void all_true_places_lie_in_their_sets_at_once() {
        long held = Samples.of(600, RankSetsTest::allHold).filter(all -> all).count();

        assertThat(held / 600.0).isBetween(0.95, 1.0);
    }

    /** In the hardest case everybody is equal, and nobody may be told from anybody. */
    @Test
    void equals_are_told_apart_in_no_more_than_five_of_a_hundred() {
        long apart = Samples.of(600, random -> {
                    double[] errors = errors(random, 15);
                    double[] scores = new double[15];
                    for (int j = 0; j < 15; j++) {
                        scores[j] = 70 + errors[j] * random.nextGaussian();
                    }
                    RankSets sets = of(scores, errors);
                    boolean any = false;
                    for (int j = 0; j < 15; j++) {
                        any |= sets.best(j) > 1 || sets.worst(j) < 15;
                    }
                    return any;
                })
                .filter(any -> any)
                .count();

        assertThat(apart / 600.0).isBetween(0.025, 0.07);
    }

    private static boolean allHold(RandomGenerator random) {
        int people = 12;
        double[] truth = new double[people];
        double[] errors = errors(random, people);
        double[] scores = new double[people];
        for (int j = 0; j < people; j++) {
            truth[j] = 70 + 8 * random.nextGaussian();
            scores[j] = truth[j] + errors[j] * random.nextGaussian();
        }
        RankSets sets = of(scores, errors);
        for (int j = 0; j < people; j++) {
            double own = truth[j];
            int place =
                    1 + (int) Arrays.stream(truth).filter(other -> other > own).count();
            if (place < sets.best(j) || place > sets.worst(j)) {
                return false;
            }
        }
        return true;
    }

    static Stream<RandomGenerator> samples() {
        return Samples.of(60, random -> random);
    }

    /** A second implementation, written from the paper without a look at the first: lists of hypotheses, its own errors. */
    @ParameterizedTest
    @MethodSource("samples")
    void a_plain_second_implementation_finds_the_same(RandomGenerator random) {
        int people = 3 + random.nextInt(6);
        double[] errors = errors(random, people);
        double[] scores = random.doubles(people, 50, 100).toArray();
        Plain plain = new Plain(scores, errors);
        RankSets sets = of(scores, errors);

        for (int j = 0; j < people; j++) {
            for (int k = 0; k < people; k++) {
                if (j != k && !plain.close(j, k)) {
                    assertThat(sets.tells(j, k)).as("%d above %d", j, k).isEqualTo(plain.rejected(j, k));
                }
            }
        }
    }

    /** Critical values of two sets of drawn errors differ a little; what hangs on that is not compared. */
    private static final class Plain {

        private static final int REPLICATES = 4000;
        private static final double CLOSE = 0.25;

        private final double[] scores;
        private final double[] errors;
        private final List<int[]> open = new ArrayList<>();
        private final List<int[]> rejected = new ArrayList<>();
        private final List<Double> criticals = new ArrayList<>();

        Plain(double[] scores, double[] errors) {
            this.scores = scores;
            this.errors = errors;
            for (int j = 0; j < scores.length; j++) {
                for (int k = 0; k < scores.length; k++) {
                    if (j != k) {
                        open.add(new int[] {j, k});
                    }
                }
            }
            boolean more = true;
            while (more && !open.isEmpty()) {
                double critical = critical();
                criticals.add(critical);
                List<int[]> now =
                        open.stream().filter(pair -> statistic(pair) > critical).toList();
                open.removeAll(now);
                rejected.addAll(now);
                more = !now.isEmpty();
            }
        }

        private double statistic(int[] pair) {
            return (scores[pair[0]] - scores[pair[1]]) / Math.hypot(errors[pair[0]], errors[pair[1]]);
        }

        private double critical() {
            Random random = new Random(open.size());
            double[] largest = new double[REPLICATES];
            for (int r = 0; r < REPLICATES; r++) {
                double[] drawn = Arrays.stream(errors)
                        .map(e -> e * random.nextGaussian())
                        .toArray();
                largest[r] = open.stream()
                        .mapToDouble(pair ->
                                (drawn[pair[0]] - drawn[pair[1]]) / Math.hypot(errors[pair[0]], errors[pair[1]]))
                        .max()
                        .orElseThrow();
            }
            Arrays.sort(largest);
            return largest[(int) (REPLICATES * CONFIDENCE)];
        }

        boolean rejected(int j, int k) {
            return rejected.stream().anyMatch(pair -> pair[0] == j && pair[1] == k);
        }

        boolean close(int j, int k) {
            double statistic = statistic(new int[] {j, k});
            return criticals.stream().anyMatch(critical -> Math.abs(statistic - critical) < CLOSE);
        }
    }

    @Test
    void a_group_begins_at_the_first_who_is_surely_below_its_leader() {
        double[] scores = {90, 89, 86, 85.5, 80};
        double[] errors = {0.8, 0.8, 0.8, 0.8, 0.8};

        assertThat(Groups.of(of(scores, errors), 5)).containsExactly(1, 1, 2, 2, 3);
    }

    @Test
    void the_same_seed_gives_the_same_sets() {
        double[] scores = new Random(1).doubles(40, 60, 95).toArray();
        double[] errors = errors(Samples.of(1, r -> r).findFirst().orElseThrow(), 40);

        assertThat(of(scores, errors).critical()).isEqualTo(of(scores, errors).critical());
    }

    private static double[] errors(RandomGenerator random, int people) {
        return random.doubles(people, 1, 5).toArray();
    }

    private static RankSets of(double[] scores, double[] errors) {
        return RankSets.of(scores, errors, CONFIDENCE, 1000, 20261126, step -> {});
    }
}
