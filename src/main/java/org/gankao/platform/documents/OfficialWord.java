package org.gankao.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/**
 * An official document as a Word file: title in 方正小标宋 of size two, headings in 黑体 and 楷体, body in 仿宋 of size three. The
 * typefaces are named, not carried: every office has them, and whoever has not sees those of his own.
 */
final class OfficialWord implements OfficialDocument {

    private static final String TITLE_FACE = "方正小标宋简体";
    private static final String BODY_FACE = "仿宋_GB2312";
    private static final String FIRST_FACE = "黑体";
    private static final String SECOND_FACE = "楷体_GB2312";
    private static final String PLAIN_FACE = "宋体";
    private static final String LATIN_FACE = "Times New Roman";

    /** Sizes two, three, four and of tables, in points. */
    private static final int TITLE = 22;

    private static final int BODY = 16;
    private static final int FOOT = 14;
    private static final int TABLE = 12;
    private static final int FINE = 9;

    /** Twentieths of a point: 225 mm of 22 lines, 156 mm of text width, two characters of 16 points. */
    private static final int LINE = 579;

    private static final int TEXT_WIDTH = 8844;
    private static final int TWO_CHARACTERS = 640;

    /** What 28 characters of 16 points must give up to stand in 156 mm, in 4096ths of a point each. */
    private static final int TIGHTER = -842;

    private static final int CODE_MM = 25;

    private final XWPFDocument document = new XWPFDocument();

    OfficialWord(String subject) {
        document.getProperties().getCoreProperties().setTitle(subject.replace("\n", ""));
        CTStyles styles = CTStyles.Factory.newInstance();
        styles.addNewDocDefaults().addNewRPrDefault().addNewRPr().addNewSz().setVal(BigInteger.valueOf(2L * BODY));
        document.createStyles().setStyles(styles);
        page(document.getDocument().getBody().addNewSectPr());
        pageNumbers();
    }

    private static void page(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(1588));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(1400));
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES_AND_CHARS);
        grid.setLinePitch(BigInteger.valueOf(LINE));
        grid.setCharSpace(BigInteger.valueOf(TIGHTER));
    }

    /** — 1 — at the foot of every page. */
    private void pageNumbers() {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        write(foot, "— ", PLAIN_FACE, FOOT);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        write(foot, " —", PLAIN_FACE, FOOT);
    }

    @Override
    public void title(String text) {
        XWPFParagraph title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingBetween(34, LineSpacingRule.EXACT);
        title.setSpacingAfter(LINE);
        write(title, text, TITLE_FACE, TITLE);
    }

    @Override
    public void centred(String text) {
        XWPFParagraph line = line(ParagraphAlignment.CENTER);
        line.setSpacingAfter(LINE / 2);
        write(line, text, BODY_FACE, BODY);
    }

    @Override
    public void addressee(String text) {
        write(line(ParagraphAlignment.LEFT), text, BODY_FACE, BODY);
    }

    @Override
    public void body(String text) {
        write(indented(), text, BODY_FACE, BODY);
    }

    @Override
    public void heading(String text) {
        XWPFParagraph heading = indented();
        heading.setKeepNext(true);
        write(heading, text, FIRST_FACE, BODY);
    }

    @Override
    public void subheading(String text) {
        XWPFParagraph heading = indented();
        heading.setKeepNext(true);
        write(heading, text, SECOND_FACE, BODY);
    }

    @Override
    public void table(List<String> heads, float[] widths, List<List<String>> rows, boolean[] numeric) {
        XWPFTable table = table(rows.size() + 1, heads.size());
        table.getRow(0).setRepeatHeader(true);
        int[] twips = share(widths);
        for (int column = 0; column < heads.size(); column++) {
            write(
                    cell(table.getRow(0), column, twips[column], ParagraphAlignment.CENTER),
                    heads.get(column),
                    FIRST_FACE,
                    TABLE);
        }
        for (int row = 0; row < rows.size(); row++) {
            table.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < heads.size(); column++) {
                ParagraphAlignment side = numeric[column] ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT;
                write(
                        cell(table.getRow(row + 1), column, twips[column], side),
                        rows.get(row).get(column),
                        BODY_FACE,
                        TABLE);
            }
        }
    }

    @Override
    public void names(List<String> names, int columns) {
        XWPFTable table = table((names.size() + columns - 1) / columns, columns);
        table.removeBorders();
        int[] twips = new int[columns];
        java.util.Arrays.fill(twips, TEXT_WIDTH / columns);
        for (int i = 0; i < names.size(); i++) {
            XWPFTableRow row = table.getRow(i / columns);
            write(cell(row, i % columns, twips[i % columns], ParagraphAlignment.LEFT), names.get(i), BODY_FACE, TABLE);
        }
    }

    @Override
    public void attachments(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            XWPFParagraph line = indented();
            if (i == 0) {
                line.setSpacingBefore(LINE);
            }
            write(line, Attachments.line(names, i), BODY_FACE, BODY);
        }
    }

    @Override
    public void attachment(String mark, String title) {
        XWPFParagraph line = line(ParagraphAlignment.LEFT);
        line.setPageBreak(true);
        write(line, mark, FIRST_FACE, BODY);
        title(title);
    }

    @Override
    public void signedBy(String office, String sealPlace, String date) {
        List<String> lines = List.of(office, sealPlace, date);
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph line = line(ParagraphAlignment.RIGHT);
            line.setIndentationRight(2 * TWO_CHARACTERS);
            line.setKeepNext(i < lines.size() - 1);
            line.setSpacingBefore(i == 0 ? 2 * LINE : 0);
            write(line, lines.get(i), BODY_FACE, BODY);
        }
    }

    @Override
    public void fine(String text) {
        XWPFParagraph fine = document.createParagraph();
        fine.setSpacingBefore(LINE / 2);
        write(fine, text, PLAIN_FACE, FINE);
    }

    @Override
    public void code(String text) {
        try (ByteArrayOutputStream picture = new ByteArrayOutputStream()) {
            ImageIO.write(QrCode.of(text), "png", picture);
            int side = CODE_MM * Units.EMU_PER_CENTIMETER / 10;
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture.toByteArray()), PictureType.PNG, "code.png", side, side);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A picture made here is not known to be one.", e);
        }
    }

    @Override
    public byte[] bytes() {
        try (document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFParagraph line(ParagraphAlignment side) {
        XWPFParagraph line = document.createParagraph();
        line.setAlignment(side);
        line.setSpacingBetween(LINE / 20.0, LineSpacingRule.EXACT);
        return line;
    }

    private XWPFParagraph indented() {
        XWPFParagraph paragraph = line(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(TWO_CHARACTERS);
        return paragraph;
    }

    private XWPFTable table(int rows, int columns) {
        XWPFTable table = document.createTable(rows, columns);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(TEXT_WIDTH);
        table.setTableAlignment(TableRowAlign.CENTER);
        return table;
    }

    private static XWPFParagraph cell(XWPFTableRow row, int column, int twips, ParagraphAlignment side) {
        XWPFTableCell cell = row.getCell(column);
        cell.setWidth(String.valueOf(twips));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(side);
        return paragraph;
    }

    private static int[] share(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        int[] twips = new int[widths.length];
        for (int i = 0; i < widths.length; i++) {
            twips[i] = (int) (TEXT_WIDTH * widths[i] / sum);
        }
        return twips;
    }

    private static void write(XWPFParagraph paragraph, String text, String face, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(LATIN_FACE);
        run.setFontFamily(face, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }
}
