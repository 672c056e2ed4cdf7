package org.gankao.exam.onpaper;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import org.gankao.platform.documents.OfficialPaper;
import org.jspecify.annotations.Nullable;

/**
 * A4 pages of a printed test: a running head, numbered pages, and blocks that are not torn apart. Lengths in points unless
 * they say millimetres.
 */
final class PrintedSheets {

    static final float BODY = 11.5f;
    private static final float LEADING = 19f;
    private static final float SMALL = 9f;
    private static final int SIDE_MM = 20;
    private static final int TOP_MM = 22;
    private static final int BOTTOM_MM = 20;
    private static final float ROOM_BELOW_HEADING = 90f;
    private static final float STAMP = 110f;
    private static final int STAMP_TURN = 50;
    private static final Color PALE = new Color(0xE4E0DC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, mm(SIDE_MM), mm(SIDE_MM), mm(TOP_MM), mm(BOTTOM_MM));

    private final PdfWriter writer;

    /**
     * @param head stands at the top of every page, so that a loose sheet finds its way back
     * @param page "page {number} of" and what follows the total, as two texts
     * @param stamp across every page, for what must not be used; null: none
     */
    PrintedSheets(String head, List<String> page, @Nullable String stamp) {
        writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new Edges(head, page, stamp));
        document.addTitle(head);
        document.open();
    }

    void title(String text, List<String> lines) {
        Paragraph title = new Paragraph(text, OfficialPaper.font(19, Font.BOLD));
        title.setAlignment(Element.ALIGN_CENTER);
        title.setLeading(27);
        document.add(title);
        for (String line : lines) {
            Paragraph below = new Paragraph(line, OfficialPaper.font(BODY, Font.NORMAL));
            below.setAlignment(Element.ALIGN_CENTER);
            below.setLeading(LEADING);
            document.add(below);
        }
        document.add(gap(6));
    }

    /** A heading, on a new page where what it heads would not begin on this one. */
    void section(String text) {
        if (writer.getVerticalPosition(false) < document.bottom() + ROOM_BELOW_HEADING) {
            document.newPage();
        }
        Paragraph heading = new Paragraph(text, OfficialPaper.font(13, Font.BOLD));
        heading.setLeading(22);
        heading.setSpacingBefore(2);
        heading.setSpacingAfter(3);
        document.add(heading);
    }

    void body(String text) {
        document.add(line(text, Font.NORMAL, 0));
    }

    /** Elements that stay on one page as long as a page can hold them. */
    void block(List<? extends Element> elements) {
        PdfPTable frame = new PdfPTable(1);
        frame.setWidthPercentage(100);
        frame.setKeepTogether(true);
        frame.setSpacingAfter(7);
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        elements.forEach(cell::addElement);
        frame.addCell(cell);
        document.add(frame);
    }

    void table(PdfPTable table) {
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        table.setSpacingAfter(8);
        document.add(table);
    }

    byte[] bytes() {
        document.close();
        return out.toByteArray();
    }

    /** @param indent of all lines */
    static Paragraph line(String text, int style, float indent) {
        Paragraph line = new Paragraph(OfficialPaper.text(text, BODY, style));
        line.setLeading(LEADING);
        line.setIndentationLeft(indent);
        return line;
    }

    /** An empty line of a height. */
    static Paragraph gap(float height) {
        Paragraph gap = new Paragraph(" ", OfficialPaper.font(4, Font.NORMAL));
        gap.setLeading(height);
        return gap;
    }

    static PdfPCell cell(String text, float size, int style) {
        PdfPCell cell = new PdfPCell(OfficialPaper.text(text, size, style));
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setLeading(0, 1.4f);
        cell.setPadding(4);
        cell.setPaddingBottom(6);
        return cell;
    }

    static float mm(float millimetres) {
        return millimetres * 72f / 25.4f;
    }

    /** Head, page numbers and the stamp. */
    private static final class Edges extends PdfPageEventHelper {

        private final String head;
        private final List<String> page;
        private final @Nullable String stamp;
        private @Nullable PdfTemplate total;

        Edges(String head, List<String> page, @Nullable String stamp) {
            this.head = head;
            this.page = page;
            this.stamp = stamp;
        }

        @Override
        public void onOpenDocument(PdfWriter writer, Document document) {
            total = writer.getDirectContent().createTemplate(60, 16);
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            if (stamp != null) {
                Phrase across = new Phrase(
                        stamp, new Font(OfficialPaper.font(STAMP, Font.BOLD).getBaseFont(), STAMP, Font.BOLD, PALE));
                ColumnText.showTextAligned(
                        writer.getDirectContentUnder(),
                        Element.ALIGN_CENTER,
                        across,
                        PageSize.A4.getWidth() / 2,
                        PageSize.A4.getHeight() / 2,
                        STAMP_TURN);
            }
            PdfContentByte canvas = writer.getDirectContent();
            ColumnText.showTextAligned(
                    canvas, Element.ALIGN_LEFT, small(head), document.left(), document.top() + 14, 0);
            Phrase number = small(page.get(0).replace("{0}", String.valueOf(writer.getPageNumber())));
            float middle = (document.left() + document.right()) / 2;
            float y = document.bottom() - 24;
            ColumnText.showTextAligned(canvas, Element.ALIGN_RIGHT, number, middle, y, 0);
            canvas.addTemplate(Objects.requireNonNull(total), middle, y);
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            Phrase pages = new Phrase(
                    new Chunk((writer.getPageNumber() - 1) + page.get(1), OfficialPaper.font(SMALL, Font.NORMAL)));
            ColumnText.showTextAligned(Objects.requireNonNull(total), Element.ALIGN_LEFT, pages, 0, 0, 0);
        }

        private static Phrase small(String text) {
            return new Phrase(text, OfficialPaper.font(SMALL, Font.NORMAL));
        }
    }
}
