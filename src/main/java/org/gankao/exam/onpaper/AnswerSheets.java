package org.gankao.exam.onpaper;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws the sheet candidates write their answers on, with room for the marks of two people. */
final class AnswerSheets {

    private static final int COLUMNS = 2;
    private static final int PEOPLE_ROW_MM = 10;
    private static final int ROW_MM = 9;
    private static final int WRITTEN_MM = 48;
    private static final float SIZE = 11f;

    private final Words words;

    AnswerSheets(Words words) {
        this.words = words;
    }

    void add(PrintedSheets sheets, PrintedForm form) {
        sheets.table(people());
        sheets.table(marks(form));
        sheets.body(words.say("exam.onpaper.howTo"));
        for (PrintedForm.Section section : form.sections()) {
            if (!section.personal()) {
                sheets.section(words.section(form, section));
                sheets.table(answers(section.questions()));
            }
        }
    }

    private PdfPTable people() {
        PdfPTable table = new PdfPTable(new float[] {14, 36, 14, 36});
        for (String field : List.of("exam.name", "exam.code", "exam.print.unit", "exam.onpaper.seat")) {
            table.addCell(tall(words.say(field), PEOPLE_ROW_MM, Font.BOLD));
            table.addCell(tall("", PEOPLE_ROW_MM, Font.NORMAL));
        }
        return table;
    }

    private PdfPTable answers(List<PrintedQuestion> questions) {
        PdfPTable table = new PdfPTable(COLUMNS);
        table.setSplitLate(true);
        int filled = 0;
        for (PrintedQuestion question : questions) {
            List<String> lines = lines(question);
            boolean written = question.type().equals("short-answer");
            boolean wide = written || lines.size() > 1 || lines.get(0).length() > 24;
            if (wide && filled % COLUMNS != 0) {
                table.addCell(tall("", ROW_MM, Font.NORMAL));
                filled++;
            }
            PdfPCell cell = tall(
                    question.number() + ". " + String.join("\n　　", lines), written ? WRITTEN_MM : ROW_MM, Font.NORMAL);
            cell.setVerticalAlignment(written ? PdfPCell.ALIGN_TOP : PdfPCell.ALIGN_MIDDLE);
            if (lines.size() > 1) {
                cell.setLeading(0, 1.7f);
            }
            if (wide) {
                cell.setColspan(COLUMNS);
                filled += COLUMNS;
            } else {
                filled++;
            }
            table.addCell(cell);
        }
        if (filled % COLUMNS != 0) {
            table.addCell(tall("", ROW_MM, Font.NORMAL));
        }
        return table;
    }

    /** What is ticked or filled in, a line each. */
    private List<String> lines(PrintedQuestion question) {
        List<PrintedQuestion> parts = question.parts();
        if (!parts.isEmpty()) {
            List<String> lines = new ArrayList<>();
            parts.forEach(part -> lines.add(part.number() + " " + String.join("　", lines(part))));
            return lines;
        }
        return switch (question.type()) {
            case "true-false" -> List.of("［√］ ［×］");
            case "fill-in" ->
                List.of(IntStream.rangeClosed(1, question.blanks())
                        .mapToObj(blank -> (question.blanks() == 1 ? "" : blank + ")") + "＿＿＿＿＿＿＿＿")
                        .collect(Collectors.joining("　")));
            case "matching" ->
                List.of(question.premises().stream()
                        .map(premise -> premise.mark() + " →（　　）")
                        .collect(Collectors.joining("　")));
            case "ordering" ->
                List.of(question.options().stream().map(option -> "（　　）").collect(Collectors.joining("→")));
            case "hotspot" -> List.of(words.say("exam.onpaper.cell"));
            case "short-answer" -> List.of("");
            case "case" ->
                List.of(IntStream.rangeClosed(1, question.longestWay())
                        .mapToObj(step -> words.say("exam.onpaper.chosen"))
                        .collect(Collectors.joining("→")));
            default ->
                List.of(question.options().stream()
                        .map(option -> "［" + option.mark() + "］")
                        .collect(Collectors.joining(" ")));
        };
    }

    private PdfPTable marks(PrintedForm form) {
        List<PrintedForm.Section> onPaper =
                form.sections().stream().filter(section -> !section.personal()).toList();
        PdfPTable table = new PdfPTable(onPaper.size() + 3);
        table.addCell(tall("", PEOPLE_ROW_MM, Font.BOLD));
        onPaper.forEach(
                section -> table.addCell(tall(words.say("SectionKind." + section.kind()), PEOPLE_ROW_MM, Font.BOLD)));
        table.addCell(tall(words.say("exam.onpaper.total"), PEOPLE_ROW_MM, Font.BOLD));
        table.addCell(tall(words.say("exam.onpaper.signature"), PEOPLE_ROW_MM, Font.BOLD));
        for (int marker = 1; marker <= 2; marker++) {
            table.addCell(tall(words.say("exam.onpaper.marker", marker), PEOPLE_ROW_MM, Font.BOLD));
            for (int i = 0; i < onPaper.size() + 2; i++) {
                table.addCell(tall("", PEOPLE_ROW_MM, Font.NORMAL));
            }
        }
        return table;
    }

    private static PdfPCell tall(String text, int heightMm, int style) {
        PdfPCell cell = PrintedSheets.cell(text, SIZE, style);
        cell.setMinimumHeight(PrintedSheets.mm(heightMm));
        return cell;
    }
}
