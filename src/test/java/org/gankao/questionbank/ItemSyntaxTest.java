package org.gankao.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ItemSyntaxTest {

    private static final Jsonb JSONB = JsonbBuilder.create();

    static Stream<Arguments> items() {
        return Stream.of(
                Arguments.of(ItemType.SINGLE, "{'options':{'A':'甲','B':'乙','C':'丙'}}", "[['B']]"),
                Arguments.of(ItemType.MULTIPLE, "{'options':{'A':'甲','B':'乙'}}", "[['A','B']]"),
                Arguments.of(ItemType.TRUE_FALSE, "{}", "[['true']]"),
                Arguments.of(
                        ItemType.FILL_IN,
                        "{}",
                        "[['三十','30'],{'number':'30.50','tolerance':'0.5','unit':'亩',"
                                + "'units':{'公顷':'15'}},{'number':'-2','tolerance':'5%'},{'number':'7'}]"),
                Arguments.of(ItemType.SHORT_ANSWER, "{}", "[['要点'],['另一点','2']]"),
                Arguments.of(
                        ItemType.MATCHING,
                        "{'options':{'A':'甲','B':''},'pictures':{'B':{'alt':'图','picture':'a/b.svg'}},"
                                + "'premises':{'1':'一','2':'二'},'reuse':true}",
                        "[['1','B'],['2','B']]"),
                Arguments.of(ItemType.ORDERING, "{'options':{'A':'甲','B':'乙','C':'丙'}}", "[['C','A','B']]"),
                Arguments.of(
                        ItemType.HOTSPOT,
                        "{}",
                        "[{'rectangle':[0,10,20,30]},{'ellipse':[500,500,40,60]},{'polygon':[0,0,10,0,0,10]}]"),
                Arguments.of(
                        ItemType.PICTURE_CHOICE,
                        "{'options':{'A':'','B':''},'pictures':{'A':{'alt':'甲','picture':'a.svg'},"
                                + "'B':{'alt':'乙','picture':'upload/00'}}}",
                        "[['A']]"),
                Arguments.of(
                        ItemType.CASE_GROUP,
                        "{'parts':[{'stem':'对吗？','type':'true-false'},{'alt':'图','options':{'A':'甲','B':'乙'},"
                                + "'picture':'x.png','stem':'选','type':'single'}]}",
                        "[{'answers':[['false']],'type':'true-false'},{'answers':[['A']],'type':'single'}]"));
    }

    @ParameterizedTest
    @MethodSource("items")
    void what_is_read_is_written_again(ItemType type, String body, String key) {
        ItemBody read = ItemSyntax.read(type, JSONB.fromJson(quoted(body), Map.class));
        ItemKey answers = KeySyntax.read(type, JSONB.fromJson(quoted(key), List.class));

        assertThat(CanonicalJson.write(ItemSyntax.write(read)).replace("\"", "'"))
                .isEqualTo(body);
        assertThat(CanonicalJson.write(answers.answers()).replace("\"", "'")).isEqualTo(key);
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of(ItemType.SINGLE, "['A']"),
                Arguments.of(ItemType.SINGLE, "[[['A']]]"),
                Arguments.of(ItemType.FILL_IN, "[{'number':'1e9'}]"),
                Arguments.of(ItemType.FILL_IN, "[{'number':'9999999999999999'}]"),
                Arguments.of(ItemType.FILL_IN, "[{'tolerance':'1'}]"),
                Arguments.of(ItemType.FILL_IN, "[{'number':'1','units':['亩']}]"),
                Arguments.of(ItemType.SHORT_ANSWER, "[[]]"),
                Arguments.of(ItemType.SHORT_ANSWER, "[['要点','很多']]"),
                Arguments.of(ItemType.MATCHING, "[['1']]"),
                Arguments.of(ItemType.MATCHING, "[['1','A'],['1','B']]"),
                Arguments.of(ItemType.HOTSPOT, "[{'star':[1,2,3,4]}]"),
                Arguments.of(ItemType.HOTSPOT, "[{'rectangle':[1,2,3]}]"),
                Arguments.of(ItemType.HOTSPOT, "[{'rectangle':[1,2,3,4.5]}]"),
                Arguments.of(ItemType.HOTSPOT, "[{'rectangle':[1,2,3,4],'ellipse':[1,2,3,4]}]"),
                Arguments.of(ItemType.CASE_GROUP, "[{'type':'case-group','answers':[]}]"),
                Arguments.of(ItemType.CASE_GROUP, "[{'type':'single'}]"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void a_key_that_makes_no_sense_is_refused_by_its_field(ItemType type, String key) {
        List<?> answers = JSONB.fromJson(quoted(key), List.class);

        assertThatThrownBy(() -> KeySyntax.read(type, answers)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void a_key_that_says_nothing_yet_is_left_to_the_rules() {
        ItemContent content = new ItemContent(
                ItemType.TRUE_FALSE, Difficulty.EASY, "题", null, new ItemBody.Plain(), "", "law", "第一条", "");

        assertThat(ContentRules.check(content, KeySyntax.read(ItemType.TRUE_FALSE, List.of())))
                .extracting(ContentRules.Problem::key)
                .containsExactly("questionbank.rule.keyNotTruth");
    }

    @Test
    void a_binary_fraction_is_refused_in_a_key() {
        assertThatThrownBy(() -> KeySyntax.read(ItemType.FILL_IN, List.of(Map.of("number", 0.1))))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void options_stand_in_the_order_of_their_letters_whatever_a_map_does() {
        ItemBody body =
                ItemSyntax.read(ItemType.SINGLE, Map.of("options", Map.of("C", "丙", "A", "甲", "D", "丁", "B", "乙")));

        assertThat(body.options().stream().map(Option::id)).containsExactly("A", "B", "C", "D");
    }

    @Test
    void what_was_stored_before_there_were_more_types_has_the_same_hash() {
        ItemContent content = new ItemContent(
                ItemType.SINGLE,
                Difficulty.EASY,
                "题",
                null,
                ItemSyntax.read(ItemType.SINGLE, Map.of("options", Map.of("A", "甲", "B", "乙", "C", "丙"))),
                "说明",
                "law",
                "第一条",
                "");

        assertThat(content.hashWith(ItemKey.ofChoices(List.of("B"))))
                .isEqualTo("3188afcc5f1d8ba06a7178b591e8bcf50821fffa5c96740649eb73cddd1e47bb");
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
