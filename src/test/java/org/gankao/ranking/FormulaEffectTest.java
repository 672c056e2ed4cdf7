package org.gankao.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentResult;
import org.gankao.people.PostCategory;
import org.gankao.shared.Fraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaEffectTest {

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
            assertThat(FormulaEffect.of("same", now, now, category, THIRD))
                    .isEqualTo(new FormulaEffect("same", 0, 0, 0));
            FormulaEffect effect = FormulaEffect.of("turned", now, other, category, THIRD);
            assertThat(effect.replaced()).isLessThanOrEqualTo(effect.moved());
            assertThat(effect.most() > 0).isEqualTo(effect.moved() > 0);
            moved += effect.moved();
        }
        assertThat(moved).isPositive();
    }
}
