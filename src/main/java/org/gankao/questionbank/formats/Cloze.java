package org.gankao.questionbank.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.Quantity;

/**
 * A text with questions in its blanks: {@code {1:SHORTANSWER:=三十~=30}}, {@code {1:NUMERICAL:=30:0.5}}.
 *
 * <p>Source: docs.moodle.org, "Embedded Answers (Cloze) question type".
 *
 * @param stem with {@code ____} for each
 */
record Cloze(String stem, List<ItemKey.Blank> blanks) {

    private static final Pattern QUESTION = Pattern.compile("\\{(\\d*):([A-Z_]+):((?:\\\\.|[^}\\\\])*)\\}");
    private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\)~");
    private static final Pattern FEEDBACK = Pattern.compile("(?<!\\\\)#.*", Pattern.DOTALL);
    private static final Set<String> WORDS = Set.of("SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC");
    private static final Set<String> NUMBERS = Set.of("NUMERICAL", "NM");

    /** Nothing if there is no question in the text, or one that is no blank: choices, partial credit, wildcards. */
    static Optional<Cloze> read(String text) {
        List<ItemKey.Blank> blanks = new ArrayList<>();
        StringBuilder stem = new StringBuilder();
        Matcher found = QUESTION.matcher(text);
        int at = 0;
        while (found.find()) {
            Optional<ItemKey.Blank> blank = WORDS.contains(found.group(2))
                    ? words(found.group(3))
                    : NUMBERS.contains(found.group(2)) ? number(found.group(3)) : Optional.empty();
            if (blank.isEmpty()) {
                return Optional.empty();
            }
            blanks.add(blank.get());
            stem.append(text, at, found.start()).append("____");
            at = found.end();
        }
        stem.append(text.substring(at));
        return blanks.isEmpty() ? Optional.empty() : Optional.of(new Cloze(stem.toString(), blanks));
    }

    private static Optional<ItemKey.Blank> words(String answers) {
        List<String> accepted = new ArrayList<>();
        for (String answer : BETWEEN.split(answers)) {
            Optional<String> right = right(answer);
            if (answer.startsWith("%") && right.isEmpty() && !answer.startsWith("%0%")
                    || right.isPresent() && right.get().replace("\\*", "").contains("*")) {
                return Optional.empty();
            }
            right.ifPresent(text -> accepted.add(plain(text)));
        }
        return accepted.isEmpty() ? Optional.empty() : Optional.of(new ItemKey.Spellings(accepted));
    }

    private static Optional<ItemKey.Blank> number(String answers) {
        String[] all = BETWEEN.split(answers);
        if (all.length != 1) {
            return Optional.empty();
        }
        String[] pieces = right(all[0]).orElse("").split(":", 2);
        Optional<BigDecimal> value = MoodleNumbers.number(pieces[0]);
        Optional<BigDecimal> tolerance =
                pieces.length == 1 ? Optional.of(BigDecimal.ZERO) : MoodleNumbers.number(pieces[1]);
        return value.isEmpty() || tolerance.isEmpty()
                ? Optional.empty()
                : MoodleNumbers.read(value.get(), tolerance.get(), List.of(), "");
    }

    private static Optional<String> right(String answer) {
        String said = FEEDBACK.matcher(answer).replaceAll("").strip();
        if (said.startsWith("=")) {
            return Optional.of(said.substring(1));
        }
        return said.startsWith("%100%") ? Optional.of(said.substring(5)) : Optional.empty();
    }

    private static String plain(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    /** Nothing if a blank has units, or a tolerance in percent, which have no place here. */
    static Optional<String> write(String stem, List<ItemKey.Blank> blanks) {
        StringBuilder text = new StringBuilder();
        String[] between = stem.split("____", -1);
        for (int i = 0; i < between.length; i++) {
            text.append(between[i]);
            if (i < blanks.size()) {
                Optional<String> question = write(blanks.get(i));
                if (question.isEmpty()) {
                    return Optional.empty();
                }
                text.append(question.get());
            }
        }
        return Optional.of(text.toString());
    }

    private static Optional<String> write(ItemKey.Blank blank) {
        if (blank instanceof ItemKey.Spellings spellings) {
            List<String> answers =
                    spellings.texts().stream().map(text -> "=" + escape(text)).toList();
            return Optional.of("{1:SHORTANSWER:" + String.join("~", answers) + "}");
        }
        Quantity quantity = (Quantity) blank;
        return quantity.percent() || !quantity.unit().isEmpty()
                ? Optional.empty()
                : Optional.of("{1:NUMERICAL:=" + quantity.value().toPlainString() + ":"
                        + quantity.tolerance().toPlainString() + "}");
    }

    private static String escape(String text) {
        return text.replaceAll("([\\\\}~#/\"*])", "\\\\$1");
    }
}
