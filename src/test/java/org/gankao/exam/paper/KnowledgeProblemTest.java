package org.gankao.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.EnemyPair;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemState;
import org.gankao.questionbank.ItemType;
import org.junit.jupiter.api.Test;

class KnowledgeProblemTest {

    private static final Map<String, String> TOPICS = Map.of("land", "土地承包");
    private static final Shortfall.Term LAND = new Shortfall.Term("exam.plan.topic", "土地承包");
    private static final Shortfall.Term HARD = new Shortfall.Term("exam.plan.difficulty", "Difficulty.HARD");

    @Test
    void a_row_that_is_short_is_named_by_what_it_asks_for() {
        assertThat(shortfalls(2, 3, Set.of(), List.of())).containsExactly(new Shortfall(List.of(LAND, HARD), 3, 2));
    }

    @Test
    void items_that_stood_in_enough_tests_are_counted_apart() {
        assertThat(shortfalls(4, 3, Set.of("land-1", "land-3"), List.of()))
                .containsExactly(new Shortfall(Shortfall.Kind.TOO_FEW, List.of(LAND, HARD), 3, 2, 2, List.of()));
    }

    @Test
    void enemies_are_named_if_only_they_stand_in_the_way() {
        assertThat(shortfalls(3, 3, Set.of(), List.of(new EnemyPair("land-2", "land-0", ""))))
                .containsExactly(new Shortfall(
                        Shortfall.Kind.ENEMIES,
                        List.of(new Shortfall.Term("exam.plan.rows", "1")),
                        0,
                        0,
                        0,
                        List.of("land-0", "land-2")));
    }

    @Test
    void what_can_be_met_has_no_shortfall() {
        assertThat(shortfalls(5, 3, Set.of("land-1"), List.of(new EnemyPair("land-2", "land-0", ""))))
                .isEmpty();
    }

    private static List<Shortfall> shortfalls(int there, int wanted, Set<String> worn, List<EnemyPair> enemies) {
        List<ItemRow> items = new ArrayList<>();
        for (int i = 0; i < there; i++) {
            items.add(new ItemRow(
                    i,
                    i,
                    "land-" + i,
                    "land",
                    "土地承包",
                    ItemType.SINGLE,
                    Difficulty.HARD,
                    ItemState.APPROVED,
                    "题干",
                    null,
                    "",
                    null));
        }
        SectionPlan plan = new SectionPlan(
                SectionKind.KNOWLEDGE, List.of(new PlanRow("land", "", "HARD", wanted, BigDecimal.ONE)));
        return new KnowledgeProblem(plan, items, worn, Map.of(), enemies).shortfalls(TOPICS);
    }
}
