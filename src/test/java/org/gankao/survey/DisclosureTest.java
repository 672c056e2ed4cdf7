package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gankao.survey.Disclosure.Plan;
import org.gankao.survey.Disclosure.Shown;
import org.gankao.survey.Satisfaction.VillageVotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {

    private static final ConversionFormula FORMULA = FormulaRegister.require("100-75-55");
    private static final int PROTECTED = 2;

    @Test
    void nine_votes_are_withheld_and_ten_are_shown() {
        assertThat(Disclosure.of(new VoteCounts(9, 0, 0, 0))).isEqualTo(Shown.WITHHELD);
        assertThat(Disclosure.of(new VoteCounts(9, 0, 0, 1))).isEqualTo(Shown.DISTRIBUTION);
    }

    @Test
    void a_band_never_says_that_all_agree() {
        assertThat(Disclosure.of(new VoteCounts(0, 0, 12, 0))).isEqualTo(Shown.BAND);
        assertThat(Disclosure.of(new VoteCounts(1, 0, 8, 1))).isEqualTo(Shown.BAND);
        assertThat(Disclosure.of(new VoteCounts(1, 1, 7, 1))).isEqualTo(Shown.DISTRIBUTION);
        assertThat(Disclosure.of(new VoteCounts(12, 0, 0, 0))).isEqualTo(Shown.DISTRIBUTION);
    }

    /** The score is the share of 不满意, which the households of the village it came from mark. */
    @Test
    void a_formula_that_shows_bad_votes_alone_loses_its_score_where_there_is_one_such_vote() {
        List<List<VillageVotes>> county = List.of(
                List.of(village(20, 4, 1, 0, 300), village(21, 4, 0, 0, 411), village(19, 6, 0, 0, 530)),
                List.of(village(30, 20, 9, 5, 90_000), village(30, 18, 11, 6, 91_000), village(31, 18, 11, 6, 92_000)));

        assertThat(Disclosure.plan(county, FormulaRegister.require("100-100-0")).scored())
                .first()
                .isEqualTo(false);
    }

    @Test
    void a_township_of_one_village_is_not_shown_because_it_is_that_village() {
        List<List<VillageVotes>> county = List.of(
                List.of(village(10, 2, 1, 1, 300)),
                List.of(village(9, 3, 2, 1, 300), village(8, 4, 2, 1, 310)),
                List.of(village(9, 5, 1, 2, 120), village(8, 4, 3, 3, 310)),
                List.of(village(7, 6, 4, 2, 220), village(8, 4, 3, 2, 110), village(9, 9, 2, 2, 110)));

        Plan plan = Disclosure.plan(county, FORMULA);

        assertThat(plan.townships()).first().isEqualTo(Shown.WITHHELD);
        assertThat(plan.townships()).last().isEqualTo(Shown.DISTRIBUTION);
        assertThat(plan.total()).isTrue();
        assertThat(plan.townships().stream().filter(s -> s == Shown.WITHHELD)).hasSizeGreaterThan(1);
    }

    /** As the demo county votes: 426 villages in 18 townships, 14 ballots each. */
    @Test
    void a_county_of_full_size_shows_every_township_with_its_score() {
        SplittableRandom random = new SplittableRandom(3);
        List<List<VillageVotes>> county = new ArrayList<>();
        for (int township = 0; township < 18; township++) {
            List<VillageVotes> villages = new ArrayList<>();
            for (int i = 0; i < 23 + township % 3; i++) {
                int satisfied = random.nextInt(20) == 0 ? 40 : 62 + random.nextInt(28);
                villages.add(random(random, 14, satisfied));
            }
            county.add(villages);
        }

        Plan plan = Disclosure.plan(county, FORMULA);

        assertThat(plan.townships()).containsOnly(Shown.DISTRIBUTION);
        assertThat(plan.scored()).containsOnly(true);
        assertThat(plan.total()).isTrue();
        assertThat(Disclosure.plan(county, FORMULA)).isEqualTo(plan);
    }

    /** Small townships of few villages, so that every possible world can be tried. */
    @ParameterizedTest
    @MethodSource("seeds")
    void an_attacker_who_tries_all_worlds_finds_no_hidden_count(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<VillageVotes>> county = new ArrayList<>();
        int townships = 2 + random.nextInt(3);
        for (int t = 0; t < townships; t++) {
            List<VillageVotes> villages = new ArrayList<>();
            int count = 1 + random.nextInt(3);
            for (int v = 0; v < count; v++) {
                villages.add(random(random, 1 + random.nextInt(7), 5 + random.nextInt(90)));
            }
            county.add(villages);
        }
        attack(county);
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    /** Enough ballots for a score, which is one more equation. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void nor_one_who_knows_the_score(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<VillageVotes>> county = new ArrayList<>();
        for (int t = 0; t < 2; t++) {
            List<VillageVotes> villages = new ArrayList<>();
            for (int v = 0; v < 3; v++) {
                VillageVotes village = random(random, 20, 40 + random.nextInt(50));
                // the second weighs so much that the county's score says nothing of the first
                villages.add(new VillageVotes(village.votes(), village.households() * (1 + t * 500)));
            }
            county.add(villages);
        }
        attack(county);
    }

    private static void attack(List<List<VillageVotes>> county) {
        Plan plan = Disclosure.plan(county, FORMULA);
        List<Integer> hidden = new ArrayList<>();
        for (int t = 0; t < county.size(); t++) {
            if (plan.townships().get(t) == Shown.DISTRIBUTION) {
                new AllWorlds(county, List.of(t), plan.scored().get(t), plan.total(), FORMULA)
                        .assertVillagesOpen(PROTECTED);
            } else if (Disclosure.sum(county.get(t)).all() > 0) {
                hidden.add(t);
            }
        }
        if (plan.total() && !hidden.isEmpty()) {
            assertThat(hidden).hasSizeGreaterThan(1);
            AllWorlds worlds = new AllWorlds(county, hidden, false, true, FORMULA);
            if (worlds.canTryAll()) {
                worlds.assertTownshipsOpen(PROTECTED);
            }
        }
    }

    private static VillageVotes village(int satisfied, int basic, int bad, int unknown, int households) {
        return new VillageVotes(new VoteCounts(satisfied, basic, bad, unknown), households);
    }

    private static VillageVotes random(SplittableRandom random, int votes, int satisfied) {
        VoteCounts counts = VoteCounts.NONE;
        for (int i = 0; i < votes; i++) {
            VoteAnswer answer = random.nextInt(100) < 11
                    ? VoteAnswer.UNKNOWN
                    : random.nextInt(100) < satisfied
                            ? VoteAnswer.SATISFIED
                            : random.nextInt(10) < 7 ? VoteAnswer.BASIC : VoteAnswer.DISSATISFIED;
            counts = counts.plus(VoteCounts.of(answer, 1));
        }
        return new VillageVotes(counts, 60 + random.nextInt(400));
    }
}
