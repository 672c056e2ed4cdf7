package org.gankao.questionbank.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gankao.fixture.Samples;
import org.gankao.platform.text.Wording;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;
import org.gankao.questionbank.Picture;
import org.gankao.questionbank.Region;
import org.gankao.shared.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FullWorkbookTest {

    static Stream<List<Exchanged>> samples() {
        return Samples.of(30, random -> {
            SampleItems sample = new SampleItems(random);
            List<Exchanged> items =
                    new ArrayList<>(SampleItems.TYPES.stream().map(sample::item).toList());
            items.add(group(sample));
            items.add(hotspot(random.nextInt(500), random.nextInt(500)));
            return items;
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void any_item_comes_back_as_it_went(List<Exchanged> items) {
        assertThatComesBack(items, 0);
    }

    @Test
    void the_whole_bank_comes_back_as_it_went() {
        assertThatComesBack(WholeBank.items(), 0);
    }

    private static void assertThatComesBack(List<Exchanged> items, int mostLosses) {
        Written written = FullSheetWriter.write(items, WholeBank::picture, WholeBank.bank());
        SheetReport report = read(written.content());

        Set<String> lost = written.losses().stream().map(Written.Loss::code).collect(Collectors.toSet());
        assertThat(written.losses()).hasSizeLessThanOrEqualTo(mostLosses);
        assertThat(FileFormat.of(written.content())).isEqualTo(FileFormat.FULL_WORKBOOK);
        assertThat(report.of(Finding.Kind.LEFT_OUT)).isEmpty();
        assertThat(report.drafts())
                .extracting(draft -> draft.topicName() + draft.content().hashWith(draft.key()))
                .containsExactlyElementsOf(items.stream()
                        .filter(item -> !lost.contains(item.code()))
                        .map(item -> item.topic() + item.content().hashWith(item.key()))
                        .toList());
    }

    @Test
    void every_example_of_the_template_goes_in() {
        SheetReport report = read(FullTemplate.write(new Wording(), Locale.SIMPLIFIED_CHINESE));

        assertThat(report.of(Finding.Kind.LEFT_OUT)).isEmpty();
        assertThat(report.drafts()).extracting(draft -> draft.content().type()).contains(ItemType.values());
        assertThat(report.pictures()).hasSize(1);
    }

    @Test
    void an_uploaded_picture_travels_with_its_item() throws IOException {
        byte[] png = png();
        String path = Figure.UPLOADED + Sha256.hex(png);
        Exchanged item = new Exchanged(
                "x-1",
                "村务",
                new ItemContent(
                        ItemType.PICTURE,
                        Difficulty.EASY,
                        "图中是什么？",
                        new Figure(path, "一块地"),
                        new ItemBody.Choice(
                                List.of(new Option("A", "耕地"), new Option("B", "林地"), new Option("C", "草地"))),
                        "",
                        null,
                        "",
                        ""),
                ItemKey.ofChoices(List.of("A")));

        byte[] file = FullSheetWriter.write(List.of(item), name -> new Picture("image/png", png), WholeBank.bank())
                .content();
        SheetReport elsewhere = read(file);

        assertThat(elsewhere.drafts()).hasSize(1);
        assertThat(elsewhere.pictures()).hasSize(1);
    }

    @Test
    void what_cannot_be_read_is_listed_by_its_row() throws IOException {
        SheetReport report = read(table(
                Map.of(FullColumn.TYPE, "论述题", FullColumn.STEM, "一", FullColumn.KEY, "A"),
                Map.of(FullColumn.TYPE, "点选题", FullColumn.STEM, "二", FullColumn.KEY, "圆形 1,2,3"),
                Map.of(FullColumn.PART, "1", FullColumn.TYPE, "判断题", FullColumn.STEM, "三", FullColumn.KEY, "对"),
                Map.of(FullColumn.TYPE, "案例题组", FullColumn.STEM, "四"),
                Map.of(FullColumn.PART, "1", FullColumn.TYPE, "简答题", FullColumn.STEM, "五", FullColumn.KEY, "要点"),
                Map.of(
                        FullColumn.TYPE,
                        "看图题",
                        FullColumn.STEM,
                        "六",
                        FullColumn.KEY,
                        "A",
                        FullColumn.A,
                        "甲",
                        FullColumn.PICTURE,
                        "没有的图")));

        assertThat(report.drafts()).isEmpty();
        assertThat(report.of(Finding.Kind.LEFT_OUT))
                .extracting(finding -> finding.row() + finding.key())
                .containsExactlyInAnyOrder(
                        "2unknownType", "3keyUnread", "4partAlone", "6partType", "5groupBroken", "7pictureMissing");
    }

    @Test
    void a_formula_is_text_and_text_is_no_formula() throws IOException {
        Map<FullColumn, String> row = new HashMap<>(
                Map.of(FullColumn.TYPE, "判断题", FullColumn.STEM, "=HYPERLINK(\"http://x\")是一个公式。", FullColumn.KEY, "对"));
        FullWorkbook book = new FullWorkbook();
        book.items(List.of(row));

        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book.bytes()))) {
            var cell = read.getSheetAt(0).getRow(1).getCell(FullColumn.STEM.ordinal());
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell.getStringCellValue()).startsWith("=HYPERLINK");
        }
    }

    private static SheetReport read(byte[] file) {
        Questions.Held held = new Questions.Held() {
            @Override
            public Optional<String> path(String name, byte[] content) {
                return Optional.empty();
            }

            @Override
            public boolean holds(String path) {
                return path.startsWith("photos/") || path.contains("/") && !path.startsWith(Figure.UPLOADED);
            }
        };
        return QuestionJudge.judge(
                QuestionReaders.read(FileFormat.of(file), file, held), WholeBank.bank(), List.of(), "i1");
    }

    @SafeVarargs
    private static byte[] table(Map<FullColumn, String>... rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(FullSheetReader.SHEET);
            Row heading = sheet.createRow(0);
            for (FullColumn column : FullColumn.values()) {
                heading.createCell(column.ordinal()).setCellValue(column.heading());
            }
            for (Map<FullColumn, String> values : rows) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                values.forEach(
                        (column, text) -> row.createCell(column.ordinal()).setCellValue(text));
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static Exchanged group(SampleItems sample) {
        Exchanged single = sample.item(ItemType.SINGLE);
        Exchanged blank = sample.item(ItemType.FILL_IN);
        ItemContent around = single.content();
        return new Exchanged(
                "g-" + single.code(),
                single.topic(),
                new ItemContent(
                        ItemType.CASE_GROUP,
                        around.difficulty(),
                        "情形" + around.stem(),
                        null,
                        new ItemBody.CaseGroup(List.of(
                                new ItemBody.Part(ItemType.SINGLE, around.stem(), null, around.body()),
                                new ItemBody.Part(
                                        ItemType.FILL_IN, blank.content().stem(), null, new ItemBody.Plain()))),
                        "",
                        around.lawId(),
                        around.article(),
                        around.sourceText()),
                new ItemKey.Parts(List.of(
                        new ItemKey.Part(ItemType.SINGLE, single.key()),
                        new ItemKey.Part(ItemType.FILL_IN, blank.key()))));
    }

    private static Exchanged hotspot(int x, int y) {
        return new Exchanged(
                "h-1",
                "村务",
                new ItemContent(
                        ItemType.HOTSPOT,
                        Difficulty.MEDIUM,
                        "指出" + x + "和" + y,
                        new Figure("photos/a.svg", "图"),
                        new ItemBody.Plain(),
                        "",
                        null,
                        "",
                        ""),
                new ItemKey.Regions(List.of(
                        new Region.Rectangle(x, y, 100, 50),
                        new Region.Ellipse(x, y, 20, 30),
                        new Region.Polygon(List.of(x, y, x + 10, y, x, y + 10)))));
    }
}
