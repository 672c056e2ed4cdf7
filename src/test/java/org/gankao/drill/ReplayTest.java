package org.gankao.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.drill.ScenarioCase.Choice;
import org.gankao.drill.ScenarioCase.Node;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {

    /** Four questions in a row; {@code a} is right and gains 25, {@code b} 7, {@code c} ends early where offered. */
    static ScenarioCase straight() {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (int i = 1; i <= 4; i++) {
            String next = i == 4 ? "end-good" : "q" + (i + 1);
            nodes.put(
                    "q" + i,
                    new Node(
                            "question " + i,
                            false,
                            List.of(
                                    new Choice("a", "right", 25, next, "good"),
                                    new Choice("b", "half", 7, next, "so"))));
        }
        nodes.put("end-good", new Node("over", true, List.of()));
        return new ScenarioCase("straight", "Straight", "Once", List.of(), 100, "q1", nodes);
    }

    @Test
    void the_best_way_gains_all() {
        Replay replay = Replay.of(straight(), "a,a,a,a");

        assertThat(replay.finished()).isTrue();
        assertThat(replay.share(100)).isEqualTo(Fraction.ONE);
    }

    @Test
    void a_mixed_way_gains_exactly_the_sum_of_its_choices() {
        assertThat(Replay.of(straight(), "a,b,b,a").share(100)).isEqualTo(Fraction.of(64, 100));
    }

    @Test
    void an_unfinished_way_keeps_what_it_gained() {
        Replay replay = Replay.of(straight(), "a,b");

        assertThat(replay.finished()).isFalse();
        assertThat(replay.gained()).isEqualTo(32);
        assertThat(replay.last().text()).isEqualTo("question 3");
    }

    @Test
    void a_choice_that_is_not_offered_ends_the_way_and_nothing_after_it_counts() {
        assertThat(Replay.of(straight(), "a,x,a,a").gained()).isEqualTo(25);
    }

    @Test
    void choices_after_the_end_gain_nothing() {
        assertThat(Replay.of(straight(), "a,a,a,a,a,a").gained()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "，", "null", "a;a", "[\"a\"]", "A"})
    void what_makes_no_sense_gains_nothing(String response) {
        assertThat(Replay.of(straight(), response).share(100)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void the_public_document_tells_no_points_no_feedback_and_no_telling_names() {
        String document = CanonicalJson.write(CaseDocument.open(CaseDocument.renumbered(straight())));

        assertThat(document).doesNotContain("points").doesNotContain("feedback").doesNotContain("good");
    }

    @Test
    void the_key_alone_is_enough_to_replay() {
        ScenarioCase read = CaseDocument.read(CaseDocument.key(CaseDocument.renumbered(straight())));

        assertThat(Replay.of(read, "a,b,a,b").gained())
                .isEqualTo(Replay.of(straight(), "a,b,a,b").gained());
    }
}
