package org.gankao.questionbank.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.platform.sheets.Sheet;
import org.gankao.platform.sheets.SheetCell;
import org.gankao.platform.sheets.SheetRow;
import org.gankao.platform.sheets.WorkbookReader;
import org.gankao.platform.text.Wording;
import org.gankao.questionbank.ItemImportService.Draft;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KnownStem;
import org.gankao.questionbank.pack.PackReader;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final ItemSheet.Bank bank = new ItemSheet.Bank(
            Map.of("土地承包", "land"),
            List.copyOf(new PackReader(Path.of("question-bank")).laws().values()),
            Map.of(),
            TODAY);

    @Test
    void the_planted_problems_are_found_and_nothing_else() {
        SheetReport report = ItemSheet.read(PlantedQuestions.sheet(), bank, "i1");

        assertThat(report.rows()).isEqualTo(72);
        assertThat(worded(report.of(Finding.Kind.ERROR)))
                .containsExactly(
                        "10 答案 答案 F 超出选项范围",
                        "16 选项B 选项A与选项B相同",
                        "21 题干 题干为空",
                        "27 答案 单选题有2个答案",
                        "35 题型 无法识别的题型“选择”",
                        "47 难度 无法识别的难度“5星”",
                        "53 题干 与第3行题干重复");
        assertThat(worded(report.of(Finding.Kind.NOTE)))
                .containsExactly("41 题干 含有尖括号标记，按文字导入", "42 解析 单元格是公式，按文字导入：=HYPERLINK(\"http://evil\",\"x\")");
    }

    @Test
    void sources_without_article_and_rows_without_source_are_warned_of() {
        SheetReport report = ItemSheet.read(PlantedQuestions.sheet(), bank, "i1");

        Map<String, Long> warnings = report.of(Finding.Kind.WARNING).stream()
                .collect(Collectors.groupingBy(Finding::key, Collectors.counting()));
        assertThat(warnings).containsOnlyKeys("noSource", "noArticle", "newTopic");
        assertThat(warnings).containsEntry("noSource", 12L).containsEntry("noArticle", 48L);
    }

    @Test
    void the_corrected_file_gives_every_item_as_text() {
        SheetReport report = ItemSheet.read(PlantedQuestions.corrected(), bank, "i1");

        assertThat(report.isClean()).isTrue();
        assertThat(report.drafts()).hasSize(72);
        Map<String, Draft> byCode =
                report.drafts().stream().collect(Collectors.toMap(Draft::code, Function.identity()));
        assertThat(byCode.get("i1-41").content().stem()).startsWith("<script>alert(1)</script>");
        assertThat(byCode.get("i1-42").content().explanation()).isEqualTo("=HYPERLINK(\"http://evil\",\"x\")");
        assertThat(byCode.get("i1-4").key().choices()).containsExactly("A", "B", "C", "D", "E");
        assertThat(byCode.get("i1-4").content().lawId()).isEqualTo("rural-revitalization");
        assertThat(byCode.get("i1-4").content().article()).isEqualTo("第三条");
        assertThat(byCode.get("i1-2").topicCode()).isEqualTo("land");
        assertThat(byCode.get("i1-7").content().type()).isEqualTo(ItemType.SHORT_ANSWER);
        assertThat(byCode.get("i1-7").key().answers()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCD", "A、B、C、D", "a b c d", "A,B,C,D", "A，B；C/D", "dcba"})
    void keys_of_choices_are_read_in_every_usual_writing(String written) {
        SheetReport report = read("多选题", "题干", written, "", "甲", "乙", "丙", "丁");

        assertThat(report.drafts().get(0).key().choices()).containsExactly("A", "B", "C", "D");
    }

    @ParameterizedTest
    @CsvSource({"对,true", "√,true", "正确,true", "是,true", "T,true", "错,false", "×,false", "F,false", "否,false"})
    void truth_is_read_in_every_usual_writing(String written, String truth) {
        assertThat(read("判断题", "题干", written, "").drafts().get(0).key().choices())
                .containsExactly(truth);
    }

    @ParameterizedTest
    @CsvSource({
        "五保户是哪一类人？,农村土地承包法第二十一条,outdatedWord",
        "题干,环境保护法第六条,lawEnded",
        "题干,村民委员会组织法（2018年修正）第十一条,lawEnded",
        "题干,某某办法第三条,unknownLaw",
        "题干,农村土地承包法（2009年修正）第二十条,oldVersion",
    })
    void outdated_words_and_laws_are_warned_of(String stem, String source, String expected) {
        SheetReport report = read("判断题", stem, "对", source);

        assertThat(report.of(Finding.Kind.WARNING)).extracting(Finding::key).contains(expected);
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void what_the_bank_holds_already_is_not_brought_in_twice() {
        Draft first = read("判断题", "耕地可以种树吗？", "错", "农村土地承包法第二十一条").drafts().get(0);
        String hash = first.content().hashWith(first.key());

        assertThat(again(new KnownStem("i1-2", "", "耕地可以种树吗?", hash)).drafts()).isEmpty();
        assertThat(again(new KnownStem("land-0001", "land", "耕地可以种树吗", "other")).drafts())
                .isEmpty();
        assertThat(again(new KnownStem("i1-2", "", "耕地可以种树吗？", "other")).drafts())
                .extracting(Draft::code)
                .containsExactly("i1-2");
    }

    @Test
    void a_sheet_without_heading_is_refused() {
        Sheet sheet = new Sheet("试题", List.of(row(1, "张三", "男"), row(2, "李四", "女")));

        assertThatThrownBy(() -> ItemSheet.read(sheet, bank, "i1"))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("questionbank.sheet.noHeading"));
    }

    @Test
    void a_missing_column_is_an_error_of_the_heading() {
        Sheet sheet = new Sheet("试题", List.of(row(1, "题型", "题干", "选项A", "选项B", "选项C", "选项D", "难度", "知识点")));

        assertThat(worded(ItemSheet.read(sheet, bank, "i1").findings())).containsExactly("1 答案 缺少“答案”列");
    }

    @Test
    void the_template_with_its_examples_is_clean() throws IOException {
        Path file = Files.createTempFile("template", ".xlsx");
        Files.write(file, ItemTemplate.write(new Wording(), Locale.CHINA));
        Sheet sheet = WorkbookReader.read(file).get(0);
        Files.delete(file);

        SheetReport report = ItemSheet.read(sheet, bank, "i1");

        assertThat(worded(report.of(Finding.Kind.ERROR))).isEmpty();
        assertThat(report.drafts()).hasSize(5);
    }

    private SheetReport again(KnownStem known) {
        return ItemSheet.read(
                small("判断题", "耕地可以种树吗？", "错", "农村土地承包法第二十一条"),
                new ItemSheet.Bank(bank.topics(), bank.laws(), Map.of(SheetWords.bare(known.stem()), known), TODAY),
                "i2");
    }

    private SheetReport read(String type, String stem, String key, String source, String... options) {
        return ItemSheet.read(small(type, stem, key, source, options), bank, "i1");
    }

    private static Sheet small(String type, String stem, String key, String source, String... options) {
        String[] cells = {"1", type, stem, "", "", "", "", "", key, "因为。", "易", "土地承包", source};
        System.arraycopy(options, 0, cells, 3, options.length);
        return new Sheet("试题", List.of(PlantedQuestions.heading(), row(2, cells)));
    }

    private static SheetRow row(int number, String... cells) {
        return new SheetRow(number, Arrays.stream(cells).map(SheetCell::ofText).toList());
    }

    private static List<String> worded(List<Finding> findings) {
        Wording wording = new Wording();
        return findings.stream()
                .map(f -> f.row() + " " + f.column() + " " + wording.text(Locale.CHINA, f.messageKey(), f.args()))
                .toList();
    }
}
