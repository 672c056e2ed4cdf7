package org.gankao.ranking.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleState;
import org.gankao.cycle.SchemeService;
import org.gankao.cycle.SchemeTerms;
import org.gankao.people.Establishment;
import org.gankao.people.PostCategory;
import org.gankao.people.UnitKind;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.documents.DocumentForm;
import org.gankao.platform.text.Wording;
import org.gankao.ranking.BundleService;
import org.gankao.ranking.ObjectionEffect;
import org.gankao.ranking.ObjectionRow;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationState;
import org.gankao.ranking.PublishedList;
import org.gankao.ranking.Range;
import org.gankao.ranking.ResultRow;
import org.gankao.ranking.RunRow;
import org.gankao.shared.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 8);
    private static final Instant AT = Instant.parse("2026-07-08T02:00:00Z");
    private static final CycleRow CYCLE =
            new CycleRow(1, "Q2", "二季度考评", DAY.minusMonths(3), DAY, DAY, CycleState.RUNNING, 0);
    private static final RunRow RUN = new RunRow(
            1,
            1,
            3,
            List.of(new RunRow.SchemeRef(PostCategory.FIRST_SECRETARY, 1, 2, "c".repeat(64))),
            "a".repeat(64),
            "b".repeat(64),
            8,
            6,
            null,
            "",
            AT,
            false);

    /** Six ranked at 95, 94 … 90, of whom two are in order, in groups 1, 1, 1, 2, 2, 2; two not ranked, whom nothing names. */
    private final List<PublishedList> lists = List.of(PublishedList.of(
            PostCategory.FIRST_SECRETARY,
            IntStream.rangeClosed(1, 8).mapToObj(DocumentsTest::row).toList(),
            Fraction.of(1, 3)));

    private final Chinese chinese = new Chinese();

    DocumentsTest() {
        chinese.wording = new Wording();
        chinese.units = new UnitService() {
            @Override
            public List<UnitRow> all() {
                return List.of(new UnitRow(1, "C", "清溪县", UnitKind.COUNTY, null));
            }
        };
    }

    @ParameterizedTest
    @EnumSource(DocumentForm.class)
    void a_circular_attaches_the_upper_third_in_order_and_the_others_by_group_without_place_or_score(
            DocumentForm form) {
        String text = text(published().write(CYCLE, version(PublicationState.FINAL), lists, form), form);

        assertThat(text)
                .contains(
                        "通报",
                        "清组通〔2026〕31号",
                        "各乡镇（街道）党（工）委",
                        "一、考评概况",
                        "参加排名6人",
                        "不排名2人",
                        "二、考评结果",
                        "（一）",
                        "附件：",
                        "中共清溪县委组织部",
                        "2026年7月8日",
                        "张一",
                        "95.00",
                        "张二",
                        "94.00",
                        "第1组（1人）",
                        "张三",
                        "第2组（3人）");
        onlyWhatIsPublished(text);
    }

    @ParameterizedTest
    @EnumSource(DocumentForm.class)
    void the_notice_is_a_word_file_too_and_says_how_to_object(DocumentForm form) {
        String text = text(published().write(CYCLE, version(PublicationState.NOTICE), lists, form), form);

        assertThat(text).contains("公示", "公示期为", "张一", "95.00", "张三", "有异议的");
        assertThat(text).doesNotContain("附件", "通报");
        onlyWhatIsPublished(text);
    }

    @ParameterizedTest
    @EnumSource(DocumentForm.class)
    void the_meeting_gets_rules_computation_result_and_what_it_is_asked(DocumentForm form) {
        MeetingMaterial meeting = new MeetingMaterial();
        meeting.chinese = chinese;
        meeting.schemes = new SchemeService() {
            @Override
            public SchemeTerms terms(long id) {
                return SchemeTerms.usual();
            }
        };

        String text = text(meeting.write(CYCLE, version(PublicationState.SIGNED), RUN, lists, form), form);

        assertThat(text)
                .contains(
                        "部务会材料",
                        "一、",
                        "（一）考评对象",
                        "参评8人",
                        "第2版",
                        "40",
                        "合计100分",
                        "c".repeat(16),
                        "第3次计算",
                        "甲某、乙某",
                        "二、拟公布的结果",
                        "张一",
                        "三、",
                        "四、提请审议事项",
                        "1.审定",
                        "5个工作日");
        onlyWhatIsPublished(text);
    }

    @ParameterizedTest
    @EnumSource(DocumentForm.class)
    void the_report_counts_objections_and_names_nobody(DocumentForm form) {
        NoticeReport report = new NoticeReport();
        report.chinese = chinese;
        List<ObjectionRow> objections = List.of(
                objection("异2026-001", ObjectionEffect.KEPT), objection("异2026-002", ObjectionEffect.CORRECTION));

        String text = text(report.write(CYCLE, version(PublicationState.NOTICE), objections, DAY, form), form);

        assertThat(text).contains("收到异议2件，已书面答复2件，其中维持原结果1件、予以更正1件", "异2026-001", "异2026-002", "另出一版");
        assertThat(text).doesNotContain("王某", "少计一题", "证据纸条", "答复原文", "张一");
        assertThat(text(report.write(CYCLE, version(PublicationState.NOTICE), List.of(), DAY, form), form))
                .contains("未收到异议", "建议按程序正式发布");
        assertThat(text(
                        report.write(
                                CYCLE,
                                version(PublicationState.NOTICE),
                                List.of(objection("异2026-003", null)),
                                DAY,
                                form),
                        form))
                .contains("尚有1件异议未答复");
    }

    @Test
    void each_document_has_its_time() {
        LocalDate last = DAY.plusDays(7);
        assertThat(DocumentKind.MEETING.ready(version(PublicationState.DRAFT), DAY))
                .isFalse();
        assertThat(DocumentKind.MEETING.ready(version(PublicationState.SIGNED), DAY))
                .isTrue();
        assertThat(DocumentKind.NOTICE_REPORT.ready(version(PublicationState.NOTICE), last))
                .isFalse();
        assertThat(DocumentKind.NOTICE_REPORT.ready(version(PublicationState.NOTICE), last.plusDays(1)))
                .isTrue();
        assertThat(DocumentKind.NOTICE_REPORT.ready(version(PublicationState.APPROVED), last.plusDays(1)))
                .isFalse();
    }

    /** Neither the place or score of the others, nor who is not ranked. */
    private static void onlyWhatIsPublished(String text) {
        assertThat(text).contains("张三", "张四", "张五", "张六");
        assertThat(text).doesNotContain("93.00", "92.00", "91.00", "90.00", "89.00", "88.00", "张七", "张八");
    }

    private PublishedDocument published() {
        PublishedDocument published = new PublishedDocument();
        published.chinese = chinese;
        published.bundles = new BundleService() {
            @Override
            public Optional<String> fingerprint(long publication) {
                return Optional.of("d".repeat(64));
            }

            @Override
            public String keyFingerprint() {
                return "e".repeat(64);
            }
        };
        return published;
    }

    private static PublicationRow version(PublicationState state) {
        boolean completed = state == PublicationState.FINAL;
        return new PublicationRow(
                1,
                1,
                1,
                1,
                state,
                null,
                "",
                "",
                null,
                "f".repeat(64),
                "",
                AT,
                List.of(new PublicationRow.Signature(1, "甲某", AT), new PublicationRow.Signature(2, "乙某", AT)),
                DAY,
                "部务会纪要1号",
                DAY,
                DAY.plusDays(7),
                5,
                completed ? AT : null,
                completed ? "清组通〔2026〕31号" : null,
                false);
    }

    private static ResultRow row(int number) {
        boolean ranked = number <= 6;
        BigDecimal composite = new BigDecimal(96 - number + ".00");
        return new ResultRow(
                number,
                "C" + number,
                "张" + "一二三四五六七八".charAt(number - 1),
                PostCategory.FIRST_SECRETARY,
                1,
                "单位",
                1,
                "乡",
                Establishment.INSTITUTION,
                "",
                null,
                composite,
                ranked ? number : null,
                ranked ? number : null,
                ranked ? number : null,
                "",
                "",
                Map.of(),
                ranked ? new Range(BigDecimal.ONE, composite, composite, 1, 6, number <= 3 ? 1 : 2) : null);
    }

    private static ObjectionRow objection(String number, ObjectionEffect effect) {
        return new ObjectionRow(
                1,
                1,
                number,
                1L,
                "王某",
                "少计一题",
                "证据纸条",
                AT,
                DAY,
                effect == null ? null : "答复原文",
                effect,
                "丙",
                effect == null ? null : AT);
    }

    /** Without blanks and line ends, which each form has of its own; a PDF gives the tables of a page after its lines. */
    private static String text(byte[] file, DocumentForm form) {
        try {
            return (form == DocumentForm.PDF ? pdf(file) : word(file)).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pdf(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(file)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
        }
        return text.toString();
    }

    private static String word(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
