package org.gankao.exam.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.SectionKind;
import org.gankao.shared.Fraction;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A section of three items of 2, 3 and 5 points, and one of another section. */
class KeyChangeRulesTest {

    private static final List<KeyedItem> KEYED =
            List.of(keyed("K1", "a@1", 2), keyed("K2", "b@1", 3), keyed("K3", "c@1", 5), keyed("S1", "case@1", 50));

    @Test
    void without_changes_nothing_changes() {
        assertThat(marks(List.of())).isEqualTo(given());
    }

    @Test
    void all_right_gives_everybody_the_points_who_had_the_item() {
        assertThat(marks(List.of(new KeyChange("b@1", KeyChange.Kind.ALL_RIGHT, null)))
                        .get(1)
                        .gained())
                .isEqualTo(Fraction.of(3, 1));
    }

    @Test
    void left_out_takes_the_points_from_the_section() {
        List<Mark> marks = marks(List.of(new KeyChange("c@1", KeyChange.Kind.LEFT_OUT, null)));

        assertThat(section(marks)).isEqualTo(new SectionScore(1, SectionKind.KNOWLEDGE, whole(2), whole(5)));
        assertThat(marks.get(2).isOpen()).isFalse();
    }

    @Test
    void spread_leaves_the_section_its_points() {
        List<Mark> marks = marks(List.of(new KeyChange("c@1", KeyChange.Kind.SPREAD, null)));

        assertThat(section(marks)).isEqualTo(new SectionScore(1, SectionKind.KNOWLEDGE, whole(4), whole(10)));
        assertThat(marks.get(3)).isEqualTo(given().get(3)); // another section
    }

    @Test
    void spread_and_left_out_together() {
        List<Mark> marks = marks(List.of(
                new KeyChange("c@1", KeyChange.Kind.SPREAD, null),
                new KeyChange("b@1", KeyChange.Kind.LEFT_OUT, null)));

        assertThat(section(marks)).isEqualTo(new SectionScore(1, SectionKind.KNOWLEDGE, whole(7), whole(7)));
    }

    @Test
    void of_two_changes_of_an_item_the_last_counts() {
        List<Mark> marks = marks(List.of(
                new KeyChange("c@1", KeyChange.Kind.LEFT_OUT, null),
                new KeyChange("c@1", KeyChange.Kind.ALL_RIGHT, null)));

        assertThat(section(marks)).isEqualTo(new SectionScore(1, SectionKind.KNOWLEDGE, whole(7), whole(10)));
    }

    @Test
    void a_section_keeps_an_item() {
        assertThatThrownBy(() -> marks(List.of(new KeyChange("case@1", KeyChange.Kind.LEFT_OUT, null))))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("exam.correction.onlyItem");
    }

    @Test
    void a_new_key_is_marked_by_and_the_others_stay() {
        KeyChangeRules rules = new KeyChangeRules(
                List.of(new KeyChange("a@1", KeyChange.Kind.NEW_KEY, "{\"answers\":[[\"B\"]],\"type\":\"single\"}")));

        List<KeyedItem> keys = rules.keys(KEYED);

        assertThat(keys.get(0).key()).isEqualTo(Map.of("type", "single", "answers", List.of(List.of("B"))));
        assertThat(keys.subList(1, 4)).isEqualTo(KEYED.subList(1, 4));
    }

    private static List<Mark> marks(List<KeyChange> changes) {
        return new KeyChangeRules(changes).marks(KEYED, given());
    }

    /** Right, wrong, waiting for a person, and half of a case. */
    private static List<Mark> given() {
        return List.of(
                mark("K1", whole(2), 2), mark("K2", Fraction.ZERO, 3), mark("K3", null, 5), mark("S1", whole(25), 50));
    }

    private static SectionScore section(List<Mark> marks) {
        return Marker.sections(1, marks).get(0);
    }

    private static Mark mark(String item, @Nullable Fraction gained, int possible) {
        return new Mark(1, item, "答", gained, whole(possible));
    }

    private static KeyedItem keyed(String item, String ref, int points) {
        return new KeyedItem(
                item,
                ref,
                SectionKind.ofItem(item),
                whole(points),
                Map.of("type", "single", "answers", List.of(List.of("A"))));
    }

    private static Fraction whole(int number) {
        return Fraction.of(number, 1);
    }
}
