package org.gankao.questionbank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.questionbank.ContentRules.Problem;

/** What holds for options and their keys: choices, matching and ordering. */
final class OptionRules {

    private static final int MOST_CHOICES = 6;
    private static final int LEAST_TO_ORDER = 3;
    private static final int MOST_TO_ORDER = 8;
    private static final int LEAST_TO_MATCH = 2;
    private static final int MOST_PREMISES = 8;
    private static final int MOST_TO_MATCH = 10;

    private OptionRules() {}

    static void checkChoice(ItemType type, ItemBody.Choice choice, ItemKey key, List<Problem> problems) {
        int least = type == ItemType.MULTIPLE ? 4 : 3;
        checkOptions("options", choice.options(), 'A', least, MOST_CHOICES, type == ItemType.PICTURE_CHOICE, problems);
        Set<String> ids = ids(choice.options());
        for (String letter : key.choices()) {
            if (!ids.contains(letter)) {
                problems.add(Problem.of("key", "keyNoOption", letter));
            }
        }
        int keys = new HashSet<>(key.choices()).size();
        if (type == ItemType.MULTIPLE ? keys < 2 : keys != 1) {
            problems.add(Problem.of("key", type == ItemType.MULTIPLE ? "keyTooFew" : "keyTooMany", keys));
        }
    }

    static void checkMatching(ItemBody.Matching matching, ItemKey key, List<Problem> problems) {
        checkOptions("premises", matching.premises(), '1', LEAST_TO_MATCH, MOST_PREMISES, false, problems);
        checkOptions("options", matching.options(), 'A', LEAST_TO_MATCH, MOST_TO_MATCH, false, problems);
        if (!matching.reuse() && matching.options().size() < matching.premises().size()) {
            problems.add(Problem.of(
                    "options",
                    "tooFewToMatch",
                    matching.premises().size(),
                    matching.options().size()));
        }
        Map<String, String> pairs = key instanceof ItemKey.Pairs given ? given.pairs() : Map.of();
        if (!pairs.keySet().equals(ids(matching.premises()))) {
            problems.add(Problem.of("key", "pairEach"));
        }
        Set<String> options = ids(matching.options()); // in the order of letters
        for (String letter : new HashSet<>(pairs.values())) {
            if (!options.contains(letter)) {
                problems.add(Problem.of("key", "keyNoOption", letter));
            }
        }
        if (!matching.reuse() && new HashSet<>(pairs.values()).size() < pairs.size()) {
            problems.add(Problem.of("key", "pairTwice"));
        }
        List<String> chosen = List.copyOf(pairs.values());
        if (chosen.size() > 2
                && chosen.equals(List.copyOf(options).subList(0, Math.min(chosen.size(), options.size())))) {
            problems.add(Problem.of("key", "pairsAsListed")); // ids reach the candidate's device
        }
    }

    static void checkOrdering(ItemBody.Ordering ordering, ItemKey key, List<Problem> problems) {
        checkOptions("options", ordering.options(), 'A', LEAST_TO_ORDER, MOST_TO_ORDER, false, problems);
        List<String> order = key instanceof ItemKey.Sequence given ? given.order() : List.of();
        if (!List.copyOf(ids(ordering.options())).equals(order.stream().sorted().toList())) {
            problems.add(Problem.of("key", "orderAll"));
        } else if (order.equals(order.stream().sorted().toList())) {
            problems.add(Problem.of("key", "orderAsListed")); // ids reach the candidate's device
        }
    }

    private static void checkOptions(
            String field,
            List<Option> options,
            char first,
            int least,
            int most,
            boolean pictures,
            List<Problem> problems) {
        if (options.size() < least || options.size() > most) {
            problems.add(Problem.of(field, "optionCount", least, most, options.size()));
        }
        Set<List<Object>> seen = new HashSet<>();
        char expected = first;
        for (Option option : options) {
            if (!option.id().equals(String.valueOf(expected++))) {
                problems.add(Problem.of(field, "optionLetters", option.id()));
            }
            ContentRules.checkOption(field, option, pictures, problems);
            List<Object> said = new ArrayList<>(List.of(option.text().strip()));
            Figure picture = option.picture();
            said.add(picture == null ? "" : picture.path());
            if (!said.equals(List.of("", "")) && !seen.add(said)) {
                problems.add(Problem.of(field, "sameOption", option.id()));
            }
        }
    }

    private static Set<String> ids(List<Option> options) {
        return options.stream()
                .map(Option::id)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}
