package org.gankao.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(problems(
                        ItemType.FILL_IN, "题干____，____。", Map.of(), new ItemKey(List.of(List.of("一"), List.of("二")))))
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
        assertThat(problems(ItemType.FILL_IN, "一个____。", Map.of(), new ItemKey(List.of(List.of("一"), List.of("二")))))
                .containsExactly("questionbank.rule.blankCount");
        assertThat(problems(ItemType.TRUE_FALSE, "题", FOUR, ItemKey.ofTruth(true)))
                .containsExactly("questionbank.rule.optionsNotWanted");
        assertThat(problems(ItemType.PICTURE, "题", FOUR, ItemKey.ofChoices(List.of("A"))))
                .containsExactly("questionbank.rule.noPicture");
    }

    private static List<String> problems(ItemType type, String stem, Map<String, String> options, ItemKey key) {
        ItemContent content = new ItemContent(type, Difficulty.EASY, stem, options, null, null, "说明", "law", "第一条", "");
        return ContentRules.check(content, key).stream()
                .map(ContentRules.Problem::key)
                .toList();
    }
}
