package org.gankao.exam.onpaper;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.Media;

/** Draws the questions of a form as candidates read them on paper. */
final class QuestionSheets {

    private static final float INDENT = 22;
    private static final float DEEPER = 40;
    private static final int PICTURE_WIDTH_MM = 95;
    private static final int PICTURE_HEIGHT_MM = 75;
    private static final int OPTION_PICTURE_MM = 38;
    private static final int SPOT_WIDTH_MM = 130;
    private static final int SPOT_HEIGHT_MM = 120;
    private static final String BLANK = "＿＿＿＿＿＿";
    /** Options as short as this in characters, in sum, stand on one line. */
    private static final int ONE_LINE = 34;

    private static final int ABREAST = 4;

    private final Words words;
    private final Function<String, Media> media;

    /** @param media pictures by their address */
    QuestionSheets(Words words, Function<String, Media> media) {
        this.words = words;
        this.media = media;
    }

    void add(PrintedSheets sheets, PrintedForm form) {
        for (PrintedForm.Section section : form.sections()) {
            sheets.section(words.section(form, section));
            if (section.personal()) {
                sheets.body(words.say("exam.onpaper.personal"));
            }
            for (PrintedQuestion question : section.questions()) {
                add(sheets, question);
            }
        }
        sheets.block(List.of(PrintedSheets.line(words.say("exam.onpaper.end"), Font.NORMAL, 0)));
    }

    private void add(PrintedSheets sheets, PrintedQuestion question) {
        List<PrintedQuestion> parts = question.parts();
        if (parts.isEmpty() && question.steps().isEmpty()) {
            sheets.block(question(question, INDENT));
        } else if (parts.isEmpty()) {
            branching(sheets, question);
        } else {
            List<Element> all = new ArrayList<>(head(question, ""));
            parts.forEach(part -> all.addAll(question(part, DEEPER)));
            sheets.block(all);
        }
    }

    /** The situation, then each step; a choice names the step it leads to. */
    private void branching(PrintedSheets sheets, PrintedQuestion question) {
        List<Element> head = new ArrayList<>(head(question, ""));
        head.add(PrintedSheets.line(question.text("situation"), Font.NORMAL, INDENT));
        head.add(PrintedSheets.line(words.say("exam.onpaper.branching"), Font.NORMAL, INDENT));
        sheets.block(head);
        for (PrintedQuestion.Step step : question.steps()) {
            List<Element> lines = new ArrayList<>();
            lines.add(PrintedSheets.line(
                    words.say(step.end() ? "exam.onpaper.stepEnd" : "exam.onpaper.step", step.number(), step.text()),
                    Font.NORMAL,
                    INDENT));
            step.ways()
                    .forEach(way -> lines.add(PrintedSheets.line(
                            words.say("exam.onpaper.way", way.letter(), way.text(), way.next()), Font.NORMAL, DEEPER)));
            sheets.block(lines);
        }
    }

    private List<Element> question(PrintedQuestion question, float indent) {
        boolean blanks = question.type().equals("fill-in");
        List<Element> lines = new ArrayList<>(head(question, blanks ? BLANK : ""));
        lines.addAll(
                switch (question.type()) {
                    case "hotspot" -> List.of(spots(question));
                    case "matching" -> matching(question, indent);
                    case "true-false", "fill-in", "short-answer" -> List.<Element>of();
                    default -> options(question.options(), indent);
                });
        return lines;
    }

    /** Number, kind and points, the stem, and its picture unless that carries the answer grid. */
    private List<Element> head(PrintedQuestion question, String blank) {
        String stem = question.text(question.document().get("stem") == null ? "title" : "stem");
        String text = question.number()
                + (question.number().startsWith("(") ? " " : ". ")
                + words.kind(question)
                + (blank.isEmpty() ? stem : stem.replace("____", blank));
        List<Element> lines = new ArrayList<>();
        lines.add(PrintedSheets.line(text, Font.NORMAL, question.number().startsWith("(") ? INDENT : 0));
        if (!question.type().equals("hotspot")) {
            picture(question.document(), PICTURE_WIDTH_MM, PICTURE_HEIGHT_MM).ifPresent(picture -> {
                picture.setIndentationLeft(INDENT);
                picture.setSpacingBefore(4);
                picture.setSpacingAfter(4);
                lines.add(picture);
            });
        }
        return lines;
    }

    private List<Element> options(List<PrintedQuestion.Entry> options, float indent) {
        if (options.stream().anyMatch(option -> option.document().get("picture") != null)) {
            return List.of(PrintedSheets.gap(3), gallery(options));
        }
        int length =
                options.stream().mapToInt(option -> option.text().length() + 3).sum();
        if (length <= ONE_LINE) {
            StringBuilder line = new StringBuilder();
            options.forEach(option -> line.append(option.mark())
                    .append(". ")
                    .append(option.text())
                    .append("　　"));
            return List.of(PrintedSheets.line(line.toString().strip(), Font.NORMAL, indent));
        }
        return options.stream()
                .map(option -> (Element) PrintedSheets.line(option.mark() + ". " + option.text(), Font.NORMAL, indent))
                .toList();
    }

    private PdfPTable gallery(List<PrintedQuestion.Entry> options) {
        int abreast = Math.min(ABREAST, options.size());
        PdfPTable table = new PdfPTable(abreast);
        table.setWidthPercentage(100);
        int cells = (options.size() + abreast - 1) / abreast * abreast;
        for (int i = 0; i < cells; i++) {
            PdfPCell cell = new PdfPCell();
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setPadding(3);
            if (i < options.size()) {
                PrintedQuestion.Entry option = options.get(i);
                picture(option.document(), OPTION_PICTURE_MM, OPTION_PICTURE_MM).ifPresent(cell::addElement);
                cell.addElement(PrintedSheets.line(option.mark() + ". " + option.text(), Font.NORMAL, 0));
            }
            table.addCell(cell);
        }
        return table;
    }

    private List<Element> matching(PrintedQuestion question, float indent) {
        List<PrintedQuestion.Entry> premises = question.premises();
        List<PrintedQuestion.Entry> options = question.options();
        PdfPTable table = new PdfPTable(2);
        table.setWidthPercentage(94);
        for (int i = 0; i < Math.max(premises.size(), options.size()); i++) {
            table.addCell(side(premises, i));
            table.addCell(side(options, i));
        }
        boolean reuse = Boolean.TRUE.equals(question.document().get("reuse"));
        return List.of(
                PrintedSheets.gap(3),
                table,
                PrintedSheets.line(words.say(reuse ? "exam.onpaper.reuse" : "exam.onpaper.once"), Font.NORMAL, indent));
    }

    private PdfPCell side(List<PrintedQuestion.Entry> entries, int place) {
        if (place >= entries.size()) {
            PdfPCell none = new PdfPCell();
            none.setBorder(Rectangle.NO_BORDER);
            return none;
        }
        PrintedQuestion.Entry entry = entries.get(place);
        PdfPCell cell = PrintedSheets.cell(entry.mark() + ". " + entry.text(), PrintedSheets.BODY, Font.NORMAL);
        if (entry.document().get("picture") != null) {
            cell = new PdfPCell();
            cell.addElement(PrintedSheets.line(entry.mark() + ". " + entry.text(), Font.NORMAL, 0));
            picture(entry.document(), OPTION_PICTURE_MM, OPTION_PICTURE_MM).ifPresent(cell::addElement);
            cell.setPadding(4);
        }
        return cell;
    }

    /** The picture under a lettered grid; the cell of the place is written down. */
    private PdfPTable spots(PrintedQuestion question) {
        Image picture = picture(question.document(), SPOT_WIDTH_MM, SPOT_HEIGHT_MM)
                .orElseThrow(() -> new IllegalStateException("A hotspot item has a picture."));
        float side = PrintedSheets.mm(6);
        PdfPTable table = new PdfPTable(1);
        table.setTotalWidth(picture.getScaledWidth() + side);
        table.setLockedWidth(true);
        table.setHorizontalAlignment(Element.ALIGN_LEFT);
        table.setSpacingBefore(4);
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setFixedHeight(picture.getScaledHeight() + side);
        cell.setCellEvent(new GridOverPicture(picture, side));
        table.addCell(cell);
        return table;
    }

    private Optional<Image> picture(Map<String, Object> document, int widthMm, int heightMm) {
        Object address = document.get("picture");
        if (address == null) {
            return Optional.empty();
        }
        Image picture = PictureInk.of(media.apply(Documents.text(address)));
        picture.scaleToFit(PrintedSheets.mm(widthMm), PrintedSheets.mm(heightMm));
        return Optional.of(picture);
    }
}
