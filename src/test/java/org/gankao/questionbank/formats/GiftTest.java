package org.gankao.questionbank.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.gankao.fixture.Samples;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemImportService.Draft;
import org.gankao.questionbank.ItemType;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GiftTest {

    /** In the style of an export of Moodle 4.5. */
    private static final String EXPORT = """
            // question: 0  name: Switch category to $course$/top/村民自治
            $CATEGORY: $course$/top/村民自治


            // question: 11  name: 任期
            // [id:q11] [tag:难度：难] [tag:2026]
            ::任期::[html]<p>村民委员会每届任期\\: <b>几</b>年？</p>{
            \t~<p>三</p>#不对
            \t~<p>四</p>
            \t=<p>五</p>
            \t####<p>任期五年。</p>
            }

            // question: 12  name: 多
            ::多::下列属于总要求的有{
            \t~%50%产业兴旺
            \t~%50%乡风文明
            \t~%-50%自给自足
            \t~%-50%刀耕火种
            }

            ::对错::成员可以自由退社。{T}

            承包期届满后再延长{=三十=30}年。

            一公顷等于多少亩？{#15:0.5}

            ::配::各由谁召集{
            \t=村民会议 -> 村委会
            \t=党员大会 -> 党支部
            \t=小组会议 -> 组长
            }

            ::作文::谈谈联村工作。{}

            只是一段说明。

            两个{=甲=%50%乙}
            """;

    @Test
    void an_export_of_moodle_goes_in() {
        SheetReport report = WholeBank.read(EXPORT.getBytes(UTF_8));

        assertThat(report.drafts())
                .extracting(draft -> draft.content().type())
                .containsExactly(
                        ItemType.SINGLE,
                        ItemType.MULTIPLE,
                        ItemType.TRUE_FALSE,
                        ItemType.FILL_IN,
                        ItemType.FILL_IN,
                        ItemType.MATCHING,
                        ItemType.FILL_IN);
        Draft first = report.drafts().get(0);
        assertThat(first.content().stem()).isEqualTo("村民委员会每届任期: 几年？");
        assertThat(first.content().options()).extracting("text").containsExactly("三", "四", "五");
        assertThat(first.key().choices()).containsExactly("C");
        assertThat(first.content().explanation()).isEqualTo("任期五年。");
        assertThat(first.content().difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(first.topicName()).isEqualTo("村民自治");
        assertThat(report.drafts().get(1).key().choices()).containsExactly("A", "B");
        assertThat(report.drafts().get(3).content().stem()).isEqualTo("承包期届满后再延长____年。");
        assertThat(report.drafts().get(3).key().answers()).isEqualTo(List.of(List.of("三十", "30")));
        assertThat(report.of(Finding.Kind.LEFT_OUT))
                .extracting(Finding::row, Finding::key)
                .containsExactly(Tuple.tuple(34, "questionbank.rule.noPoint"), Tuple.tuple(36, "foreignType"));
        assertThat(report.of(Finding.Kind.NOTE))
                .extracting(Finding::key)
                .contains("tags", "format", "feedback", "blankAdded", "partialCredit");
    }

    @Test
    void the_whole_bank_comes_back_as_it_went() {
        assertThatComesBack(WholeBank.items(), 60);
    }

    static Stream<List<Exchanged>> samples() {
        return Samples.of(40, random -> {
            SampleItems sample = new SampleItems(random);
            return SampleItems.TYPES.stream().map(sample::item).toList();
        });
    }

    /** Signs are escaped, so only types and blanks the format does not know stay behind. */
    @ParameterizedTest
    @MethodSource("samples")
    void any_item_comes_back_as_it_went(List<Exchanged> items) {
        Written written = assertThatComesBack(items, 3);

        assertThat(written.losses()).extracting(Written.Loss::key).doesNotContain("ambiguous");
    }

    private static Written assertThatComesBack(List<Exchanged> items, int mostLosses) {
        Written written = GiftWriter.write(items, WholeBank.bank());
        SheetReport report = WholeBank.read(written.content());

        Set<String> lost = written.losses().stream().map(Written.Loss::code).collect(Collectors.toSet());
        assertThat(written.losses()).allMatch(Written.Loss::whole).hasSizeLessThanOrEqualTo(mostLosses);
        assertThat(report.of(Finding.Kind.LEFT_OUT)).isEmpty();
        assertThat(report.drafts())
                .extracting(draft -> draft.topicName() + draft.content().hashWith(draft.key()))
                .containsExactlyElementsOf(items.stream()
                        .filter(item -> !lost.contains(item.code()))
                        .map(item -> item.topic() + item.content().hashWith(item.key()))
                        .toList());
        return written;
    }

    @Test
    void a_script_in_a_stem_is_thrown_away() {
        SheetReport report = WholeBank.read("[html]<b>对</b>吗？<script>alert(1)</script>{T}".getBytes(UTF_8));

        assertThat(report.drafts().get(0).content().stem()).isEqualTo("对吗？");
        assertThat(report.of(Finding.Kind.NOTE)).extracting(Finding::key).contains("script");
    }

    @Test
    void a_text_without_end_is_refused() {
        assertThatRefused("甲{T}\n".repeat(PlainFile.MOST_LINES + 1), "questionbank.import.tooManyLines");
        assertThatRefused("甲{T}\n\n".repeat(ItemSheet.MOST_ROWS + 1), "questionbank.import.tooMany");
        assertThatRefused("甲{T", "questionbank.import.unknownFormat");
        assertThatRefused("MZ\u0000\u0000{T}", "questionbank.import.unknownFormat");
    }

    @Test
    void files_of_older_programs_are_read_too() {
        byte[] old = "承包期届满后再延长{=三十}年。".getBytes(Charset.forName("GB18030"));

        assertThat(WholeBank.read(old).drafts().get(0).content().stem()).isEqualTo("承包期届满后再延长____年。");
    }

    private static void assertThatRefused(String text, String key) {
        assertThatThrownBy(() -> WholeBank.read(text.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
