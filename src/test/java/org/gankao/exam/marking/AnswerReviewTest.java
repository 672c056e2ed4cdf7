package org.gankao.exam.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gankao.questionbank.Region;
import org.junit.jupiter.api.Test;

class AnswerReviewTest {

    private static final Map<String, Object> MATCHING = Map.of(
            "type",
            "matching",
            "stem",
            "配对",
            "premises",
            List.of(entry("2", "乙"), entry("1", "甲")),
            "options",
            List.of(entry("B", "二"), entry("A", "一")));
    private static final Map<String, Object> PAIRS =
            Map.of("type", "matching", "answers", List.of(List.of("1", "A"), List.of("2", "B")));

    @Test
    void pairs_are_told_by_the_letters_the_candidate_saw() {
        List<Reviewed.Line> lines = lines(MATCHING, "1-A,2-A", PAIRS);

        assertThat(lines).extracting(Reviewed.Line::text).containsExactly("乙", "甲");
        assertThat(lines).extracting(Reviewed.Line::given).containsExactly("B　一", "B　一");
        assertThat(lines).extracting(Reviewed.Line::key).containsExactly("A　二", "B　一");
        assertThat(lines).extracting(Reviewed.Line::right).containsExactly(false, true);
    }

    @Test
    void nothing_of_the_key_is_told_where_keys_are_not_shown() {
        assertThat(lines(MATCHING, "1-A,2-A", null)).allSatisfy(line -> {
            assertThat(line.key()).isEmpty();
            assertThat(line.right()).isNull();
        });
        assertThat(AnswerReview.of(Map.of("type", "short-answer", "stem", "答"), "答了", null)
                        .get(0)
                        .lines())
                .isEmpty();
    }

    @Test
    void entries_are_told_in_the_order_he_put_them() {
        Map<String, Object> ordering = Map.of(
                "type", "ordering", "stem", "排", "options", List.of(entry("A", "一"), entry("B", "二"), entry("C", "三")));
        Map<String, Object> key = Map.of("type", "ordering", "answers", List.of(List.of("C", "A", "B")));

        assertThat(lines(ordering, "C,B,A", key))
                .extracting(Reviewed.Line::text)
                .containsExactly("三", "二", "一");
        assertThat(lines(ordering, "C,B,A", key)).extracting(Reviewed.Line::key).containsExactly("1", "3", "2");
        assertThat(lines(ordering, "C,B,A", key))
                .extracting(Reviewed.Line::right)
                .containsExactly(true, false, false);
    }

    @Test
    void a_place_is_told_with_the_regions_around_it() {
        Map<String, Object> hotspot = Map.of("type", "hotspot", "stem", "点", "picture", "p", "alt", "图");
        Map<String, Object> key =
                Map.of("type", "hotspot", "answers", List.of(Map.of("rectangle", List.of(1, 2, 3, 4))));

        Reviewed.Spot spot = AnswerReview.of(hotspot, "10,20", key).get(0).spot();

        assertThat(spot).isEqualTo(new Reviewed.Spot(10, 20, List.of(new Region.Rectangle(1, 2, 3, 4))));
        assertThat(AnswerReview.of(hotspot, "nonsense", null).get(0).spot())
                .isEqualTo(new Reviewed.Spot(-1, -1, List.of()));
    }

    @Test
    void each_question_of_a_group_is_told_by_itself() {
        Map<String, Object> group = Map.of(
                "type",
                "case-group",
                "stem",
                "情景",
                "parts",
                List.of(
                        Map.of("id", "1", "type", "true-false", "stem", "对吗"),
                        Map.of("id", "2", "type", "fill-in", "stem", "____", "blanks", 1)));
        Map<String, Object> key = Map.of(
                "type",
                "case-group",
                "answers",
                List.of(
                        Map.of("type", "true-false", "answers", List.of(List.of("true"))),
                        Map.of("type", "fill-in", "answers", List.of(Map.of("number", "5", "unit", "年")))));

        List<Reviewed> questions = AnswerReview.of(group, "[\"true\"]", key);

        assertThat(questions).extracting(Reviewed::stem).containsExactly("对吗", "____");
        assertThat(questions.get(0).lines()).extracting(Reviewed.Line::chosen).containsExactly(true, false);
        assertThat(questions.get(1).lines())
                .containsExactly(new Reviewed.Line("1", "", null, "", false, "", "5 年", false));
    }

    private static List<Reviewed.Line> lines(
            Map<String, Object> item, String response, @org.jspecify.annotations.Nullable Map<String, Object> key) {
        return AnswerReview.of(item, response, key).get(0).lines();
    }

    private static Map<String, Object> entry(String id, String text) {
        return Map.of("id", id, "text", text);
    }
}
