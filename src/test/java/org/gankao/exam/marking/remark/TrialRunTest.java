package org.gankao.exam.marking.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.gankao.exam.marking.SectionScore;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.sitting.SittingRow;
import org.gankao.exam.sitting.SittingState;
import org.gankao.shared.Fraction;
import org.junit.jupiter.api.Test;

class TrialRunTest {

    private static final TrialRun.Ranks UNKNOWN = new TrialRun.Ranks(Map.of(), Map.of());

    @Test
    void who_moves_is_listed_with_both_places_and_nobody_else() {
        Trial trial = TrialRun.of(
                List.of(sitting(1), sitting(2), sitting(3), sitting(4)),
                Map.of(1L, score(1, 9), 2L, score(2, 8), 3L, score(3, 8), 4L, score(4, 1)),
                Map.of(1L, score(1, 7), 2L, score(2, 8), 3L, score(3, 8), 4L, score(4, 1)),
                UNKNOWN);

        assertThat(trial.people()).isEqualTo(4);
        assertThat(trial.scores()).isEqualTo(1);
        assertThat(trial.ranked()).isFalse();
        assertThat(trial.moves())
                .extracting(
                        Trial.Move::sitting,
                        Trial.Move::before,
                        Trial.Move::after,
                        Trial.Move::placeBefore,
                        Trial.Move::placeAfter)
                .containsExactly(
                        tuple(1L, "90.00", "70.00", 1, 3),
                        tuple(2L, "80.00", "80.00", 2, 1),
                        tuple(3L, "80.00", "80.00", 2, 1));
    }

    @Test
    void a_place_in_the_ranking_that_moves_is_listed_too() {
        Trial trial = TrialRun.of(
                List.of(sitting(1)),
                Map.of(1L, score(1, 9)),
                Map.of(1L, score(1, 9)),
                new TrialRun.Ranks(Map.of(101L, 5), Map.of(101L, 6)));

        assertThat(trial.ranked()).isTrue();
        assertThat(trial.moves()).singleElement().satisfies(move -> {
            assertThat(move.rankBefore()).isEqualTo(5);
            assertThat(move.rankAfter()).isEqualTo(6);
            assertThat(move.scoreMoves()).isFalse();
        });
    }

    private static List<SectionScore> score(long sitting, int gained) {
        return List.of(new SectionScore(sitting, SectionKind.KNOWLEDGE, Fraction.of(gained, 1), Fraction.of(10, 1)));
    }

    private static SittingRow sitting(long id) {
        return new SittingRow(
                id,
                1,
                100 + id,
                "C" + id,
                "考生" + id,
                1,
                0,
                1,
                7,
                SittingState.HANDED_IN,
                null,
                null,
                0,
                null,
                null,
                null);
    }
}
