package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.gankao.questionbank.Option;
import org.gankao.shared.Sha256;

/**
 * Letters for texts that other systems list in the right order, which would give the answer away here, where letters reach
 * the candidate's device. Unless a mark says which letter each had, they are given by the SHA-256 of the text.
 */
final class Letters {

    private final List<String> texts;
    private final List<String> letters;

    private Letters(List<String> texts, List<String> letters) {
        this.texts = texts;
        this.letters = letters;
    }

    /**
     * @param answers each once, as they come in the file
     * @param chosen the answer of each premise
     * @param mark letters of the answers in their order; anything else is no mark
     */
    static Letters ofMatching(List<String> answers, List<String> chosen, String mark) {
        return of(answers, chosen, mark);
    }

    /** @param right in the right order */
    static Letters ofOrdering(List<String> right, String mark) {
        return of(right, right, mark);
    }

    private static Letters of(List<String> texts, List<String> right, String mark) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            all.add(String.valueOf((char) ('A' + i)));
        }
        List<String> marked = List.of(mark.isEmpty() ? new String[0] : mark.split(""));
        if (marked.size() == all.size() && marked.stream().sorted().toList().equals(all)) {
            return new Letters(texts, marked);
        }
        List<String> mixed = new ArrayList<>(texts);
        mixed.sort(Comparator.comparing((String text) -> Sha256.hex(text)));
        Letters letters = of(texts, mixed, all);
        List<String> given = right.stream().map(letters::of).toList();
        if (given.equals(all.subList(0, Math.min(given.size(), all.size())))) {
            Collections.rotate(mixed, 1);
            letters = of(texts, mixed, all);
        }
        return letters;
    }

    private static Letters of(List<String> texts, List<String> mixed, List<String> all) {
        return new Letters(
                texts, texts.stream().map(text -> all.get(mixed.indexOf(text))).toList());
    }

    String of(String text) {
        int at = texts.indexOf(text);
        return at < 0 ? "" : letters.get(at);
    }

    /** In the order of letters. */
    List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            options.add(new Option(letters.get(i), texts.get(i)));
        }
        options.sort(Comparator.comparing(Option::id));
        return options;
    }
}
