package org.gankao.questionbank.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gankao.platform.files.Element;
import org.gankao.platform.files.SafeXml;
import org.gankao.platform.sheets.Sheet;
import org.gankao.platform.sheets.SheetRow;
import org.gankao.questionbank.Picture;

/**
 * The file of the full workbook: a sheet of items, a sheet of pictures, each beside its name, and how to fill it in. Text is
 * never a formula.
 */
final class FullWorkbook {

    /** What a cell can hold, by the limits of Excel. */
    static final int LONGEST_CELL = 32_767;

    static final String PICTURES = "图片";

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int CHARACTER = 256;
    private static final int PICTURE_ROW_POINTS = 90;
    private static final Map<String, Integer> KINDS =
            Map.of("image/png", Workbook.PICTURE_TYPE_PNG, "image/jpeg", Workbook.PICTURE_TYPE_JPEG);

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle heading = ItemTemplate.heading(book);
    private final CellStyle wrapped = ItemTemplate.wrapped(book);
    private final CellStyle quoted = book.createCellStyle();

    FullWorkbook() {
        quoted.setWrapText(true);
        quoted.setVerticalAlignment(VerticalAlignment.TOP);
        quoted.setQuotePrefixed(true);
    }

    void items(List<Map<FullColumn, String>> rows) {
        XSSFSheet sheet = book.createSheet(FullSheetReader.SHEET);
        Row first = sheet.createRow(0);
        for (FullColumn column : FullColumn.values()) {
            Cell cell = first.createCell(column.ordinal());
            cell.setCellValue(column.heading());
            cell.setCellStyle(heading);
            sheet.setColumnWidth(column.ordinal(), column.width() * CHARACTER);
        }
        for (Map<FullColumn, String> values : rows) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            values.forEach((column, text) -> write(row, column.ordinal(), text));
        }
        choice(sheet, FullColumn.TYPE, SheetWords.typeWords());
        choice(sheet, FullColumn.DIFFICULTY, SheetWords.difficultyWords());
        choice(sheet, FullColumn.REUSE, List.of("是", "否"));
        sheet.createFreezePane(FullColumn.PICTURE.ordinal(), 1);
    }

    /** @param pictures by the names items give them; each lies in the row of its name */
    void pictures(Map<String, Picture> pictures) {
        XSSFSheet sheet = book.createSheet(PICTURES);
        sheet.setColumnWidth(0, 40 * CHARACTER);
        sheet.setColumnWidth(1, 30 * CHARACTER);
        Row first = sheet.createRow(0);
        for (int i = 0; i < 2; i++) {
            Cell cell = first.createCell(i);
            cell.setCellValue(List.of("图片名称", PICTURES).get(i));
            cell.setCellStyle(heading);
        }
        var drawing = sheet.createDrawingPatriarch();
        pictures.forEach((name, picture) -> {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.setHeightInPoints(PICTURE_ROW_POINTS);
            write(row, 0, name);
            ClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 1, row.getRowNum(), 2, row.getRowNum() + 1);
            drawing.createPicture(
                    anchor,
                    book.addPicture(
                            picture.content(), KINDS.getOrDefault(picture.mediaType(), XSSFWorkbook.PICTURE_TYPE_GIF)));
        });
    }

    void notes(String title, List<String> lines) {
        XSSFSheet sheet = book.createSheet(title);
        sheet.setColumnWidth(0, 110 * CHARACTER);
        lines.forEach(line -> write(sheet.createRow(sheet.getLastRowNum() + 1), 0, line));
    }

    byte[] bytes() {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Row row, int column, String text) {
        if (!text.isEmpty()) {
            Cell cell = row.createCell(column);
            cell.setCellValue(text);
            cell.setCellStyle(FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? quoted : wrapped);
        }
    }

    private static void choice(XSSFSheet sheet, FullColumn column, List<String> values) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(values.toArray(String[]::new)),
                new CellRangeAddressList(1, ItemSheet.MOST_ROWS, column.ordinal(), column.ordinal()));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    /**
     * Pictures of a workbook by the names beside which they lie.
     *
     * @param files of the archive
     * @param sheets as they were read
     */
    static Map<String, byte[]> pictures(Map<String, byte[]> files, List<Sheet> sheets) {
        Map<Integer, byte[]> byRow = new HashMap<>();
        files.forEach((name, content) -> {
            if (name.matches("xl/drawings/[^/]+\\.xml")) {
                byRow.putAll(byRow(name, SafeXml.read(content), files));
            }
        });
        Map<String, byte[]> byName = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            if (sheet.name().strip().equals(PICTURES)) {
                for (SheetRow row : sheet.rows()) {
                    byte[] content = byRow.get(row.number() - 1);
                    String name = row.cell(0).text().strip();
                    if (content != null && !name.isEmpty()) {
                        byName.putIfAbsent(name, content);
                    }
                }
            }
        }
        return byName;
    }

    /** Rows count from 0, as drawings do. */
    private static Map<Integer, byte[]> byRow(String drawing, Element root, Map<String, byte[]> files) {
        String name = drawing.substring(drawing.lastIndexOf('/') + 1);
        byte[] links = files.get("xl/drawings/_rels/" + name + ".rels");
        Map<String, String> targets = new HashMap<>();
        if (links != null) {
            SafeXml.read(links)
                    .all("Relationship")
                    .forEach(link -> targets.put(
                            link.attribute("Id"), link.attribute("Target").replaceFirst("^(\\.\\./|/xl/)", "xl/")));
        }
        Map<Integer, byte[]> byRow = new HashMap<>();
        for (Element anchor : root.children()) {
            List<Element> from = anchor.children("from");
            List<Element> shown = anchor.all("blip");
            if (!from.isEmpty() && !shown.isEmpty()) {
                byte[] content = files.get(targets.getOrDefault(shown.get(0).attribute("embed"), ""));
                String row = from.get(0).text("row").strip();
                if (content != null && row.matches("\\d{1,7}")) {
                    byRow.putIfAbsent(Integer.parseInt(row), content);
                }
            }
        }
        return byRow;
    }
}
