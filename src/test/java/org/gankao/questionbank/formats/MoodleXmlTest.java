package org.gankao.questionbank.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gankao.fixture.Samples;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemImportService.Draft;
import org.gankao.questionbank.ItemType;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoodleXmlTest {

    /** In the style of an export of Moodle 4.5. */
    private static final String EXPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz>
            <!-- question: 0  -->
              <question type="category">
                <category><text>$course$/top/Default for 村务/村民自治</text></category>
                <info format="moodle_auto_format"><text>The default category.</text></info>
              </question>
            <!-- question: 101  -->
              <question type="multichoice">
                <name><text>任期</text></name>
                <questiontext format="html">
                  <text><![CDATA[<p dir="ltr" style="text-align: left;">村民委员会每届任期<strong>几</strong>年？<br></p>]]></text>
                </questiontext>
                <generalfeedback format="html"><text><![CDATA[<p>任期五年。</p>]]></text></generalfeedback>
                <defaultgrade>2.0000000</defaultgrade>
                <penalty>0.3333333</penalty>
                <hidden>0</hidden>
                <idnumber></idnumber>
                <single>true</single>
                <shuffleanswers>true</shuffleanswers>
                <answernumbering>abc</answernumbering>
                <correctfeedback format="html"><text>Your answer is correct.</text></correctfeedback>
                <answer fraction="0" format="html"><text><![CDATA[<p>三</p>]]></text><feedback format="html"><text></text></feedback></answer>
                <answer fraction="0" format="html"><text><![CDATA[<p>四</p>]]></text><feedback format="html"><text></text></feedback></answer>
                <answer fraction="100" format="html"><text><![CDATA[<p>五</p>]]></text><feedback format="html"><text>对</text></feedback></answer>
                <tags><tag><text>2026</text></tag><tag><text>难度：易</text></tag></tags>
              </question>
              <question type="shortanswer">
                <name><text>空</text></name>
                <questiontext format="html"><text>人民调解委员会调解民间纠纷，不收取任何什么？</text></questiontext>
                <generalfeedback format="html"><text></text></generalfeedback>
                <defaultgrade>1.0000000</defaultgrade>
                <usecase>0</usecase>
                <answer fraction="100" format="moodle_auto_format"><text>费用</text><feedback format="html"><text></text></feedback></answer>
                <answer fraction="50" format="moodle_auto_format"><text>钱</text><feedback format="html"><text></text></feedback></answer>
              </question>
              <question type="matching">
                <name><text>配</text></name>
                <questiontext format="html"><text>各由谁召集？</text></questiontext>
                <shuffleanswers>true</shuffleanswers>
                <subquestion format="html"><text><![CDATA[<p>村民会议</p>]]></text><answer><text>村委会</text></answer></subquestion>
                <subquestion format="html"><text><![CDATA[<p>党员大会</p>]]></text><answer><text>党支部</text></answer></subquestion>
                <subquestion format="html"><text><![CDATA[<p>小组会议</p>]]></text><answer><text>组长</text></answer></subquestion>
              </question>
              <question type="cloze">
                <name><text>完形</text></name>
                <questiontext format="html"><text>耕地承包期{1:SHORTANSWER:=三十~%100%30#好}年，届满再延长{1:NM:=30:0}年。</text></questiontext>
              </question>
              <question type="multichoice">
                <name><text>两个选项</text></name>
                <questiontext format="html"><text>选项不够的题</text></questiontext>
                <single>true</single>
                <answer fraction="100" format="html"><text>是</text></answer>
                <answer fraction="0" format="html"><text>否</text></answer>
              </question>
              <question type="description"><name><text>说明</text></name><questiontext format="html"><text>说明</text></questiontext></question>
              <question type="calculated"><name><text>算</text></name><questiontext format="html"><text>{a}+{b}</text></questiontext></question>
            </quiz>
            """;

    @Test
    void an_export_of_moodle_goes_in() {
        SheetReport report = WholeBank.read(EXPORT.getBytes(UTF_8));

        assertThat(report.rows()).isEqualTo(7);
        assertThat(report.isClean()).isTrue();
        assertThat(report.drafts())
                .extracting(draft -> draft.content().type())
                .containsExactly(ItemType.SINGLE, ItemType.FILL_IN, ItemType.MATCHING, ItemType.FILL_IN);
        Draft first = report.drafts().get(0);
        assertThat(first.content().stem()).isEqualTo("村民委员会每届任期几年？");
        assertThat(first.content().options()).extracting("text").containsExactly("三", "四", "五");
        assertThat(first.key().choices()).containsExactly("C");
        assertThat(first.content().explanation()).isEqualTo("任期五年。");
        assertThat(first.content().difficulty()).isEqualTo(Difficulty.EASY);
        assertThat(first.topicName()).isEqualTo("村民自治");
        assertThat(report.drafts().get(1).content().stem()).endsWith("什么？ ____");
        assertThat(report.drafts().get(1).key().answers()).isEqualTo(List.of(List.of("费用")));
        assertThat(report.drafts().get(3).content().stem()).isEqualTo("耕地承包期____年，届满再延长____年。");
        assertThat(report.drafts().get(3).key().answers().get(0)).isEqualTo(List.of("三十", "30"));
    }

    @Test
    void what_cannot_be_carried_is_listed_with_its_place() {
        SheetReport report = WholeBank.read(EXPORT.getBytes(UTF_8));

        assertThat(report.of(Finding.Kind.LEFT_OUT))
                .extracting(Finding::row, Finding::column, Finding::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(49, "选项", "questionbank.rule.optionCount"),
                        org.assertj.core.groups.Tuple.tuple(56, "题型", "foreignType"),
                        org.assertj.core.groups.Tuple.tuple(57, "题型", "foreignType"));
        assertThat(keys(report, Finding.Kind.NOTE))
                .contains("tags", "format", "feedback", "points", "partialCredit", "blankAdded");
    }

    @Test
    void a_match_does_not_show_its_answers_by_the_order_of_letters() {
        Draft match = WholeBank.read(EXPORT.getBytes(UTF_8)).drafts().get(2);

        assertThat(match.key().answers())
                .isNotEqualTo(List.of(List.of("1", "A"), List.of("2", "B"), List.of("3", "C")));
    }

    @Test
    void the_whole_bank_comes_back_as_it_went() {
        List<Exchanged> items = WholeBank.items();

        Written written = MoodleXmlWriter.write(items, WholeBank::picture);
        SheetReport report = WholeBank.read(written.content());

        Set<String> lost = written.losses().stream().map(Written.Loss::code).collect(Collectors.toSet());
        assertThat(written.losses()).allMatch(Written.Loss::whole).hasSizeLessThan(12);
        assertThat(report.of(Finding.Kind.LEFT_OUT)).isEmpty();
        assertThat(hashes(report.drafts()))
                .containsExactlyElementsOf(items.stream()
                        .filter(item -> !lost.contains(item.code()))
                        .map(item -> item.content().hashWith(item.key()))
                        .toList());
        assertThat(report.drafts()).extracting(Draft::topicName).contains("集体经济与合作社");
    }

    static Stream<List<Exchanged>> samples() {
        return Samples.of(60, random -> {
            SampleItems sample = new SampleItems(random);
            return SampleItems.TYPES.stream().map(sample::item).toList();
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void any_item_comes_back_as_it_went(List<Exchanged> items) {
        Written written = MoodleXmlWriter.write(items, WholeBank::picture);
        SheetReport report = WholeBank.read(written.content());

        Set<String> lost = written.losses().stream().map(Written.Loss::code).collect(Collectors.toSet());
        assertThat(report.drafts())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("code", "topicCode", "topicName")
                .containsExactlyElementsOf(items.stream()
                        .filter(item -> !lost.contains(item.code()))
                        .map(item -> new Draft("", "", "", item.content(), item.key()))
                        .toList());
        assertThat(report.drafts()).allMatch(draft -> draft.topicName().equals("村民自治/村务"));
    }

    @Test
    void a_script_in_a_stem_is_thrown_away() {
        SheetReport report = WholeBank.read(
                question("<p onclick=\"steal()\">对吗？<script>alert(1)</script><img src=\"http://evil/x.png\"></p>"));

        assertThat(report.drafts()).isEmpty();
        assertThat(keys(report, Finding.Kind.NOTE)).contains("script");
        assertThat(keys(report, Finding.Kind.LEFT_OUT)).containsExactly("pictureMissing");
        assertThat(WholeBank.read(question("<b>对</b>吗？<script>alert(1)</script>"))
                        .drafts()
                        .get(0)
                        .content()
                        .stem())
                .isEqualTo("对吗？");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE quiz [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><quiz>&x;</quiz>",
                "<!DOCTYPE quiz [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><quiz>&b;</quiz>"
            })
    void entities_are_refused(String file) {
        assertThatThrownBy(() -> WholeBank.read(file.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("platform.files.doctype"));
    }

    @Test
    void a_picture_of_fifty_thousand_pixels_a_side_is_left_out_unread() {
        String picture = Base64.getEncoder().encodeToString(HostilePictures.png(50_000, 50_000));

        SheetReport report = WholeBank.read(("<quiz><question type=\"truefalse\"><questiontext format=\"html\"><text>"
                        + "&lt;img src=\"@@PLUGINFILE@@/a.png\" alt=\"图\"&gt;对吗？</text>"
                        + "<file name=\"a.png\" path=\"/\" encoding=\"base64\">" + picture + "</file></questiontext>"
                        + "<answer fraction=\"100\"><text>true</text></answer></question></quiz>")
                .getBytes(UTF_8));

        assertThat(report.drafts()).isEmpty();
        assertThat(keys(report, Finding.Kind.LEFT_OUT)).containsExactly("questionbank.picture.tooWide");
    }

    @Test
    void more_questions_than_anybody_reviews_are_refused() {
        String many = "<quiz>" + "<question type=\"essay\"/>".repeat(ItemSheet.MOST_ROWS + 1) + "</quiz>";

        assertThatThrownBy(() -> WholeBank.read(many.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("questionbank.import.tooMany"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html/>", "一段话", "", "\u0000\u0001", "PK\u0003\u0004"})
    void what_is_no_known_format_is_refused(String file) {
        assertThatThrownBy(() -> FileFormat.of(file.getBytes(UTF_8))).isInstanceOf(RuleViolationException.class);
    }

    private static byte[] question(String html) {
        return ("<quiz><question type=\"truefalse\"><questiontext format=\"html\"><text><![CDATA[" + html
                        + "]]></text></questiontext><answer fraction=\"100\"><text>true</text></answer>"
                        + "<answer fraction=\"0\"><text>false</text></answer></question></quiz>")
                .getBytes(UTF_8);
    }

    private static List<String> hashes(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> draft.content().hashWith(draft.key()))
                .toList();
    }

    private static List<String> keys(SheetReport report, Finding.Kind kind) {
        return report.of(kind).stream().map(Finding::key).toList();
    }
}
