package org.gankao.exam.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.fixture.Samples;
import org.gankao.shared.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KnowledgeMarkerTest {

    private static final Map<String, Object> BLANKS =
            Map.of("type", "fill-in", "answers", List.of(List.of("三十", "30"), List.of("一半", "1/2")));
    private static final Map<String, Object> NUMBER =
            Map.of("type", "fill-in", "answers", List.of(Map.of("number", "2", "tolerance", "5%", "unit", "公顷")));
    private static final Map<String, Object> SPOT = Map.of(
            "type",
            "hotspot",
            "answers",
            List.of(Map.of("rectangle", List.of(100, 100, 50, 50)), Map.of("ellipse", List.of(500, 500, 30, 40))));
    private static final Map<String, Object> PAIRS =
            Map.of("type", "matching", "answers", List.of(List.of("1", "B"), List.of("2", "A")));
    private static final Map<String, Object> ORDER =
            Map.of("type", "ordering", "answers", List.of(List.of("C", "A", "B")));
    private static final Map<String, Object> GROUP = Map.of(
            "type",
            "case-group",
            "answers",
            List.of(
                    Map.of("type", "single", "answers", List.of(List.of("A"))),
                    Map.of("type", "true-false", "answers", List.of(List.of("false"))),
                    Map.of("type", "fill-in", "answers", List.of(List.of("村民会议"), List.of("30"))),
                    Map.of("type", "multiple", "answers", List.of(List.of("A", "C")))));

    private final KnowledgeMarker marker = new KnowledgeMarker();

    @Test
    void each_blank_counts_alike() {
        assertThat(share(BLANKS, "[\"30\",\"全部\"]")).isEqualTo(Fraction.of(1, 2));
        assertThat(share(BLANKS, "[\"三十\",\"1/2\"]")).isEqualTo(Fraction.ONE);
    }

    @Test
    void a_blank_may_ask_for_a_number() {
        assertThat(share(NUMBER, "[\"2.1 公顷\"]")).isEqualTo(Fraction.ONE);
        assertThat(share(NUMBER, "[\"2.11\"]")).isEqualTo(Fraction.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "'100,100', 1/1",
        "'150,150', 1/1",
        "'151,150', 0/1",
        "'500,540', 1/1",
        "' 520 , 510 ', 1/1",
        "'500', 0/1",
        "'500,500,1', 0/1",
        "'5e2,500', 0/1",
        "'-1,500', 0/1",
        "'99999999999,500', 0/1"
    })
    void a_place_in_any_region_is_right(String response, String share) {
        assertThat(share(SPOT, response)).isEqualTo(Fraction.parse(share));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "['A','false','[`村民会议`,`30`]','A,C'] | 1/1",
                "['A','true','[`村民会议`,`31`]','A'] | 3/8",
                "['','','',''] | 0/1",
                "['A'] | 1/4",
                "['B','A','A','A','A','A'] | 0/1"
            })
    void each_question_of_a_group_counts_alike(String response, String share) {
        assertThat(share(GROUP, response.replace('\'', '"').replace("`", "\\\"")))
                .isEqualTo(Fraction.parse(share));
    }

    @Test
    void only_a_person_marks_a_short_answer() {
        assertThat(marker.isMarkedByPerson(Map.of("type", "short-answer", "answers", List.of(List.of("要点")))))
                .isTrue();
        assertThat(marker.isMarkedByPerson(GROUP)).isFalse();
    }

    @Test
    void what_makes_no_sense_gains_nothing() {
        assertThat(share(BLANKS, "not json")).isEqualTo(Fraction.ZERO);
        assertThat(share(BLANKS, "{}")).isEqualTo(Fraction.ZERO);
        assertThat(share(BLANKS, "[]")).isEqualTo(Fraction.ZERO);
        assertThat(share(BLANKS, "[null,7]")).isEqualTo(Fraction.ZERO);
        assertThat(share(GROUP, "[".repeat(2000))).isEqualTo(Fraction.ZERO);
        assertThat(share(BLANKS, "[".repeat(1000) + "]".repeat(1000))).isEqualTo(Fraction.ZERO);
    }

    static Stream<String> nonsense() {
        return Samples.of(500, KnowledgeMarkerTest::nonsense);
    }

    /** No response is refused, and every one gains a share from nothing to all. */
    @ParameterizedTest
    @MethodSource("nonsense")
    void any_text_may_arrive(String response) {
        for (Map<String, Object> key : List.of(BLANKS, NUMBER, SPOT, PAIRS, ORDER, GROUP)) {
            assertThat(share(key, response)).isBetween(Fraction.ZERO, Fraction.ONE);
        }
    }

    /** Pieces of real answers in any order, with what a broken device or a hostile hand might send between them. */
    private static String nonsense(RandomGenerator random) {
        List<String> pieces = List.of(
                "1-B",
                "C,A,B",
                "[",
                "]",
                "\"",
                "{\"a\":",
                "}",
                ",",
                "-",
                "500",
                "true",
                "null",
                "\\u0000",
                "𠀀",
                "\uD800",
                "2公顷",
                "分之",
                "1/0",
                "零",
                "9".repeat(40),
                "1e999999999",
                " ",
                "亿亿亿",
                "[\"30\"]",
                "\n");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private Fraction share(Map<String, Object> key, String response) {
        return marker.share(key, response, MarkingRules.USUAL);
    }
}
