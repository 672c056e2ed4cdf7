package org.gankao.exam.print;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import org.gankao.exam.hall.SeatGrid;
import org.gankao.platform.documents.OfficialPaper;

/** Pages for the walls and desks of a test room, on A4; lengths in points unless they say millimetres. */
final class HallPaper {

    private static final int MARGIN_MM = 16;
    private static final int LABELS_ABREAST = 3;
    private static final int LABEL_HEIGHT_MM = 33;
    private static final int ROW_HEIGHT_MM = 9;
    private static final int WIDE = 7;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Document document;
    private boolean blank = true;

    HallPaper(String subject) {
        document = new Document(PageSize.A4, mm(MARGIN_MM), mm(MARGIN_MM), mm(MARGIN_MM), mm(MARGIN_MM));
        PdfWriter.getInstance(document, out);
        document.addTitle(subject);
        document.open();
    }

    /** Begins a page with a title and lines below it. */
    void page(String title, List<String> lines) {
        page(title, lines, false);
    }

    private void page(String title, List<String> lines, boolean lying) {
        document.setPageSize(lying ? PageSize.A4.rotate() : PageSize.A4);
        if (!blank || lying) {
            document.newPage();
        }
        blank = false;
        Paragraph head = new Paragraph(title, OfficialPaper.font(20, Font.BOLD));
        head.setAlignment(Element.ALIGN_CENTER);
        head.setLeading(26);
        document.add(head);
        for (String line : lines) {
            Paragraph below = new Paragraph(line, OfficialPaper.font(11, Font.NORMAL));
            below.setAlignment(Element.ALIGN_CENTER);
            below.setLeading(17);
            document.add(below);
        }
        space(8);
    }

    /** The room seen from the door: the platform in front, then the desks. */
    void seats(String title, List<String> lines, Sheet sheet, String platform) {
        SeatGrid grid = Objects.requireNonNull(sheet.room()).grid();
        page(title, lines, grid.abreast() > WIDE);
        PdfPTable front = new PdfPTable(3);
        front.setWidthPercentage(100);
        front.addCell(bare("", 11));
        front.addCell(centred(platform, 12, Font.NORMAL, mm(9)));
        front.addCell(bare("", 11));
        document.add(front);
        space(10);
        PdfPTable desks = new PdfPTable(grid.abreast());
        desks.setWidthPercentage(100);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.abreast(); column++) {
                desks.addCell(desk(sheet, grid.seatAt(row, column), grid.rows()));
            }
        }
        document.add(desks);
    }

    private static PdfPCell desk(Sheet sheet, int seat, int rows) {
        PdfPCell cell = new PdfPCell();
        cell.setFixedHeight(mm(Math.max(15, Math.min(30, 195 / rows))));
        cell.setPadding(3);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        if (seat == 0) {
            cell.setBorder(Rectangle.NO_BORDER);
            return cell;
        }
        sheet.chairs().stream()
                .filter(chair -> chair.seat() != null && chair.seat() == seat)
                .findFirst()
                .ifPresentOrElse(
                        chair -> {
                            line(cell, seat + "　" + chair.name(), 12, Font.BOLD);
                            line(cell, chair.unit(), 8, Font.NORMAL);
                            line(cell, chair.code(), 8, Font.NORMAL);
                        },
                        () -> line(cell, String.valueOf(seat), 10, Font.NORMAL));
        return cell;
    }

    /** Labels to cut out and stick on desks; cutting lines are the borders. */
    void labels(List<Label> labels) {
        if (!blank) {
            document.setPageSize(PageSize.A4);
            document.newPage();
        }
        blank = false;
        PdfPTable table = new PdfPTable(LABELS_ABREAST);
        table.setWidthPercentage(100);
        int cells = (labels.size() + LABELS_ABREAST - 1) / LABELS_ABREAST * LABELS_ABREAST;
        for (int i = 0; i < cells; i++) {
            PdfPCell cell = new PdfPCell();
            cell.setFixedHeight(mm(LABEL_HEIGHT_MM));
            cell.setPadding(6);
            cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
            if (i < labels.size()) {
                line(cell, labels.get(i).where(), 9, Font.NORMAL);
                line(cell, labels.get(i).seat(), 26, Font.BOLD);
                line(cell, labels.get(i).name(), 14, Font.BOLD);
                line(cell, labels.get(i).unit(), 9, Font.NORMAL);
            } else {
                cell.setBorder(Rectangle.NO_BORDER);
            }
            table.addCell(cell);
        }
        document.add(table);
    }

    /** A label on a desk. */
    record Label(String where, String seat, String name, String unit) {}

    /** A ruled table to write into by hand, the head on each page. */
    void table(List<String> heads, int[] widths, List<List<String>> rows) {
        PdfPTable table = new PdfPTable(heads.size());
        table.setWidthPercentage(100);
        table.setWidths(widths);
        table.setHeaderRows(1);
        heads.forEach(head -> table.addCell(centred(head, 11, Font.BOLD, mm(ROW_HEIGHT_MM))));
        for (List<String> row : rows) {
            row.forEach(text -> table.addCell(centred(text, 10, Font.NORMAL, mm(ROW_HEIGHT_MM))));
        }
        document.add(table);
        space(8);
    }

    /** Pairs of what is asked and its answer, the answer maybe empty to be filled in by hand. */
    void form(List<List<String>> pairs, int heightMm) {
        PdfPTable table = new PdfPTable(2);
        table.setWidthPercentage(100);
        table.setWidths(new int[] {22, 78});
        for (List<String> pair : pairs) {
            table.addCell(centred(pair.get(0), 11, Font.BOLD, mm(heightMm)));
            PdfPCell answer = centred(pair.get(1), 11, Font.NORMAL, mm(heightMm));
            answer.setHorizontalAlignment(Element.ALIGN_LEFT);
            answer.setPaddingLeft(8);
            table.addCell(answer);
        }
        document.add(table);
        space(8);
    }

    void body(String text) {
        Paragraph body = new Paragraph(text, OfficialPaper.font(11, Font.NORMAL));
        body.setLeading(20);
        document.add(body);
    }

    byte[] bytes() {
        document.close();
        return out.toByteArray();
    }

    private void space(int points) {
        Paragraph gap = new Paragraph(" ", OfficialPaper.font(4, Font.NORMAL));
        gap.setLeading(points);
        document.add(gap);
    }

    private static void line(PdfPCell cell, String text, int size, int style) {
        Paragraph line = new Paragraph(text, OfficialPaper.font(size, style));
        line.setAlignment(Element.ALIGN_CENTER);
        line.setLeading(size + 4);
        cell.addElement(line);
    }

    private static PdfPCell centred(String text, int size, int style, float height) {
        PdfPCell cell = new PdfPCell(new Phrase(text, OfficialPaper.font(size, style)));
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setMinimumHeight(height);
        cell.setPaddingBottom(5);
        return cell;
    }

    private static PdfPCell bare(String text, int size) {
        PdfPCell cell = new PdfPCell(new Phrase(text, OfficialPaper.font(size, Font.NORMAL)));
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    private static float mm(int millimetres) {
        return millimetres * 72f / 25.4f;
    }
}
