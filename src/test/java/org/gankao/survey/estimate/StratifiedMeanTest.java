package org.gankao.survey.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.gankao.fixture.Samples;
import org.gankao.survey.estimate.StratifiedMean.Stratum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StratifiedMeanTest {

    private static final int[] POINTS = {100, 75, 55};

    /** By hand: (100·95 + 300·85)/400 = 87.5 of means 95 and 85. */
    @Test
    void villages_weigh_as_much_as_they_have_households() {
        StratifiedMean found = StratifiedMean.of(
                List.of(new Stratum(new int[] {8, 2, 0}, 100), new Stratum(new int[] {4, 6, 0}, 300)), POINTS, 1);

        assertThat(found.mean()).isCloseTo((100 * 95 + 300 * 85) / 400.0, within(1e-9));
        assertThat(found.votes()).isEqualTo(20);
    }

    @Test
    void a_census_has_no_width_and_agreement_has_some() {
        StratifiedMean census = StratifiedMean.of(List.of(new Stratum(new int[] {3, 1, 1}, 5)), POINTS, 1);
        StratifiedMean agreed = StratifiedMean.of(List.of(new Stratum(new int[] {14, 0, 0}, 400)), POINTS, 1);

        assertThat(census.high() - census.low()).isZero();
        assertThat(agreed.high()).isEqualTo(100);
        assertThat(agreed.low()).isBetween(90.0, 99.0);
    }

    @Test
    void equal_villages_cost_nothing_and_a_village_that_weighs_all_costs() {
        List<Stratum> even = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            even.add(new Stratum(new int[] {8, 4, 2}, 200));
        }
        List<Stratum> uneven = new ArrayList<>(even);
        uneven.set(0, new Stratum(new int[] {8, 4, 2}, 20_000));

        assertThat(StratifiedMean.of(even, POINTS, 1).designEffect()).isBetween(0.95, 1.15);
        assertThat(StratifiedMean.of(uneven, POINTS, 1).designEffect()).isGreaterThan(5);
    }

    static Stream<List<Stratum>> townships() {
        return Samples.of(1000, StratifiedMeanTest::township);
    }

    /** A second implementation of mean and variance, vote by vote. */
    @ParameterizedTest
    @MethodSource("townships")
    void vote_by_vote_the_same_comes_out(List<Stratum> strata) {
        double households = 0;
        double mean = 0;
        for (Stratum stratum : strata) {
            List<Integer> votes = votes(stratum);
            if (!votes.isEmpty()) {
                households += stratum.households();
                mean += stratum.households()
                        * votes.stream().mapToInt(Integer::intValue).average().orElseThrow();
            }
        }

        StratifiedMean found = StratifiedMean.of(strata, POINTS, 7);

        assertThat(found.mean()).isCloseTo(mean / households, within(1e-9));
        assertThat(found.low()).isLessThanOrEqualTo(found.mean() + 1e-9);
        assertThat(found.high()).isGreaterThanOrEqualTo(found.mean() - 1e-9);
    }

    private static List<Integer> votes(Stratum stratum) {
        List<Integer> votes = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < stratum.counts()[k]; i++) {
                votes.add(POINTS[k]);
            }
        }
        return votes;
    }

    private static List<Stratum> township(RandomGenerator random) {
        List<Stratum> strata = new ArrayList<>();
        strata.add(new Stratum(new int[] {5, 3, 1}, 90));
        for (int village = random.nextInt(20); village > 0; village--) {
            int[] counts = {random.nextInt(12), random.nextInt(5), random.nextInt(3)};
            strata.add(new Stratum(counts, 30 + random.nextInt(400)));
        }
        return strata;
    }

    /** Townships of 12 villages with known minds, 14 asked in each: 93 to 97 of 100 intervals hold the truth. */
    @Test
    void intervals_hold_the_truth_as_often_as_they_say() {
        long held =
                Samples.of(2500, StratifiedMeanTest::holds).filter(all -> all).count();

        assertThat(held / 2500.0).isBetween(0.93, 0.97);
    }

    private static boolean holds(RandomGenerator random) {
        List<Stratum> strata = new ArrayList<>();
        double truth = 0;
        double households = 0;
        for (int village = 0; village < 12; village++) {
            int size = 80 + random.nextInt(300);
            double basic = random.nextDouble(0.1, 0.4);
            double bad = random.nextDouble(0.02, 0.15);
            int[] minds = new int[size];
            for (int i = 0; i < size; i++) {
                double mind = random.nextDouble();
                minds[i] = mind < bad ? 2 : mind < bad + basic ? 1 : 0;
                truth += POINTS[minds[i]];
            }
            households += size;
            int[] counts = new int[3];
            for (int drawn = 0; drawn < 14; drawn++) {
                int other = random.nextInt(drawn, size);
                int mind = minds[other];
                minds[other] = minds[drawn];
                counts[mind]++;
            }
            strata.add(new Stratum(counts, size));
        }
        StratifiedMean found = StratifiedMean.of(strata, POINTS, random.nextLong());
        return found.low() <= truth / households && truth / households <= found.high();
    }

    @Test
    void without_a_vote_there_is_no_mean() {
        assertThatThrownBy(() -> StratifiedMean.of(List.of(new Stratum(new int[3], 10)), POINTS, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_may_be_shown_of_secret_votes_is_coarse_and_never_narrower() {
        StratifiedMean coarse = new StratifiedMean(87.4567, 85.01, 89.99, 1.2345, 280).coarse();

        assertThat(coarse).isEqualTo(new StratifiedMean(87.5, 85, 90, 1.2, 280));
    }
}
