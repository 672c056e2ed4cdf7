package org.gankao.exam.onpaper;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfPTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gankao.exam.paper.Documents;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KeySyntax;
import org.gankao.questionbank.KeyText;

/** Draws the key of a form for those who mark, in the letters and cells of the printed questions. */
final class KeySheets {

    private static final float SIZE = 10f;

    private final Words words;
    private final Map<String, Map<String, Object>> keys;

    /** @param keys of the form by item, as frozen */
    KeySheets(Words words, Map<String, Map<String, Object>> keys) {
        this.words = words;
        this.keys = keys;
    }

    void add(PrintedSheets sheets, PrintedForm form) {
        for (PrintedForm.Section section : form.sections()) {
            if (!section.personal()) {
                sheets.section(words.section(form, section));
                sheets.table(table(section.questions()));
            }
        }
    }

    private PdfPTable table(List<PrintedQuestion> questions) {
        PdfPTable table = new PdfPTable(new float[] {7, 12, 7, 38, 36});
        table.setHeaderRows(1);
        for (String head : List.of(
                "exam.onpaper.number", "exam.onpaper.type", "exam.onpaper.points", "exam.key", "exam.onpaper.basis")) {
            table.addCell(PrintedSheets.cell(words.say(head), SIZE, Font.BOLD));
        }
        for (PrintedQuestion question : questions) {
            Map<String, Object> key = keys.getOrDefault(question.id(), Map.of());
            String basis = text(key, "source");
            String explanation = text(key, "explanation");
            for (String text : List.of(
                    question.number(),
                    words.say("exam.type." + question.type()),
                    Words.plain(question.text("points")),
                    String.join("\n", answer(question, key)),
                    basis + (basis.isEmpty() || explanation.isEmpty() ? "" : "\n") + explanation)) {
                table.addCell(PrintedSheets.cell(text, SIZE, Font.NORMAL));
            }
        }
        return table;
    }

    /** The key in lines, in the marks of the printed page. */
    List<String> answer(PrintedQuestion question, Map<String, Object> key) {
        if (!question.steps().isEmpty()) {
            return ways(question, key);
        }
        return key.get("answers") instanceof List<?> answers
                ? ItemType.ofPackName(question.type())
                        .map(type -> lines(question, KeySyntax.read(type, answers)))
                        .orElse(List.of())
                : List.of();
    }

    private List<String> lines(PrintedQuestion question, ItemKey key) {
        if (key instanceof ItemKey.Pairs pairs) {
            Map<String, String> options = marks(question.options());
            return List.of(question.premises().stream()
                    .filter(premise -> pairs.pairs().containsKey(premise.id()))
                    .map(premise -> premise.mark() + " → "
                            + options.getOrDefault(pairs.pairs().get(premise.id()), ""))
                    .collect(Collectors.joining("　")));
        }
        if (key instanceof ItemKey.Sequence sequence) {
            Map<String, String> options = marks(question.options());
            return List.of(sequence.order().stream().map(options::get).collect(Collectors.joining(" → ")));
        }
        if (key instanceof ItemKey.Regions regions) {
            return List.of(words.say("exam.onpaper.anyCell", String.join("、", SpotGrid.cells(regions.regions()))));
        }
        if (question.type().equals("true-false")) {
            return List.of(key.choices().equals(List.of("true")) ? "√" : "×");
        }
        if (key instanceof ItemKey.Parts parts) {
            List<String> lines = new ArrayList<>();
            List<PrintedQuestion> printed = question.parts();
            for (int i = 0; i < printed.size(); i++) {
                lines.add(printed.get(i).number() + " "
                        + String.join(
                                "；", lines(printed.get(i), parts.parts().get(i).key())));
            }
            return lines;
        }
        return KeyText.lines(key);
    }

    private static Map<String, String> marks(List<PrintedQuestion.Entry> entries) {
        return entries.stream().collect(Collectors.toMap(PrintedQuestion.Entry::id, PrintedQuestion.Entry::mark));
    }

    /** What each choice of a branching case gains. */
    private List<String> ways(PrintedQuestion question, Map<String, Object> key) {
        List<String> lines = new ArrayList<>();
        if (!(key.get("nodes") instanceof Map<?, ?> nodes)) {
            return lines;
        }
        List<String> ids = question.stepIds();
        for (PrintedQuestion.Step step : question.steps()) {
            if (!step.end()) {
                Object choices =
                        Documents.map(nodes.get(ids.get(step.number() - 1))).get("choices");
                lines.add(words.say(
                        "exam.onpaper.stepKey",
                        step.number(),
                        Documents.maps(choices).stream()
                                .map(choice -> words.say(
                                        "exam.onpaper.gains",
                                        Documents.text(choice.get("id")),
                                        Documents.text(choice.get("points"))))
                                .collect(Collectors.joining("，"))));
            }
        }
        if (key.get("points") != null) {
            lines.add(words.say("exam.onpaper.casePoints", Documents.text(key.get("points"))));
        }
        return lines;
    }

    private static String text(Map<String, Object> key, String field) {
        Object value = key.get(field);
        return value == null ? "" : Documents.text(value);
    }
}
