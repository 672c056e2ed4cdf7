package org.gankao.platform.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables into an Excel workbook. Text stays text: a cell that begins like a formula is marked as quoted, so that
 * nothing in it is ever computed.
 */
public final class SheetWriter {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int CHARACTER = 256;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle title;
    private final CellStyle head;
    private final CellStyle quoted;
    private final CellStyle score;

    public SheetWriter() {
        Font bold = book.createFont();
        bold.setBold(true);
        Font large = book.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 16);
        title = book.createCellStyle();
        title.setFont(large);
        title.setAlignment(HorizontalAlignment.CENTER);
        head = book.createCellStyle();
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        quoted = book.createCellStyle();
        quoted.setQuotePrefixed(true);
        score = book.createCellStyle();
        score.setDataFormat(book.createDataFormat().getFormat("0.00"));
    }

    /**
     * Adds a sheet with a title, a head that stays in sight, and rows.
     *
     * @param widths in characters
     * @param rows text, whole numbers or decimals; null leaves a cell empty
     */
    public void sheet(
            String name, String heading, List<String> heads, int[] widths, List<List<@Nullable Object>> rows) {
        Sheet sheet = book.createSheet(org.apache.poi.ss.util.WorkbookUtil.createSafeSheetName(name));
        Cell top = sheet.createRow(0).createCell(0);
        top.setCellValue(heading);
        top.setCellStyle(title);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, heads.size() - 1));
        Row headRow = sheet.createRow(1);
        for (int i = 0; i < heads.size(); i++) {
            Cell cell = headRow.createCell(i);
            cell.setCellValue(heads.get(i));
            cell.setCellStyle(head);
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
        }
        int at = 2;
        for (List<@Nullable Object> values : rows) {
            Row row = sheet.createRow(at++);
            for (int i = 0; i < values.size(); i++) {
                write(row.createCell(i), values.get(i));
            }
        }
        sheet.createFreezePane(0, 2);
        sheet.setRepeatingRows(new CellRangeAddress(1, 1, 0, heads.size() - 1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter("&P / &N");
    }

    private void write(Cell cell, @Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            cell.setCellValue(decimal.doubleValue());
            cell.setCellStyle(score);
        } else if (value instanceof Integer number) {
            cell.setCellValue(number);
        } else if (value != null) {
            String text = String.valueOf(value);
            cell.setCellValue(text);
            if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
                cell.setCellStyle(quoted);
            }
        }
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (book) {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
