package org.gankao.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentRulesTest {

    private static final Map<String, String> FOUR = Map.of("A", "一", "B", "二", "C", "三", "D", "四");

    @Test
    void finds_nothing_wrong_with_a_well_made_item() {
        assertThat(problems(ItemType.SINGLE, "题干（　　）。", FOUR, ItemKey.ofChoices(List.of("B"))))
                .isEmpty();
        assertThat(problems(ItemType.TRUE_FALSE, "题干。", Map.of(), ItemKey.ofTruth(false)))
                .isEmpty();
        assertThat(problems(ItemType.FILL_IN, "题干____，____。", Map.of(), spellings("一", "二")))
                .isEmpty();
    }

    @Test
    void names_each_problem() {
        assertThat(problems(ItemType.SINGLE, " ", FOUR, ItemKey.ofChoices(List.of("B"))))
                .containsExactly("questionbank.rule.noStem");
        assertThat(problems(ItemType.SINGLE, "题", FOUR, ItemKey.ofChoices(List.of("F"))))
                .containsExactly("questionbank.rule.keyNoOption");
        assertThat(problems(ItemType.SINGLE, "题", FOUR, ItemKey.ofChoices(List.of("A", "B"))))
                .containsExactly("questionbank.rule.keyTooMany");
        assertThat(problems(ItemType.MULTIPLE, "题", FOUR, ItemKey.ofChoices(List.of("A"))))
                .containsExactly("questionbank.rule.keyTooFew");
        assertThat(problems(
                        ItemType.SINGLE, "题", Map.of("A", "一", "B", "一", "C", "三"), ItemKey.ofChoices(List.of("C"))))
                .containsExactly("questionbank.rule.sameOption");
        assertThat(problems(
                        ItemType.SINGLE, "题", Map.of("A", "一", "B", "二", "D", "四"), ItemKey.ofChoices(List.of("A"))))
                .containsExactly("questionbank.rule.optionLetters");
        assertThat(problems(ItemType.SINGLE, "题", Map.of("A", "一", "B", "二"), ItemKey.ofChoices(List.of("A"))))
                .containsExactly("questionbank.rule.optionCount");
        assertThat(problems(ItemType.FILL_IN, "没有空。", Map.of(), ItemKey.ofTruth(true)))
                .containsExactly("questionbank.rule.noBlank");
        assertThat(problems(ItemType.FILL_IN, "一个____。", Map.of(), spellings("一", "二")))
                .containsExactly("questionbank.rule.blankCount");
        assertThat(problems(ItemType.PICTURE, "题", FOUR, ItemKey.ofChoices(List.of("A"))))
                .containsExactly("questionbank.rule.noPicture");
    }

    @Test
    void names_each_problem_of_matching() {
        ItemBody.Matching two = matching(false, "A", "B", "C");
        assertThat(problems(ItemType.MATCHING, two, new ItemKey.Pairs(Map.of("1", "B", "2", "C"))))
                .isEmpty();
        assertThat(problems(ItemType.MATCHING, two, new ItemKey.Pairs(Map.of("1", "B"))))
                .containsExactly("questionbank.rule.pairEach");
        assertThat(problems(ItemType.MATCHING, two, new ItemKey.Pairs(Map.of("1", "B", "2", "D"))))
                .containsExactly("questionbank.rule.keyNoOption");
        assertThat(problems(ItemType.MATCHING, two, new ItemKey.Pairs(Map.of("1", "B", "2", "B"))))
                .containsExactly("questionbank.rule.pairTwice");
        assertThat(problems(ItemType.MATCHING, matching(true, "A", "B"), new ItemKey.Pairs(Map.of("1", "B", "2", "B"))))
                .isEmpty();
        assertThat(problems(ItemType.MATCHING, matching(false, "A"), new ItemKey.Pairs(Map.of("1", "A", "2", "A"))))
                .contains("questionbank.rule.tooFewToMatch", "questionbank.rule.pairTwice");
    }

    @Test
    void the_ids_of_matching_and_ordering_give_nothing_away() {
        ItemBody.Matching three = new ItemBody.Matching(
                List.of(new Option("1", "甲"), new Option("2", "乙"), new Option("3", "丙")),
                List.of(new Option("A", "一"), new Option("B", "二"), new Option("C", "三")),
                false);
        assertThat(problems(ItemType.MATCHING, three, new ItemKey.Pairs(Map.of("1", "A", "2", "B", "3", "C"))))
                .containsExactly("questionbank.rule.pairsAsListed");
        assertThat(problems(ItemType.ORDERING, ordering(), new ItemKey.Sequence(List.of("A", "B", "C"))))
                .containsExactly("questionbank.rule.orderAsListed");
    }

    @Test
    void names_each_problem_of_the_other_types() {
        assertThat(problems(ItemType.ORDERING, ordering(), new ItemKey.Sequence(List.of("C", "A", "B"))))
                .isEmpty();
        assertThat(problems(ItemType.ORDERING, ordering(), new ItemKey.Sequence(List.of("C", "A", "A"))))
                .containsExactly("questionbank.rule.orderAll");
        assertThat(problems(
                        ItemType.HOTSPOT,
                        new ItemBody.Plain(),
                        new ItemKey.Regions(List.of(new Region.Rectangle(900, 0, 200, 10)))))
                .containsExactly("questionbank.rule.noPicture", "questionbank.rule.regionOutside");
        assertThat(problems(ItemType.SHORT_ANSWER, new ItemBody.Plain(), new ItemKey.Points(List.of())))
                .containsExactly("questionbank.rule.noPoint");
        assertThat(problems(
                        ItemType.PICTURE_CHOICE,
                        ItemSyntax.read(ItemType.PICTURE_CHOICE, Map.of("options", FOUR)),
                        ItemKey.ofChoices(List.of("A"))))
                .hasSize(4)
                .containsOnly("questionbank.rule.optionPicture");
    }

    @Test
    void a_number_has_no_negative_tolerance_and_units_with_factors() {
        assertThat(problems(ItemType.FILL_IN, "____亩", Map.of(), number("30", "0.5", "亩", Map.of("公顷", "15"))))
                .isEmpty();
        assertThat(problems(ItemType.FILL_IN, "____亩", Map.of(), number("30", "-1", "亩", Map.of())))
                .containsExactly("questionbank.rule.tolerance");
        assertThat(problems(ItemType.FILL_IN, "____亩", Map.of(), number("30", "0", "", Map.of("公顷", "15"))))
                .containsExactly("questionbank.rule.unit");
        assertThat(problems(ItemType.FILL_IN, "____亩", Map.of(), number("30", "0", "亩", Map.of("公顷", "0"))))
                .containsExactly("questionbank.rule.unit");
    }

    @Test
    void a_problem_of_a_question_in_a_group_names_its_place() {
        ItemBody.CaseGroup group = new ItemBody.CaseGroup(List.of(
                new ItemBody.Part(ItemType.TRUE_FALSE, "甲。", null, new ItemBody.Plain()),
                new ItemBody.Part(
                        ItemType.SINGLE, "乙", null, ItemSyntax.read(ItemType.SINGLE, Map.of("options", FOUR)))));
        ItemKey.Part first = new ItemKey.Part(ItemType.TRUE_FALSE, ItemKey.ofTruth(true));
        ItemKey.Part second = new ItemKey.Part(ItemType.SINGLE, ItemKey.ofChoices(List.of("F")));

        assertThat(found(ItemType.CASE_GROUP, "情景", group, new ItemKey.Parts(List.of(first, second))))
                .containsExactly(
                        new ContentRules.Problem("parts.2.key", "questionbank.rule.keyNoOption", List.of("F")));
        assertThat(problems(ItemType.CASE_GROUP, group, new ItemKey.Parts(List.of(first))))
                .containsExactly("questionbank.rule.partKeys");
        assertThat(problems(ItemType.CASE_GROUP, group, new ItemKey.Parts(List.of(second, first))))
                .contains("questionbank.rule.partType");
    }

    private static ItemBody.Ordering ordering() {
        return new ItemBody.Ordering(List.of(new Option("A", "一"), new Option("B", "二"), new Option("C", "三")));
    }

    private static ItemBody.Matching matching(boolean reuse, String... letters) {
        return new ItemBody.Matching(
                List.of(new Option("1", "甲"), new Option("2", "乙")),
                Arrays.stream(letters)
                        .map(letter -> new Option(letter, "选项" + letter))
                        .toList(),
                reuse);
    }

    private static ItemKey spellings(String... blanks) {
        return new ItemKey.Blanks(Arrays.stream(blanks)
                .map(text -> (ItemKey.Blank) new ItemKey.Spellings(List.of(text)))
                .toList());
    }

    private static ItemKey number(String value, String tolerance, String unit, Map<String, String> units) {
        return KeySyntax.read(
                ItemType.FILL_IN,
                List.of(Map.of("number", value, "tolerance", tolerance, "unit", unit, "units", units)));
    }

    private static List<String> problems(ItemType type, String stem, Map<String, String> options, ItemKey key) {
        ItemBody body = ItemSyntax.read(type, options.isEmpty() ? Map.of() : Map.of("options", options));
        return keys(found(type, stem, body, key));
    }

    private static List<String> problems(ItemType type, ItemBody body, ItemKey key) {
        return keys(found(type, "题", body, key));
    }

    private static List<String> keys(List<ContentRules.Problem> problems) {
        return problems.stream().map(ContentRules.Problem::key).toList();
    }

    private static List<ContentRules.Problem> found(ItemType type, String stem, ItemBody body, ItemKey key) {
        return ContentRules.check(
                new ItemContent(type, Difficulty.EASY, stem, null, body, "说明", "law", "第一条", ""), key);
    }
}
