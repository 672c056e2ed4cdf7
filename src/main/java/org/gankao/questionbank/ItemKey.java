package org.gankao.questionbank;

import java.util.List;

/**
 * The key of a revision (参考答案).
 *
 * @param answers one list for choices: the right letters in order, or {@code true}/{@code false}; for fill-in one list a
 *     blank with every accepted spelling; for short answers one list with one text a point
 */
public record ItemKey(List<List<String>> answers) {

    public ItemKey {
        answers = answers.stream().map(List::copyOf).toList();
        if (answers.isEmpty() || answers.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A key has at least one answer.");
        }
    }

    public static ItemKey ofChoices(List<String> letters) {
        return new ItemKey(List.of(letters.stream().sorted().toList()));
    }

    public static ItemKey ofTruth(boolean truth) {
        return new ItemKey(List.of(List.of(String.valueOf(truth))));
    }

    /** The right letters, or the single {@code true} or {@code false}. */
    public List<String> choices() {
        return answers.get(0);
    }
}
