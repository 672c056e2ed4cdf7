package org.gankao.questionbank.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gankao.platform.text.Wording;

/** The workbook authors fill in: headings, one example of each type, and how to fill it in. */
public final class ItemTemplate {

    private static final List<String> TYPES = List.of("单选题", "多选题", "判断题", "填空题", "简答题");
    private static final List<String> DIFFICULTIES = List.of("易", "中", "难");

    private static final String[][] EXAMPLES = {
        {
            "单选题",
            "耕地的承包期为（　　）。",
            "二十年",
            "三十年",
            "五十年",
            "七十年",
            "",
            "",
            "B",
            "耕地承包期三十年，届满后再延长三十年。",
            "易",
            "土地承包与宅基地",
            "农村土地承包法第二十一条第一款"
        },
        {
            "多选题",
            "人民调解委员会调解民间纠纷，应当遵循的原则有（　　）。",
            "在当事人自愿、平等的基础上进行调解",
            "不违背法律、法规和国家政策",
            "收取适当的调解费用",
            "尊重当事人的权利",
            "",
            "",
            "ABD",
            "人民调解不收取任何费用。",
            "中",
            "信访与矛盾调解",
            "人民调解法第三条"
        },
        {"判断题", "农民专业合作社成员可以自由退社。", "", "", "", "", "", "", "对", "入社自愿、退社自由。", "易", "集体经济与合作社", "农民专业合作社法第四条"},
        {"填空题", "村民委员会每届任期____年。", "", "", "", "", "", "", "五|5", "任期五年，届满应当及时换届选举。", "易", "村民自治与村务", "村民委员会组织法第十四条"},
        {
            "简答题",
            "村民反映自来水浑浊，您作为联村干部怎样处理？",
            "",
            "",
            "",
            "",
            "",
            "",
            "到现场查看；联系供水单位；当日答复；跟踪回访",
            "每个要点用分号隔开。",
            "难",
            "为民服务",
            ""
        },
    };

    private ItemTemplate() {}

    /** The workbook's bytes; its explanations in the reader's language, its headings always in Chinese. */
    public static byte[] write(Wording wording, Locale locale) {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writeItems(workbook);
            writeNotes(workbook, wording, locale);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeItems(Workbook workbook) {
        XSSFSheet sheet = (XSSFSheet) workbook.createSheet("试题");
        CellStyle heading = heading(workbook);
        CellStyle body = wrapped(workbook);
        Row first = sheet.createRow(0);
        first.setHeightInPoints(24);
        for (SheetColumn column : SheetColumn.values()) {
            Cell cell = first.createCell(column.ordinal());
            cell.setCellValue(column.heading());
            cell.setCellStyle(heading);
            sheet.setColumnWidth(column.ordinal(), width(column) * 256);
        }
        for (int i = 0; i < EXAMPLES.length; i++) {
            Row row = sheet.createRow(i + 1);
            for (int c = 0; c < EXAMPLES[i].length; c++) {
                Cell cell = row.createCell(c);
                cell.setCellValue(EXAMPLES[i][c]);
                cell.setCellStyle(body);
            }
        }
        choice(sheet, SheetColumn.TYPE, TYPES);
        choice(sheet, SheetColumn.DIFFICULTY, DIFFICULTIES);
        sheet.createFreezePane(2, 1);
    }

    private static void writeNotes(Workbook workbook, Wording wording, Locale locale) {
        XSSFSheet sheet = (XSSFSheet) workbook.createSheet("填写说明");
        CellStyle body = wrapped(workbook);
        sheet.setColumnWidth(0, 100 * 256);
        String[] notes = wording.text(locale, "questionbank.template.notes").split("\n", -1);
        for (int i = 0; i < notes.length; i++) {
            Cell cell = sheet.createRow(i).createCell(0);
            cell.setCellValue(notes[i]);
            cell.setCellStyle(body);
        }
    }

    private static void choice(XSSFSheet sheet, SheetColumn column, List<String> values) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(values.toArray(String[]::new)),
                new CellRangeAddressList(1, ItemSheet.MOST_ROWS, column.ordinal(), column.ordinal()));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private static int width(SheetColumn column) {
        return switch (column) {
            case STEM, EXPLANATION -> 48;
            case TYPE, KEY, DIFFICULTY -> 10;
            case TOPIC, SOURCE -> 24;
            default -> 18;
        };
    }

    static CellStyle heading(Workbook workbook) {
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    static CellStyle wrapped(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
