package org.gankao.exam.onpaper;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.platform.text.Wording;
import org.junit.jupiter.api.Test;

class FormPrinterTest {

    private static final int STEM_BEGINS = 12;

    private final EveryKind every = new EveryKind();
    private final PrintedForm form = PrintedForm.read(every.form(), EveryKind.SHA256);
    private final FormPrinter printer = new FormPrinter(new Words(new Wording()), form, "3f9ac0de3f9a", false);

    @Test
    void the_question_paper_has_every_question_once_and_no_key() throws IOException {
        String text = text("questions", printer.questions(MarkingRules.USUAL, every::media));

        for (PrintedQuestion question : form.questions()) {
            String stem = question.text(question.document().get("stem") == null ? "title" : "stem");
            String whole = stem.split("____")[0];
            String begin = whole.substring(0, Math.min(STEM_BEGINS, whole.length()));
            assertThat(text.split(Pattern.quote(begin), -1)).as(begin).hasSize(2);
        }
        assertThat(text)
                .contains("B 卷", "二、照片辨识与村情", "因人而异", "转第 2 步", "到此结束", "配对按对数给分", "第 1 页", "3f9ac0de3f9a")
                .doesNotContain("依据K", "说明K", "到现场核对四至", "草");
    }

    @Test
    void the_answer_sheet_has_room_for_every_answer_and_says_nothing_of_the_questions() throws IOException {
        String text = text("answers", printer.answerSheet());

        assertThat(text).contains("姓名", "阅卷人 2", "格子", "［D］", "［√］");
        form.questions().forEach(question -> assertThat(text).contains(question.number() + "."));
        assertThat(text).doesNotContain("承包期", "依据K");
    }

    @Test
    void the_key_speaks_of_places_on_the_page() throws IOException {
        String text = text("key", printer.key(every.keys));
        PrintedQuestion ordering = form.questions().get(7);
        List<String> printed =
                ordering.options().stream().map(PrintedQuestion.Entry::id).toList();

        assertThat(printed).as("the written order would be the answer").isNotEqualTo(List.of("A", "B", "C", "D"));
        assertThat(new KeySheets(new Words(new Wording()), every.keys).answer(ordering, key("K8")))
                .containsExactly(String.join(
                        " → ",
                        List.of("A", "B", "C", "D").stream()
                                .map(id -> String.valueOf((char) ('A' + printed.indexOf(id))))
                                .toList()));
        assertThat(text).contains("C4、D4、C5、D5", "依据K1", "第 1 步：A 得 6，B 得 0", "18 / 十八", "×2");
    }

    @Test
    void every_page_of_a_draft_says_so() throws IOException {
        FormPrinter draft = new FormPrinter(new Words(new Wording()), form, "3f9ac0de3f9a", true);
        PdfReader pdf = new PdfReader(draft.questions(MarkingRules.USUAL, every::media));

        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            assertThat(new PdfTextExtractor(pdf).getTextFromPage(page)).contains("草");
        }
    }

    private Map<String, Object> key(String item) {
        return every.keys.get(item);
    }

    /** The words of a document, which is left in the build directory to be looked at. */
    private static String text(String name, byte[] pdf) throws IOException {
        Path looked = Path.of("target", "printed-forms", name + ".pdf");
        Files.createDirectories(looked.getParent());
        Files.write(looked, pdf);
        PdfReader reader = new PdfReader(pdf);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }
}
