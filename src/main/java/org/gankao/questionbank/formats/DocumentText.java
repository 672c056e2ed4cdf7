package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gankao.platform.files.Element;
import org.gankao.platform.files.SafeArchive;
import org.gankao.platform.files.SafeXml;
import org.gankao.shared.RuleViolationException;

/**
 * The paragraphs of a Word document (.docx) as lines of text, with the numbers and letters Word adds by itself. Deleted text,
 * fields and comments are not text.
 *
 * <p>Source: ECMA-376 part 1, chapter 17.
 */
final class DocumentText {

    /** Most paragraphs taken. */
    static final int MOST_LINES = 100_000;

    private static final String CHINESE = "一二三四五六七八九十";

    /**
     * A line.
     *
     * @param number of its paragraph, from 1; paragraphs in tables count
     * @param cells of a row of a table; empty outside of tables
     * @param picture whether a picture stands in it
     */
    record Line(int number, String text, List<String> cells, boolean picture) {

        Line(int number, String text) {
            this(number, text, List.of(), false);
        }
    }

    private final Map<String, String> formats;
    private final Map<String, Integer> counters = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private int number;

    private DocumentText(Map<String, String> formats) {
        this.formats = formats;
    }

    static List<Line> read(byte[] file) {
        Map<String, byte[]> parts = SafeArchive.open(file);
        byte[] document = parts.get("word/document.xml");
        if (document == null) {
            throw new RuleViolationException("questionbank.import.unknownFormat");
        }
        byte[] numbering = parts.get("word/numbering.xml");
        DocumentText text = new DocumentText(numbering == null ? Map.of() : formats(SafeXml.read(numbering)));
        text.take(SafeXml.read(document));
        return text.lines;
    }

    /** Format by {@code list/level}: decimal, upperLetter and the like. */
    private static Map<String, String> formats(Element numbering) {
        Map<String, Element> kinds = new HashMap<>();
        numbering.children("abstractNum").forEach(kind -> kinds.put(kind.attribute("abstractNumId"), kind));
        Map<String, String> formats = new HashMap<>();
        for (Element list : numbering.children("num")) {
            Element kind = kinds.get(
                    list.child("abstractNumId").map(e -> e.attribute("val")).orElse(""));
            if (kind != null) {
                kind.children("lvl")
                        .forEach(level -> level.child("numFmt")
                                .ifPresent(format -> formats.put(
                                        list.attribute("numId") + "/" + level.attribute("ilvl"),
                                        format.attribute("val"))));
            }
        }
        return formats;
    }

    private void take(Element holder) {
        for (Element child : holder.children()) {
            switch (child.name()) {
                case "p" -> paragraph(child);
                case "tbl" -> table(child);
                case "body", "sdt", "sdtContent", "ins", "txbxContent" -> take(child);
                default -> {
                    // properties of sections and bookmarks hold no text
                }
            }
        }
    }

    private void paragraph(Element paragraph) {
        begin();
        String text = added(paragraph) + text(paragraph);
        boolean picture =
                !paragraph.all("drawing").isEmpty() || !paragraph.all("pict").isEmpty();
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank() || picture) {
                lines.add(new Line(number, line.strip(), List.of(), picture));
                picture = false;
            }
        }
    }

    private void table(Element table) {
        for (Element row : table.children("tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children("tc")) {
                StringBuilder text = new StringBuilder();
                for (Element paragraph : cell.children("p")) {
                    begin();
                    text.append(text.isEmpty() ? "" : "\n").append(text(paragraph));
                }
                cells.add(text.toString().strip());
            }
            lines.add(new Line(
                    number, String.join("\n", cells), cells, !row.all("drawing").isEmpty()));
        }
    }

    private void begin() {
        if (++number > MOST_LINES) {
            throw new RuleViolationException("questionbank.import.tooManyLines", MOST_LINES);
        }
    }

    /** What Word writes before the paragraph by itself; letters begin anew after every paragraph without one. */
    private String added(Element paragraph) {
        String list = paragraph.all("numPr").stream()
                .findFirst()
                .map(place -> val(place, "numId") + "/" + val(place, "ilvl"))
                .orElse("");
        String format = formats.getOrDefault(list, "");
        if (!format.endsWith("Letter")) {
            counters.keySet().removeIf(place -> formats.getOrDefault(place, "").endsWith("Letter"));
        }
        if (format.isEmpty() || format.equals("bullet") || format.equals("none")) {
            return "";
        }
        int count = counters.merge(list, 1, Integer::sum);
        return switch (format) {
            case "upperLetter", "lowerLetter" -> count > 26 ? "" : (char) ('A' + count - 1) + ".";
            case "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting" ->
                count > 10 ? "" : CHINESE.charAt(count - 1) + "、";
            default -> count + ".";
        };
    }

    private static String val(Element holder, String name) {
        return holder.child(name).map(child -> child.attribute("val")).orElse("0");
    }

    private static String text(Element paragraph) {
        StringBuilder text = new StringBuilder();
        append(paragraph, text);
        return text.toString();
    }

    private static void append(Element holder, StringBuilder text) {
        for (Element child : holder.children()) {
            switch (child.name()) {
                case "t" -> text.append(child.text());
                case "tab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "del", "pPr", "rPr", "instrText", "drawing", "pict", "object" -> {
                    // no text of the document
                }
                case "r" -> run(child, text);
                default -> append(child, text);
            }
        }
    }

    /** A blank to fill in is often nothing but blanks underlined. */
    private static void run(Element run, StringBuilder text) {
        StringBuilder own = new StringBuilder();
        append(run, own);
        boolean underlined = run.child("rPr")
                .flatMap(properties -> properties.child("u"))
                .filter(line -> !line.attribute("val").equals("none"))
                .isPresent();
        boolean blank = own.length() > 1 && own.chars().allMatch(c -> Character.isWhitespace(c) || c == '\u00A0');
        text.append(underlined && blank && own.indexOf("\n") < 0 ? "____" : own);
    }
}
