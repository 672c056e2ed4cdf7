package org.gankao.exam.onpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.Media;

/** Puts the parts of one form on paper. */
final class FormPrinter {

    private final Words words;
    private final PrintedForm form;
    private final String fingerprint;
    private final boolean draft;

    /**
     * @param fingerprint of the form, printed on every page
     * @param draft stamped across every page
     */
    FormPrinter(Words words, PrintedForm form, String fingerprint, boolean draft) {
        this.words = words;
        this.form = form;
        this.fingerprint = fingerprint;
        this.draft = draft;
    }

    /** @param media pictures by their address */
    byte[] questions(MarkingRules rules, Function<String, Media> media) {
        PrintedSheets sheets = begin(PaperPart.QUESTIONS);
        instructions(rules).forEach(sheets::body);
        new QuestionSheets(words, media).add(sheets, form);
        return sheets.bytes();
    }

    byte[] answerSheet() {
        PrintedSheets sheets = begin(PaperPart.ANSWER_SHEET);
        new AnswerSheets(words).add(sheets, form);
        return sheets.bytes();
    }

    /** @param keys by item, as frozen */
    byte[] key(Map<String, Map<String, Object>> keys) {
        PrintedSheets sheets = begin(PaperPart.KEY);
        new KeySheets(words, keys).add(sheets, form);
        return sheets.bytes();
    }

    private PrintedSheets begin(PaperPart part) {
        String name = words.say("PaperPart." + part);
        PrintedSheets sheets = new PrintedSheets(
                words.say("exam.onpaper.head", form.paper(), form.label(), name, fingerprint),
                List.of(words.say("exam.onpaper.page"), words.say("exam.onpaper.pageEnd")),
                draft ? words.say("exam.onpaper.draft") : null);
        sheets.title(form.paper(), List.of(words.say("exam.onpaper.under", name, form.label()), words.sum(form)));
        return sheets;
    }

    private List<String> instructions(MarkingRules rules) {
        List<String> lines = new ArrayList<>(
                List.of(words.say("exam.onpaper.instruction1"), words.say("exam.onpaper.instruction2")));
        String partly = words.rules(form, rules);
        lines.add(
                partly.isEmpty()
                        ? words.say("exam.onpaper.instruction3")
                        : words.say("exam.onpaper.instruction3Rules", partly));
        return lines;
    }
}
