package org.gankao.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentResult;
import org.gankao.people.PostCategory;
import org.gankao.shared.Fraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovesTest {

    private static final Fraction THIRD = Fraction.of(1, 3);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_same_results_move_nobody_and_turned_round_they_move_some(long seed) {
        Computation.Input input = Counties.of(seed);
        Computation now = Computation.of(input);
        List<ComponentResult> turned = input.results().stream()
                .map(result -> result.component() == Component.SATISFACTION
                        ? new ComponentResult(
                                result.cadreId(),
                                result.component(),
                                result.possible().minus(result.gained()),
                                result.possible(),
                                result.evidence(),
                                result.note())
                        : result)
                .toList();
        Computation other =
                Computation.of(new Computation.Input(input.schemes(), input.entrants(), turned, input.allowances()));

        int moved = 0;
        for (PostCategory category : PostCategory.values()) {
            assertThat(Moves.between(now, now, category, THIRD)).isEqualTo(new Moves(0, 0, 0));
            Moves moves = Moves.between(now, other, category, THIRD);
            assertThat(moves.replaced()).isLessThanOrEqualTo(moves.moved());
            assertThat(moves.most() > 0).isEqualTo(moves.moved() > 0);
            moved += moves.moved();
        }
        assertThat(moved).isPositive();
    }
}
