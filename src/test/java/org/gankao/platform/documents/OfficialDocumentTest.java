package org.gankao.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

class OfficialDocumentTest {

    /** 22 lines of 28 characters, the first indented by two. */
    private static final int PAGE = 22 * 28 - 2;

    @Test
    void a_page_of_pdf_holds_twenty_two_lines_of_twenty_eight_characters() throws IOException {
        assertThat(pages("国".repeat(PAGE))).isEqualTo(1);
        assertThat(pages("国".repeat(PAGE + 1))).isEqualTo(2);
    }

    @Test
    void a_word_file_has_the_margins_grid_and_typefaces_of_the_standard() throws IOException {
        try (XWPFDocument word = word(written(DocumentForm.WORD))) {
            CTSectPr section = word.getDocument().getBody().getSectPr();
            assertThat(List.of(
                            millimetres(section.getPgMar().getTop()),
                            millimetres(section.getPgMar().getBottom()),
                            millimetres(section.getPgMar().getLeft()),
                            millimetres(section.getPgMar().getRight())))
                    .containsExactly(37L, 35L, 28L, 26L);
            assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES_AND_CHARS);
            assertThat(22 * section.getDocGrid().getLinePitch().intValue())
                    .isBetween(12_700, 12_757); // 225 mm in twentieths of a point
            assertThat(face(word, "标题")).isEqualTo("方正小标宋简体");
            assertThat(face(word, "正文")).isEqualTo("仿宋_GB2312");
            assertThat(face(word, "一、")).isEqualTo("黑体");
            assertThat(face(word, "（一）")).isEqualTo("楷体_GB2312");
        }
    }

    @Test
    void both_forms_say_the_same() throws IOException {
        List<String> said = List.of(
                "标题",
                "各单位：",
                "正文",
                "一、概况",
                "（一）甲",
                "名次",
                "张三",
                "李四",
                "附件：1. 甲表",
                "2. 乙表",
                "某组织部",
                "校验值",
                "附件1",
                "甲表全文");

        assertThat(text(written(DocumentForm.PDF)))
                .contains(said) // it gives the tables of a page after its lines
                .containsSubsequence("标题", "一、概况", "校验值", "附件1", "甲表全文");
        try (XWPFDocument word = word(written(DocumentForm.WORD))) {
            assertThat(text(word)).containsSubsequence(said);
            assertThat(word.getAllPictures()).hasSize(1);
        }
    }

    @Test
    void a_single_attachment_has_no_number() {
        assertThat(Attachments.line(List.of("甲表"), 0)).isEqualTo("附件：甲表");
        assertThat(Attachments.line(List.of("甲表", "乙表"), 1)).isEqualTo("　　　2. 乙表");
    }

    private static byte[] written(DocumentForm form) {
        OfficialDocument document = form.begin("标题");
        document.title("标题\n第二行");
        document.addressee("各单位：");
        document.body("正文");
        document.heading("一、概况");
        document.subheading("（一）甲");
        document.table(
                List.of("名次", "姓名"), new float[] {1, 2}, List.of(List.of("1", "张三")), new boolean[] {true, false});
        document.names(List.of("李四", "王五"), 3);
        document.attachments(List.of("甲表", "乙表"));
        document.signedBy("某组织部", "（盖章）", "2026年3月5日");
        document.fine("校验值");
        document.code("gankao:0123456789abcdef");
        document.attachment("附件1", "甲表全文");
        return document.bytes();
    }

    private static int pages(String body) throws IOException {
        OfficialDocument document = DocumentForm.PDF.begin("页");
        document.body(body);
        try (PdfReader reader = new PdfReader(document.bytes())) {
            return reader.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(pdf)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
        }
        return text.toString();
    }

    private static XWPFDocument word(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static String text(XWPFDocument word) throws IOException {
        try (org.apache.poi.xwpf.extractor.XWPFWordExtractor extractor =
                new org.apache.poi.xwpf.extractor.XWPFWordExtractor(word)) {
            extractor.setCloseFilesystem(false);
            return extractor.getText();
        }
    }

    private static String face(XWPFDocument word, String beginning) {
        return word.getParagraphs().stream()
                .filter(p -> p.getText().startsWith(beginning))
                .map(XWPFParagraph::getRuns)
                .map(runs -> runs.get(0).getFontFamily(XWPFRun.FontCharRange.eastAsia))
                .findFirst()
                .orElseThrow();
    }

    private static long millimetres(Object twips) {
        return Math.round(((java.math.BigInteger) twips).longValue() * 25.4 / 1440);
    }
}
