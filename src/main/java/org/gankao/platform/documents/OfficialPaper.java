package org.gankao.platform.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
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
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * A document on A4 in the layout offices use: margins 37/35 mm above and below, 28/26 mm at the sides, centred title, body
 * in size three (16 pt) with an indent of two characters, page numbers in dashes. Layout after GB/T 9704-2012.
 */
public final class OfficialPaper {

    private static final float MM = 72f / 25.4f;
    private static final float BODY = 16f;
    private static final float TABLE = 11f;
    private static final float ROOM_BELOW_HEADING = 110f;
    private static final int CODE_DOTS = 300;
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

    public void title(String text) {
        Paragraph title = new Paragraph(text, font(22, Font.BOLD));
        title.setAlignment(Element.ALIGN_CENTER);
        title.setLeading(34);
        title.setSpacingAfter(22);
        document.add(title);
    }

    /** A centred line under the title, such as the document number. */
    public void centred(String text) {
        Paragraph line = new Paragraph(text, font(BODY, Font.NORMAL));
        line.setAlignment(Element.ALIGN_CENTER);
        line.setSpacingAfter(16);
        document.add(line);
    }

    /** A paragraph of the body. */
    public void body(String text) {
        Paragraph body = new Paragraph(text(text, BODY, Font.NORMAL));
        body.setAlignment(Element.ALIGN_JUSTIFIED);
        body.setFirstLineIndent(2 * BODY);
        body.setLeading(28);
        document.add(body);
    }

    /** A heading, on a new page where what it heads would not begin on this one. */
    public void heading(String text) {
        if (writer.getVerticalPosition(false) < document.bottom() + ROOM_BELOW_HEADING) {
            document.newPage();
        }
        Paragraph heading = new Paragraph(text, font(BODY, Font.BOLD));
        heading.setFirstLineIndent(2 * BODY);
        heading.setLeading(28);
        heading.setSpacingBefore(6);
        heading.setSpacingAfter(6);
        document.add(heading);
    }

    /** A ruled table; {@code numeric} columns are right-aligned, the head is repeated on each page. */
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

    /** Names in even columns, without order. */
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

    /** Who issues it, the place of the seal, and the date; kept together at the right. */
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

    /** A quiet line, for hashes and how to check them. */
    public void fine(String text) {
        Paragraph fine = new Paragraph(text(text, 9, Font.NORMAL));
        fine.setLeading(13);
        fine.setSpacingBefore(12);
        document.add(fine);
    }

    /** A QR code of 25 mm, for what nobody would type. */
    public void code(String text) {
        try {
            BitMatrix dots = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, CODE_DOTS, CODE_DOTS, Map.of(EncodeHintType.MARGIN, 0));
            BufferedImage image = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (int x = 0; x < dots.getWidth(); x++) {
                for (int y = 0; y < dots.getHeight(); y++) {
                    image.setRGB(x, y, dots.get(x, y) ? 0 : 0xFFFFFF);
                }
            }
            Image code = Image.getInstance(image, null, true);
            code.scaleAbsolute(25 * MM, 25 * MM);
            code.setSpacingBefore(6);
            document.add(code);
        } catch (WriterException e) {
            throw new IllegalArgumentException("A QR code cannot hold " + text, e);
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
