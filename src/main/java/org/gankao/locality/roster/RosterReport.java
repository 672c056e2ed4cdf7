package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gankao.platform.sheets.Cleaning;
import org.gankao.platform.sheets.SheetRow;
import org.gankao.platform.sheets.WorkbookReader;
import org.gankao.platform.text.Wording;

/** The findings as a workbook: a list of all, then the sheets as they came with the cells marked and the reason beside. */
@ApplicationScoped
public class RosterReport {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int CHARACTER = 256;

    @Inject
    RosterImportService imports;

    @Inject
    FindingText text;

    @Inject
    Wording wording;

    /** Asks for the findings first, so that a caller without the right learns it before anything is written. */
    public List<Finding> findings(long id) {
        return imports.findings(id, null, null, 0, RosterImportService.FINDINGS_KEPT)
                .rows();
    }

    public void write(long id, List<Finding> findings, Locale locale, OutputStream out) throws IOException {
        Path file = imports.file(id);
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            Styles styles = new Styles(book);
            list(book.createSheet(wording.text(locale, "locality.roster.report.list")), styles, findings, locale);
            if (Files.exists(file)) {
                copy(file, book, styles, findings, locale);
            }
            book.write(out);
        }
    }

    private void list(Sheet sheet, Styles styles, List<Finding> findings, Locale locale) {
        String[] heads = {"sheet", "row", "column", "severity", "problem", "advice"};
        int[] widths = {12, 8, 14, 10, 60, 60};
        Row head = sheet.createRow(0);
        for (int i = 0; i < heads.length; i++) {
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
            Cell cell = head.createCell(i);
            cell.setCellValue(wording.text(locale, "locality.roster.report." + heads[i]));
            cell.setCellStyle(styles.head);
        }
        sheet.createFreezePane(0, 1);
        int at = 1;
        for (Finding finding : findings) {
            FindingText.Worded worded = text.worded(finding, locale);
            Row row = sheet.createRow(at++);
            String severity = wording.text(locale, "Severity." + worded.severity());
            String[] values = {
                worded.sheet(), worded.row(), worded.column(), severity, worded.problem(), worded.advice()
            };
            for (int i = 0; i < values.length; i++) {
                row.createCell(i).setCellValue(values[i]);
            }
            row.getCell(3).setCellStyle(styles.of(worded.severity()));
        }
    }

    private void copy(Path file, SXSSFWorkbook book, Styles styles, List<Finding> findings, Locale locale) {
        Map<String, Map<Integer, Map<String, Finding>>> bySheet = new HashMap<>();
        for (Finding finding : findings) {
            bySheet.computeIfAbsent(finding.sheet().title(), s -> new HashMap<>())
                    .computeIfAbsent(finding.row(), r -> new HashMap<>())
                    .putIfAbsent(finding.column(), finding);
        }
        WorkbookReader.stream(
                file,
                name -> {
                    RosterSheet known = RosterSheet.titled(Cleaning.solid(name)).orElse(null);
                    if (known == null) {
                        return null;
                    }
                    Sheet sheet = book.createSheet(known.title());
                    Marks marks = new Marks(known, bySheet.getOrDefault(known.title(), Map.of()));
                    return row -> copy(row, sheet, marks, styles, locale);
                },
                name -> {});
    }

    private void copy(SheetRow row, Sheet sheet, Marks marks, Styles styles, Locale locale) {
        marks.seekHeader(row);
        Row to = sheet.createRow(row.number() - 1);
        StringBuilder reasons = new StringBuilder();
        Map<String, Finding> found = marks.findings.getOrDefault(row.number(), Map.of());
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = to.createCell(i);
            cell.setCellValue(row.cell(i).text());
            Finding finding = found.get(marks.columns.getOrDefault(i, "-"));
            if (finding != null) {
                cell.setCellStyle(styles.of(finding.severity()));
            } else if (marks.isHeader(row.number())) {
                cell.setCellStyle(styles.head);
            }
        }
        for (Finding finding : found.values()) {
            if (finding.severity() != Severity.CLEANED) {
                FindingText.Worded worded = text.worded(finding, locale);
                reasons.append(reasons.isEmpty() ? "" : "；").append(worded.problem());
            }
        }
        if (!reasons.isEmpty()) {
            to.createCell(Math.max(row.cells().size(), marks.width)).setCellValue(reasons.toString());
        }
    }

    /** Where the columns of a sheet are, and what was found in its rows. */
    private static final class Marks {

        private final RosterSheet sheet;
        private final Map<Integer, Map<String, Finding>> findings;
        private final Map<Integer, String> columns = new HashMap<>();
        private int headerRow;
        private int width;

        Marks(RosterSheet sheet, Map<Integer, Map<String, Finding>> findings) {
            this.sheet = sheet;
            this.findings = findings;
        }

        void seekHeader(SheetRow row) {
            if (headerRow != 0) {
                return;
            }
            Map<Integer, String> found = new HashMap<>();
            Set<String> words = new HashSet<>();
            for (int i = 0; i < row.cells().size(); i++) {
                String word = Cleaning.solid(row.cell(i).text());
                if (sheet.columns().contains(word) && words.add(word)) {
                    found.put(i, word);
                }
            }
            if (found.size() >= 2) {
                headerRow = row.number();
                columns.putAll(found);
                width = row.cells().size();
            }
        }

        boolean isHeader(int row) {
            return row == headerRow;
        }
    }

    private static final class Styles {

        private final CellStyle head;
        private final Map<Severity, CellStyle> marks = new HashMap<>();

        Styles(SXSSFWorkbook book) {
            Font bold = book.createFont();
            bold.setBold(true);
            head = book.createCellStyle();
            head.setFont(bold);
            head.setBorderBottom(BorderStyle.THIN);
            marks.put(Severity.ERROR, filled(book, IndexedColors.ROSE));
            marks.put(Severity.WARNING, filled(book, IndexedColors.LIGHT_YELLOW));
            marks.put(Severity.CLEANED, filled(book, IndexedColors.PALE_BLUE));
        }

        CellStyle of(Severity severity) {
            return marks.get(severity);
        }

        private static CellStyle filled(SXSSFWorkbook book, IndexedColors color) {
            CellStyle style = book.createCellStyle();
            style.setFillForegroundColor(color.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        }
    }
}
