package org.gankao.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.drill.ScenarioCase.Choice;
import org.gankao.drill.ScenarioCase.Node;
import org.junit.jupiter.api.Test;

class CaseRulesTest {

    private final ScenarioCase good = ReplayTest.straight();

    @Test
    void a_well_made_case_has_no_problems() {
        assertThat(CaseRules.check(good)).isEmpty();
    }

    @Test
    void a_loop_is_found() {
        assertThat(CaseRules.check(with("q4", question("q1")))).containsExactly("q1: a path comes back here");
    }

    @Test
    void a_node_no_path_leads_to_is_found() {
        assertThat(CaseRules.check(with("lost", new Node("nowhere", true, List.of()))))
                .containsExactly("lost: no path leads here");
    }

    @Test
    void a_path_with_too_few_questions_is_found() {
        assertThat(CaseRules.check(with("q3", question("end-good"))))
                .contains("q4: no path leads here", "paths: 3 to 3 questions, 4 to 7 are expected");
    }

    @Test
    void a_best_path_that_misses_the_points_is_found() {
        assertThat(CaseRules.check(new ScenarioCase("c", "t", "s", List.of(), 90, "q1", good.nodes())))
                .containsExactly("points: the best path gains 100, not 90");
    }

    @Test
    void a_path_that_ends_in_nothing_is_found() {
        assertThat(CaseRules.check(with("q4", new Node("open end", false, List.of()))))
                .containsExactly("q4: a node without choices must be an end");
        assertThat(CaseRules.check(with("q4", question("gone"))))
                .contains("q4: choice a leads to gone, which is not there");
    }

    private static Node question(String next) {
        return new Node(
                "changed",
                false,
                List.of(new Choice("a", "right", 25, next, "good"), new Choice("b", "half", 7, next, "so")));
    }

    private ScenarioCase with(String id, Node node) {
        Map<String, Node> nodes = new LinkedHashMap<>(good.nodes());
        nodes.put(id, node);
        return new ScenarioCase("changed", "t", "s", List.of(), 100, "q1", nodes);
    }
}
