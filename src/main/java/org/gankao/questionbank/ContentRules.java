package org.gankao.questionbank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a well-made item obeys, whatever file it comes from. Problems are message keys with their arguments. */
public final class ContentRules {

    private static final int MOST_OPTIONS = 6;

    /**
     * Something wrong with an item.
     *
     * @param field stem, options, key, picture or source
     */
    public record Problem(String field, String key, List<String> args) {

        static Problem of(String field, String key, Object... args) {
            return new Problem(
                    field,
                    "questionbank.rule." + key,
                    java.util.Arrays.stream(args).map(String::valueOf).toList());
        }
    }

    private ContentRules() {}

    public static List<Problem> check(ItemContent item, ItemKey key) {
        List<Problem> problems = new ArrayList<>();
        if (item.stem().isBlank()) {
            problems.add(Problem.of("stem", "noStem"));
        }
        if (item.type().hasOptions()) {
            checkOptions(item, key, problems);
        } else {
            if (!item.options().isEmpty()) {
                problems.add(Problem.of("options", "optionsNotWanted"));
            }
            checkWithoutOptions(item, key, problems);
        }
        if (item.type() == ItemType.PICTURE && (item.picture() == null || item.alt() == null)) {
            problems.add(Problem.of("picture", "noPicture"));
        }
        return problems;
    }

    private static void checkOptions(ItemContent item, ItemKey key, List<Problem> problems) {
        int least = item.type() == ItemType.MULTIPLE ? 4 : 3;
        int count = item.options().size();
        if (count < least || count > MOST_OPTIONS) {
            problems.add(Problem.of("options", "optionCount", least, MOST_OPTIONS, count));
        }
        Set<String> texts = new HashSet<>();
        char expected = 'A';
        for (Map.Entry<String, String> option : item.options().entrySet()) {
            if (!option.getKey().equals(String.valueOf(expected++))) {
                problems.add(Problem.of("options", "optionLetters", option.getKey()));
            }
            if (option.getValue().isBlank()) {
                problems.add(Problem.of("options", "emptyOption", option.getKey()));
            } else if (!texts.add(option.getValue().strip())) {
                problems.add(Problem.of("options", "sameOption", option.getKey()));
            }
        }
        for (String letter : key.choices()) {
            if (!item.options().containsKey(letter)) {
                problems.add(Problem.of("key", "keyNoOption", letter));
            }
        }
        int keys = key.choices().size();
        if (item.type() == ItemType.MULTIPLE ? keys < 2 : keys != 1) {
            problems.add(Problem.of("key", item.type() == ItemType.MULTIPLE ? "keyTooFew" : "keyTooMany", keys));
        }
    }

    private static void checkWithoutOptions(ItemContent item, ItemKey key, List<Problem> problems) {
        if (item.type() == ItemType.TRUE_FALSE) {
            if (key.choices().size() != 1
                    || !Set.of("true", "false").contains(key.choices().get(0))) {
                problems.add(Problem.of("key", "keyNotTruth"));
            }
        } else if (item.type() == ItemType.SHORT_ANSWER) {
            return;
        } else if (item.blanks() == 0) {
            problems.add(Problem.of("stem", "noBlank"));
        } else if (item.blanks() != key.answers().size()) {
            problems.add(
                    Problem.of("key", "blankCount", item.blanks(), key.answers().size()));
        }
    }
}
