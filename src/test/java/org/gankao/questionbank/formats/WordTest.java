package org.gankao.questionbank.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gankao.fixture.Samples;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemImportService.Draft;
import org.gankao.questionbank.ItemType;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordTest {

    @Test
    void questions_as_an_office_types_them_go_in() {
        SheetReport report = read(
                "2026年联村干部知识测试题库",
                "一、单项选择题（每题2分，共4分）",
                "1．耕地的承包期为（ B ）。",
                "A．二十年　　B．三十年",
                "C．五十年　　D．七十年",
                "解析：耕地承包期三十年。",
                "2、村民委员会每届任期为（）年。",
                "A、三  B、四",
                "C、五  D、六",
                "【答案】C",
                "【难度】易",
                "【知识点】村民自治",
                "【出处】村民委员会组织法第十一条",
                "二、多选题",
                "1.乡村振兴的总要求包括（A、B、C、D）。",
                "A.产业兴旺",
                "B.生态宜居",
                "C.乡风文明",
                "D.治理有效",
                "三、判断题",
                "1. 农民专业合作社成员可以自由退社。（√）",
                "2. 人民调解可以收费。",
                "答案：错误",
                "四、填空题",
                "1. 承包期届满后再延长______年。",
                "参考答案：三十|30",
                "五、简答题",
                "1. 村民反映自来水浑浊，您怎样处理？",
                "答案：",
                "①到现场查看",
                "②联系供水单位",
                "解析：缺一点扣分。");

        assertThat(report.of(Finding.Kind.LEFT_OUT)).isEmpty();
        assertThat(report.drafts())
                .extracting(draft -> draft.content().type())
                .containsExactly(
                        ItemType.SINGLE,
                        ItemType.SINGLE,
                        ItemType.MULTIPLE,
                        ItemType.TRUE_FALSE,
                        ItemType.TRUE_FALSE,
                        ItemType.FILL_IN,
                        ItemType.SHORT_ANSWER);
        Draft first = report.drafts().get(0);
        assertThat(first.content().stem()).isEqualTo("耕地的承包期为（　　）。");
        assertThat(first.content().options()).extracting("text").containsExactly("二十年", "三十年", "五十年", "七十年");
        assertThat(first.key().choices()).containsExactly("B");
        assertThat(first.content().explanation()).isEqualTo("耕地承包期三十年。");
        Draft second = report.drafts().get(1);
        assertThat(second.key().choices()).containsExactly("C");
        assertThat(second.content().difficulty()).isEqualTo(Difficulty.EASY);
        assertThat(second.topicName()).isEqualTo("村民自治");
        assertThat(second.content().article()).isEqualTo("第十一条");
        assertThat(report.drafts().get(2).key().choices()).containsExactly("A", "B", "C", "D");
        assertThat(report.drafts().get(3).key().choices()).containsExactly("true");
        assertThat(report.drafts().get(3).content().stem()).isEqualTo("农民专业合作社成员可以自由退社。（　　）");
        assertThat(report.drafts().get(4).key().choices()).containsExactly("false");
        assertThat(report.drafts().get(5).content().stem()).isEqualTo("承包期届满后再延长____年。");
        assertThat(report.drafts().get(5).key().answers()).isEqualTo(List.of(List.of("三十", "30")));
        assertThat(report.drafts().get(6).key().answers()).isEqualTo(List.of(List.of("到现场查看"), List.of("联系供水单位")));
        assertThat(report.of(Finding.Kind.NOTE))
                .extracting(Finding::row, Finding::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "passedOver"));
    }

    @Test
    void answers_may_stand_together_at_the_end() {
        List<DocumentText.Line> lines = new ArrayList<>(lines(
                "一、单选题",
                "1. 甲题",
                "A. 一 B. 二 C. 三",
                "2. 乙题",
                "A. 一 B. 二 C. 三",
                "3. 丙题",
                "A. 一 B. 二 C. 三",
                "二、判断题",
                "1. 丁题",
                "2. 戊题",
                "三、填空题",
                "1. 己题____。",
                "参考答案",
                "一、单选题",
                "1-2 AC 3.B",
                "二、判断题"));
        lines.add(new DocumentText.Line(17, "题号\n1\n2", List.of("题号", "1", "2"), false));
        lines.add(new DocumentText.Line(18, "答案\n√\n×", List.of("答案", "√", "×"), false));
        lines.addAll(lines("三、填空题", "1. 三十年"));

        SheetReport report = judged(TextQuestions.read(lines, (name, content) -> Optional.empty()));

        assertThat(report.of(Finding.Kind.LEFT_OUT)).isEmpty();
        assertThat(report.drafts())
                .extracting(draft -> draft.key().answers().toString())
                .containsExactly("[[A]]", "[[C]]", "[[B]]", "[[true]]", "[[false]]", "[[三十年]]");
    }

    @Test
    void what_cannot_be_read_is_listed_with_its_paragraph() {
        SheetReport report =
                read("一、单选题", "1. 没有答案的题", "A. 一", "B. 二", "C. 三", "2. 答案看不懂的题", "A. 一", "B. 二", "C. 三", "答案：见书");

        assertThat(report.drafts()).isEmpty();
        assertThat(report.of(Finding.Kind.LEFT_OUT))
                .extracting(Finding::row, Finding::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "noKey"),
                        org.assertj.core.groups.Tuple.tuple(6, "keyUnread"));
    }

    @Test
    void numbers_letters_and_blanks_that_word_makes_itself_are_read() throws IOException {
        byte[] file = docx("""
                <w:document xmlns:w="w"><w:body>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>填空题</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>承包期</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">      </w:t></w:r><w:r><w:t>年。</w:t></w:r></w:p>
                <w:p><w:r><w:t>答案：三</w:t></w:r><w:del><w:r><w:delText>百</w:delText></w:r></w:del><w:ins><w:r><w:t>十</w:t></w:r></w:ins></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>单选题</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>几年？（B）</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>一</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>二</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>三</w:t></w:r></w:p>
                </w:body></w:document>
                """);

        SheetReport report = WholeBank.read(file);

        assertThat(report.of(Finding.Kind.LEFT_OUT)).isEmpty();
        assertThat(report.drafts()).extracting(draft -> draft.content().stem()).containsExactly("承包期____年。", "几年？（　　）");
        assertThat(report.drafts().get(0).key().answers()).isEqualTo(List.of(List.of("三十")));
        assertThat(report.drafts().get(1).content().options())
                .extracting("text")
                .containsExactly("一", "二", "三");
    }

    @Test
    void the_whole_bank_comes_back_as_it_went() {
        assertThatComesBack(WholeBank.items(), 45);
    }

    static Stream<List<Exchanged>> samples() {
        return Samples.of(40, random -> {
            SampleItems sample = new SampleItems(random);
            return SampleItems.TYPES.stream().map(sample::item).toList();
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void any_item_comes_back_as_it_went_or_is_listed(List<Exchanged> items) {
        assertThatComesBack(items, items.size());
    }

    private static void assertThatComesBack(List<Exchanged> items, int mostLosses) {
        Written written = WordWriter.write(items, WholeBank.bank());
        Set<String> lost = written.losses().stream().map(Written.Loss::code).collect(Collectors.toSet());
        assertThat(written.losses()).hasSizeLessThanOrEqualTo(mostLosses);
        if (written.items() == 0) {
            return;
        }

        SheetReport report = WholeBank.read(written.content());

        assertThat(written.items())
                .isEqualTo(items.size()
                        - written.losses().stream().filter(Written.Loss::whole).count());
        assertThat(report.of(Finding.Kind.LEFT_OUT)).isEmpty();
        assertThat(report.drafts()).hasSize(written.items());
        assertThat(report.drafts().stream()
                        .map(draft -> draft.topicName() + draft.content().hashWith(draft.key())))
                .containsAll(items.stream()
                        .filter(item -> !lost.contains(item.code()))
                        .map(item -> item.topic() + item.content().hashWith(item.key()))
                        .toList());
    }

    @Test
    void locked_and_old_documents_are_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem old = new POIFSFileSystem()) {
            old.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            old.writeFilesystem(out);
        }

        assertThatRefused(out.toByteArray(), "platform.sheets.oldOrLocked");
    }

    @Test
    void entities_bombs_and_endless_documents_are_refused() throws IOException {
        assertThatRefused(
                docx("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><document>&x;</document>"),
                "platform.files.doctype");
        assertThatRefused(docx(" ".repeat(11 * 1024 * 1024)), "platform.files.bomb");
        assertThatRefused(
                docx("<document><body>" + "<p/>".repeat(DocumentText.MOST_LINES + 1) + "</body></document>"),
                "questionbank.import.tooManyLines");
    }

    private static void assertThatRefused(byte[] file, String key) {
        assertThatThrownBy(() -> WholeBank.read(file))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static SheetReport read(String... texts) {
        return judged(TextQuestions.read(lines(texts), (name, content) -> Optional.empty()));
    }

    private static SheetReport judged(Questions questions) {
        return QuestionJudge.judge(questions, WholeBank.bank(), List.of(), "i1");
    }

    private static List<DocumentText.Line> lines(String... texts) {
        List<DocumentText.Line> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(new DocumentText.Line(lines.size() + 1, text));
        }
        return lines;
    }

    private static byte[] docx(String document) throws IOException {
        String numbering = "<numbering>"
                + "<abstractNum abstractNumId='1'><lvl ilvl='0'><numFmt val='chineseCounting'/></lvl></abstractNum>"
                + "<abstractNum abstractNumId='2'><lvl ilvl='0'><numFmt val='decimal'/></lvl></abstractNum>"
                + "<abstractNum abstractNumId='3'><lvl ilvl='0'><numFmt val='upperLetter'/></lvl></abstractNum>"
                + "<num numId='1'><abstractNumId val='1'/></num><num numId='2'><abstractNumId val='2'/></num>"
                + "<num numId='3'><abstractNumId val='3'/></num></numbering>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/numbering.xml"));
            zip.write(numbering.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
