package org.gankao.exam.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionMarker;
import org.gankao.shared.Fraction;
import org.junit.jupiter.api.Test;

class MarkerTest {

    private static final KeyedItem CHOICE = keyed("K1", Map.of("type", "single", "answers", List.of(List.of("A"))));
    private static final KeyedItem ESSAY =
            keyed("K2", Map.of("type", "short-answer", "answers", List.of(List.of("要点"))));

    @Test
    void a_mark_only_a_person_can_give_stays_open_until_he_gives_it() {
        Map<String, String> answers = Map.of("K1", "A", "K2", "答");

        assertThat(marks(answers, Map.of())).extracting(Mark::isOpen).containsExactly(false, true);
        assertThat(marks(answers, Map.of("K2", Fraction.of(3, 4))))
                .extracting(Mark::gained)
                .containsExactly(Fraction.of(4, 1), Fraction.of(3, 1));
    }

    @Test
    void what_was_not_answered_needs_no_person() {
        assertThat(marks(Map.of("K2", ""), Map.of())).extracting(Mark::gained).containsOnly(Fraction.ZERO);
    }

    @Test
    void an_open_mark_counts_as_nothing_yet() {
        assertThat(Marker.sections(1, marks(Map.of("K1", "A", "K2", "答"), Map.of())))
                .containsExactly(new SectionScore(1, SectionKind.KNOWLEDGE, Fraction.of(4, 1), Fraction.of(8, 1)));
    }

    private static List<Mark> marks(Map<String, String> answers, Map<String, Fraction> settled) {
        Marker marker = new Marker() {
            @Override
            SectionMarker of(SectionKind kind) {
                return new KnowledgeMarker();
            }
        };
        return marker.marks(1, List.of(CHOICE, ESSAY), answers, settled, MarkingRules.USUAL);
    }

    private static KeyedItem keyed(String item, Map<String, Object> key) {
        return new KeyedItem(item, "land-0001@1", SectionKind.KNOWLEDGE, Fraction.of(4, 1), key);
    }
}
