package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.gankao.shared.Fraction;
import org.gankao.survey.ConversionFormula.AnswerScale;
import org.gankao.survey.Satisfaction.VillageVotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SatisfactionTest {

    private static final ConversionFormula SHANDONG =
            FormulaRegister.find("100-75-55").orElseThrow();
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    /** Two published sets of votes (80/15/3/2 and 86/4/8/2): the formula decides which is better. */
    @ParameterizedTest
    @CsvSource({
        "100-75-55, 94.80, 95.31",
        "100-70-30, 93.27, 93.06",
        "100-80-0, 93.88, 91.02",
        "100-0-0, 81.63, 87.76",
        "100-100-0, 96.94, 91.84"
    })
    void the_same_votes_elect_different_winners(String name, String a, String b) {
        ConversionFormula formula = FormulaRegister.find(name).orElseThrow();

        assertThat(formula.percent(new VoteCounts(80, 15, 3, 2))
                        .orElseThrow()
                        .toScore()
                        .toString())
                .isEqualTo(a);
        assertThat(formula.percent(new VoteCounts(86, 4, 8, 2))
                        .orElseThrow()
                        .toScore()
                        .toString())
                .isEqualTo(b);
    }

    @Test
    void not_knowing_is_outside_the_denominator() {
        assertThat(SHANDONG.percent(new VoteCounts(1, 1, 0, 98))).contains(Fraction.of(175, 2));
        assertThat(SHANDONG.percent(new VoteCounts(0, 0, 0, 14))).isEmpty();
        assertThat(new VoteCounts(6, 2, 1, 3).unknownPercent()).isEqualTo(Fraction.of(25, 1));
    }

    @Test
    void a_formula_of_another_scale_is_refused() {
        ConversionFormula four = FormulaRegister.find("100-80-60-0").orElseThrow();

        assertThat(FormulaRegister.usable()).doesNotContain(four).hasSize(5);
        assertThatThrownBy(() -> four.percent(new VoteCounts(1, 0, 0, 0))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new ConversionFormula("odd", AnswerScale.THREE, List.of(50, 75, 100), "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void villages_are_weighted_by_their_households() {
        List<VillageVotes> villages = List.of(
                new VillageVotes(new VoteCounts(14, 0, 0, 0), 300),
                new VillageVotes(new VoteCounts(0, 14, 0, 0), 100),
                new VillageVotes(new VoteCounts(0, 0, 0, 14), 5000));

        assertThat(Satisfaction.team(villages, SHANDONG)).contains(Fraction.of(9375, 100));
    }

    @Test
    void nine_personal_votes_give_way_to_the_team() {
        List<VillageVotes> village = List.of(new VillageVotes(new VoteCounts(10, 0, 0, 4), 400));

        var nine = Satisfaction.component(village, new VoteCounts(0, 0, 9, 6), SHANDONG, HALF, 10)
                .orElseThrow();
        var ten = Satisfaction.component(village, new VoteCounts(0, 0, 10, 0), SHANDONG, HALF, 10)
                .orElseThrow();

        assertThat(nine.component()).isEqualTo(Fraction.HUNDRED);
        assertThat(nine.note()).isEqualTo(Satisfaction.PERSONAL_FROM_TEAM);
        assertThat(ten.component()).isEqualTo(Fraction.of(155, 2));
        assertThat(ten.note()).isEmpty();
    }

    @Test
    void nobody_is_scored_without_a_counted_team_vote() {
        assertThat(Satisfaction.component(List.of(), new VoteCounts(50, 0, 0, 0), SHANDONG, HALF, 10))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void a_percentage_lies_between_its_worst_and_best_answer(int at) {
        ConversionFormula formula = FormulaRegister.usable().get(at);
        SplittableRandom random = new SplittableRandom(at);
        for (int i = 0; i < 500; i++) {
            VoteCounts votes =
                    new VoteCounts(random.nextInt(30), random.nextInt(30), random.nextInt(30), random.nextInt(30));
            formula.percent(votes).ifPresent(percent -> {
                assertThat(percent).isBetween(Fraction.of(formula.points().get(2), 1), Fraction.HUNDRED);
                VoteCounts better = votes.plus(VoteCounts.of(VoteAnswer.SATISFIED, 1));
                assertThat(formula.percent(better).orElseThrow()).isGreaterThanOrEqualTo(percent);
                VoteCounts quiet = votes.plus(VoteCounts.of(VoteAnswer.UNKNOWN, 7));
                assertThat(formula.percent(quiet)).contains(percent);
            });
        }
    }
}
