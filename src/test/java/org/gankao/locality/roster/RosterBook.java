package org.gankao.locality.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gankao.people.CitizenNumber;

/** A small roster as offices send it: a merged title, a line about who filled it in, the header in row 3. */
public final class RosterBook {

    private final Map<RosterSheet, List<Object[]>> rows = new EnumMap<>(RosterSheet.class);

    private RosterBook() {
        for (RosterSheet sheet : RosterSheet.values()) {
            rows.put(sheet, new ArrayList<>());
        }
    }

    /** Without any row. */
    public static RosterBook empty() {
        return new RosterBook();
    }

    /** Without problems: a county, two townships, a department, two villages, four cadres, six households. */
    public static RosterBook sound() {
        RosterBook book = new RosterBook();
        book.add(RosterSheet.UNITS, "QX", "清溪县", "县", "");
        book.add(RosterSheet.UNITS, "QX01", "桃源街道", "街道", "QX");
        book.add(RosterSheet.UNITS, "QX02", "龙泉镇", "镇", "QX");
        book.add(RosterSheet.UNITS, "QXB01", "县委组织部", "部门", "QX");
        book.add(RosterSheet.GRIDS, "QX0101", "南塘村", "桃源街道", "QX0101-1", "第1网格", 3);
        book.add(RosterSheet.GRIDS, "QX0101", "南塘村", "桃源街道", "QX0101-2", "第2网格", 3);
        book.add(RosterSheet.GRIDS, "QX0201", "大坪村", "龙泉镇", "QX0201-1", "第1网格", 3);
        book.cadre("C0001", "梁力", "女", "网格责任人", "桃源街道", "QX0101");
        book.cadre("C0002", "林泰", "男", "联村领导", "桃源街道", "QX0101、QX0201");
        book.cadre("C0003", "周福", "男", "组团成员", "龙泉镇", "QX0201");
        book.cadre("C0004", "顾伦", "女", "网格责任人", "龙泉镇", "QX0201");
        for (int i = 1; i <= 6; i++) {
            String code = "H0000" + i;
            boolean first = i <= 3;
            String head = "姚行" + "一二三四五六".charAt(i - 1);
            book.add(
                    RosterSheet.HOUSEHOLDS,
                    code,
                    first ? "QX0101" : "QX0201",
                    first ? "QX0101-1" : "QX0201-1",
                    head,
                    (10 - i) + "号",
                    "放心户",
                    2,
                    i == 6 ? "外出务工" : "");
            book.add(RosterSheet.RESIDENTS, code, head, "户主", "男", number(1960 + i, 1), "务农", "良好", "");
            book.add(
                    RosterSheet.RESIDENTS,
                    code,
                    "贺秀" + i,
                    "配偶",
                    "女",
                    i == 2 ? "" : number(1962 + i, 2),
                    "务工",
                    "良好",
                    "");
            book.add(RosterSheet.DUTIES, first ? "C0001" : "C0004", code, LocalDate.of(2025, 1, 6), "");
        }
        return book;
    }

    /** A valid number; the serial is odd for men. */
    public static String number(int year, int serial) {
        String first = "331099%04d0101%03d".formatted(year, serial);
        return first + CitizenNumber.checkDigit(first);
    }

    void cadre(String code, String name, String gender, String category, String unit, String villages) {
        int serial = Integer.parseInt(code.substring(1)) * 2 + (gender.equals("男") ? 1 : 0);
        add(
                RosterSheet.CADRES,
                code,
                name,
                gender,
                number(1985, serial),
                "1540000000" + code.charAt(4),
                unit,
                "公务员",
                category,
                "",
                LocalDate.of(2023, 5, 4),
                "科员",
                villages);
    }

    public RosterBook add(RosterSheet sheet, Object... cells) {
        rows.get(sheet).add(cells);
        return this;
    }

    /** An empty row. */
    RosterBook blank(RosterSheet sheet) {
        return add(sheet);
    }

    /**
     * Changes a cell.
     *
     * @param row as spreadsheet programs count; the first below the header is 4
     */
    public RosterBook set(RosterSheet sheet, int row, String column, Object value) {
        rows.get(sheet).get(row - 4)[sheet.columns().indexOf(column)] = value;
        return this;
    }

    /** The next row to be added, as spreadsheet programs count. */
    int next(RosterSheet sheet) {
        return rows.get(sheet).size() + 4;
    }

    RosterFile read(Path folder) {
        return RosterFile.read(write(folder, List.of(RosterSheet.values()), false), n -> {});
    }

    /** @param backwards columns from right to left, since their order is free */
    public Path write(Path folder, List<RosterSheet> sheets, boolean backwards) {
        return written(folder.resolve("roster.xlsx"), sheets, backwards);
    }

    /** All sheets, with their columns in the usual order. */
    public Path writeTo(Path file) {
        return written(file, List.of(RosterSheet.values()), false);
    }

    private Path written(Path file, List<RosterSheet> sheets, boolean backwards) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            book.createSheet("说明").createRow(0).createCell(0).setCellValue("每张表第3行为表头");
            for (RosterSheet sheet : sheets) {
                write(book.createSheet(sheet.title()), sheet, day, backwards);
            }
            book.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Sheet to, RosterSheet sheet, CellStyle day, boolean backwards) {
        int width = sheet.columns().size();
        to.createRow(0).createCell(0).setCellValue(sheet.title() + "一览表");
        to.addMergedRegion(new CellRangeAddress(0, 0, 0, width - 1));
        to.createRow(1).createCell(0).setCellValue("填报单位:县委组织部    填报日期:2026年3月1日");
        Row head = to.createRow(2);
        for (int i = 0; i < width; i++) {
            head.createCell(backwards ? width - 1 - i : i)
                    .setCellValue(sheet.columns().get(i));
        }
        int at = 3;
        for (Object[] cells : rows.get(sheet)) {
            Row row = to.createRow(at++);
            for (int i = 0; i < cells.length; i++) {
                fill(row.createCell(backwards ? width - 1 - i : i), cells[i], day);
            }
        }
    }

    private static void fill(Cell cell, Object value, CellStyle day) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
