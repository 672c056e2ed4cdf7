package org.gankao.platform.documents;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * An official document as a PDF, with the typeface the product carries: centred title, body in size three (16 pt) with an indent of
 * two characters, page numbers in dashes.
 */
public final class OfficialPaper implements OfficialDocument {

    private static final float MM = 72f / 25.4f;
    private static final float BODY = 16f;
    private static final float TABLE = 11f;
    /** 225 mm hold 22 lines. */
    private static final float LINE = 28.95f;

    /**
     * 156 mm hold 28 characters: size three, less the quarter of a point by which Word sets them tighter; the library does not count
     * spacing when it breaks lines.
     */
    private static final float TEXT = 15.77f;

    private static final float ROOM_BELOW_HEADING = 110f;
    private static final BaseFont FACE = face();
    private static final LineBreaks LINE_BREAKS = new LineBreaks();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, 28 * MM, 26 * MM, 37 * MM, 35 * MM);

    private final PdfWriter writer;

    public OfficialPaper(String subject) {
        this(subject, true);
    }

    /** @param numbered false for single sheets in one file, each of which is a paper of its own */
    public OfficialPaper(String subject, boolean numbered) {
        writer = PdfWriter.getInstance(document, out);
        if (numbered) {
            writer.setPageEvent(new PageNumbers());
        }
        document.addTitle(subject.replace("\n", ""));
        document.open();
    }

    private static BaseFont face() {
        try {
            return BaseFont.createFont(
                    "NotoSerifSC.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, fontFile(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] fontFile() throws IOException {
        try (InputStream in = OfficialPaper.class.getResourceAsStream("/fonts/NotoSerifSC_400Regular.ttf")) {
            if (in == null) {
                throw new IllegalStateException("The font for documents is missing.");
            }
            return in.readAllBytes();
        }
    }

    /** The same typeface for what is painted before it is printed. */
    public static java.awt.Font screenFont() {
        try {
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(fontFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font for documents cannot be read.", e);
        }
    }

    /** The typeface of documents; {@code size} in points. */
    public static Font font(float size, int style) {
        return new Font(FACE, size, style);
    }

    /** Text that breaks its lines as Chinese print does; {@code size} in points. */
    public static Phrase text(String text, float size, int style) {
        return new Phrase(new Chunk(text, font(size, style)).setSplitCharacter(LINE_BREAKS));
    }

    /** Goes on at the top of a page; nothing happens on a blank one. */
    public void nextPage() {
        document.newPage();
    }

    @Override
    public void title(String text) {
        Paragraph title = new Paragraph(text, font(22, Font.BOLD));
        title.setAlignment(Element.ALIGN_CENTER);
        title.setLeading(34);
        title.setSpacingAfter(22);
        document.add(title);
    }

    @Override
    public void centred(String text) {
        Paragraph line = new Paragraph(text, font(BODY, Font.NORMAL));
        line.setAlignment(Element.ALIGN_CENTER);
        line.setSpacingAfter(16);
        document.add(line);
    }

    @Override
    public void addressee(String text) {
        Paragraph line = new Paragraph(text(text, TEXT, Font.NORMAL));
        line.setLeading(LINE);
        document.add(line);
    }

    @Override
    public void body(String text) {
        document.add(indented(text, Font.NORMAL));
    }

    private static Paragraph indented(String text, int style) {
        Paragraph paragraph = new Paragraph(text(text, TEXT, style));
        paragraph.setAlignment(Element.ALIGN_JUSTIFIED);
        paragraph.setFirstLineIndent(2 * TEXT);
        paragraph.setLeading(LINE);
        return paragraph;
    }

    /** On a new page where what it heads would not begin on this one. */
    @Override
    public void heading(String text) {
        headed(text, Font.BOLD);
    }

    /** As {@link #heading}, told from it by its weight: the product carries one typeface. */
    @Override
    public void subheading(String text) {
        headed(text, Font.NORMAL);
    }

    private void headed(String text, int style) {
        if (writer.getVerticalPosition(false) < document.bottom() + ROOM_BELOW_HEADING) {
            document.newPage();
        }
        document.add(indented(text, style));
    }

    @Override
    public void table(List<String> heads, float[] widths, List<List<String>> rows, boolean[] numeric) {
        PdfPTable table = new PdfPTable(heads.size());
        table.setWidthPercentage(100);
        table.setWidths(widths);
        table.setHeaderRows(1);
        table.setSpacingBefore(4);
        table.setSpacingAfter(10);
        heads.forEach(head -> table.addCell(cell(head, Font.BOLD, Element.ALIGN_CENTER)));
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                table.addCell(cell(row.get(i), Font.NORMAL, numeric[i] ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT));
            }
        }
        document.add(table);
    }

    @Override
    public void names(List<String> names, int columns) {
        PdfPTable table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        table.setSpacingAfter(10);
        int cells = (names.size() + columns - 1) / columns * columns;
        for (int i = 0; i < cells; i++) {
            PdfPCell cell = cell(i < names.size() ? names.get(i) : "", Font.NORMAL, Element.ALIGN_LEFT);
            cell.setBorder(PdfPCell.NO_BORDER);
            table.addCell(cell);
        }
        document.add(table);
    }

    @Override
    public void attachments(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            Paragraph line = indented(Attachments.line(names, i), Font.NORMAL);
            line.setAlignment(Element.ALIGN_LEFT);
            line.setSpacingBefore(i == 0 ? LINE : 0);
            document.add(line);
        }
    }

    @Override
    public void attachment(String mark, String title) {
        document.newPage();
        Paragraph line = new Paragraph(mark, font(BODY, Font.BOLD));
        line.setLeading(LINE);
        document.add(line);
        title(title);
    }

    @Override
    public void signedBy(String office, String sealPlace, String date) {
        PdfPTable block = new PdfPTable(1);
        block.setTotalWidth(240);
        block.setLockedWidth(true);
        block.setHorizontalAlignment(Element.ALIGN_RIGHT);
        block.setKeepTogether(true);
        block.setSpacingBefore(36);
        for (String line : List.of(office, sealPlace, date)) {
            PdfPCell cell = new PdfPCell(new Phrase(line, font(BODY, Font.NORMAL)));
            cell.setBorder(PdfPCell.NO_BORDER);
            cell.setHorizontalAlignment(Element.ALIGN_CENTER);
            cell.setPaddingBottom(8);
            block.addCell(cell);
        }
        document.add(block);
    }

    @Override
    public void fine(String text) {
        Paragraph fine = new Paragraph(text(text, 9, Font.NORMAL));
        fine.setLeading(13);
        fine.setSpacingBefore(12);
        document.add(fine);
    }

    @Override
    public void code(String text) {
        try {
            Image code = Image.getInstance(QrCode.of(text), null, true);
            code.scaleAbsolute(25 * MM, 25 * MM);
            code.setSpacingBefore(6);
            document.add(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfPCell cell(String text, int style, int align) {
        PdfPCell cell = new PdfPCell(text(text, TABLE, style));
        cell.setHorizontalAlignment(align);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setPadding(4);
        cell.setPaddingBottom(6);
        return cell;
    }

    @Override
    public byte[] bytes() {
        document.close();
        return out.toByteArray();
    }

    /** — 1 — at the outer foot, as official documents have it, with the number of pages. */
    private static final class PageNumbers extends PdfPageEventHelper {

        private PdfTemplate total;

        @Override
        public void onOpenDocument(PdfWriter writer, Document document) {
            total = writer.getDirectContent().createTemplate(60, 16);
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            PdfContentByte canvas = writer.getDirectContent();
            Phrase number = new Phrase("— " + writer.getPageNumber() + " / ", font(12, Font.NORMAL));
            float middle = (document.left() + document.right()) / 2;
            float y = document.bottom() - 30;
            float width = ColumnText.getWidth(number);
            ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, number, middle - width / 2 - 8, y, 0);
            canvas.addTemplate(total, middle + width / 2 - 8, y);
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            Phrase pages = new Phrase(new Chunk((writer.getPageNumber() - 1) + " —", font(12, Font.NORMAL)));
            ColumnText.showTextAligned(total, Element.ALIGN_LEFT, pages, 0, 0, 0);
        }
    }
}
