package org.gankao.questionbank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gankao.shared.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** What a well-made item obeys, whatever file it comes from. Problems are message keys with their arguments. */
public final class ContentRules {

    /** Longest stem and longest explanation, characters. */
    public static final int LONGEST_TEXT = 2000;

    private static final int LONGEST_OPTION = 500;
    private static final int LONGEST_ARTICLE = 60;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_KEY = 8000;
    private static final int LONGEST_ALT = 500;

    /**
     * Something wrong with an item.
     *
     * @param field stem, options, premises, key, picture, explanation or source; of a question of a case group
     *     {@code parts.2.key}, counted from 1
     */
    public record Problem(String field, String key, List<String> args) {

        static Problem of(String field, String key, Object... args) {
            return new Problem(
                    field,
                    "questionbank.rule." + key,
                    java.util.Arrays.stream(args).map(String::valueOf).toList());
        }

        Problem within(String place) {
            return new Problem(place + "." + field, key, args);
        }
    }

    private ContentRules() {}

    public static List<Problem> check(ItemContent item, ItemKey key) {
        List<Problem> problems = new ArrayList<>();
        checkText("explanation", item.explanation(), LONGEST_TEXT, problems);
        checkText("source", item.article(), LONGEST_ARTICLE, problems);
        checkText("source", item.sourceText(), LONGEST_SOURCE, problems);
        checkQuestion(item.type(), item.stem(), item.picture(), item.body(), key, problems);
        if (item.body() instanceof ItemBody.CaseGroup group) {
            GroupRules.check(group, key, problems);
        }
        if (CanonicalJson.write(key.answers()).length() > LONGEST_KEY) {
            problems.add(Problem.of("key", "tooLong", LONGEST_KEY));
        }
        return problems;
    }

    /** What holds for an item as for a question of a case group. */
    static void checkQuestion(
            ItemType type, String stem, @Nullable Figure picture, ItemBody body, ItemKey key, List<Problem> problems) {
        if (stem.isBlank()) {
            problems.add(Problem.of("stem", "noStem"));
        }
        checkText("stem", stem, LONGEST_TEXT, problems);
        boolean wanted = type == ItemType.PICTURE || type == ItemType.HOTSPOT;
        if (picture == null ? wanted : picture.path().isBlank() || picture.alt().isBlank()) {
            problems.add(Problem.of("picture", "noPicture"));
        }
        if (picture != null) {
            checkText("picture", picture.alt(), LONGEST_ALT, problems);
        }
        if (body instanceof ItemBody.Choice choice) {
            OptionRules.checkChoice(type, choice, key, problems);
        } else if (body instanceof ItemBody.Matching matching) {
            OptionRules.checkMatching(matching, key, problems);
        } else if (body instanceof ItemBody.Ordering ordering) {
            OptionRules.checkOrdering(ordering, key, problems);
        } else if (!(body instanceof ItemBody.CaseGroup)) {
            checkPlain(type, stem, key, problems);
        }
    }

    private static void checkPlain(ItemType type, String stem, ItemKey key, List<Problem> problems) {
        if (type == ItemType.TRUE_FALSE) {
            if (!Set.of(List.of("true"), List.of("false")).contains(key.choices())) {
                problems.add(Problem.of("key", "keyNotTruth"));
            }
        } else if (type == ItemType.FILL_IN) {
            int answered = key instanceof ItemKey.Blanks given ? given.blanks().size() : 0;
            int blanks = ItemContent.blanks(stem);
            if (blanks == 0) {
                problems.add(Problem.of("stem", "noBlank"));
            } else if (blanks != answered) {
                problems.add(Problem.of("key", "blankCount", blanks, answered));
            } else {
                ((ItemKey.Blanks) key).blanks().forEach(blank -> checkBlank(blank, problems));
            }
        } else if (type == ItemType.SHORT_ANSWER) {
            checkPoints(key, problems);
        } else if (!(key instanceof ItemKey.Regions regions)
                || regions.regions().isEmpty()) {
            problems.add(Problem.of("key", "noRegion"));
        } else if (!regions.regions().stream().allMatch(Region::isProper)) {
            problems.add(Problem.of("key", "regionOutside"));
        }
    }

    private static void checkBlank(ItemKey.Blank blank, List<Problem> problems) {
        if (blank instanceof ItemKey.Spellings spellings) {
            if (spellings.texts().isEmpty() || spellings.texts().stream().anyMatch(String::isBlank)) {
                problems.add(Problem.of("key", "emptyAnswer"));
            }
            return;
        }
        Quantity quantity = (Quantity) blank;
        if (quantity.tolerance().signum() < 0) {
            problems.add(Problem.of("key", "tolerance"));
        }
        Set<String> units = new HashSet<>(Set.of(quantity.unit().strip()));
        for (var other : quantity.units().entrySet()) {
            if (other.getKey().isBlank()
                    || quantity.unit().isBlank()
                    || other.getValue().signum() <= 0
                    || !units.add(other.getKey().strip())) {
                problems.add(Problem.of("key", "unit", other.getKey()));
            }
        }
    }

    private static void checkPoints(ItemKey key, List<Problem> problems) {
        List<ItemKey.Point> points = key instanceof ItemKey.Points given ? given.points() : List.of();
        if (points.isEmpty() || points.stream().anyMatch(point -> point.text().isBlank())) {
            problems.add(Problem.of("key", "noPoint"));
        }
        if (points.stream().anyMatch(point -> point.weight() < 1 || point.weight() > 100)) {
            problems.add(Problem.of("key", "weight"));
        }
    }

    static void checkText(String field, String text, int longest, List<Problem> problems) {
        if (text.length() > longest) {
            problems.add(Problem.of(field, "tooLong", longest));
        }
    }

    static void checkOption(String field, Option option, boolean pictureWanted, List<Problem> problems) {
        Figure picture = option.picture();
        if (picture == null
                ? pictureWanted
                : picture.path().isBlank() || picture.alt().isBlank()) {
            problems.add(Problem.of(field, "optionPicture", option.id()));
        }
        if (option.text().isBlank() && picture == null && !pictureWanted) {
            problems.add(Problem.of(field, "emptyOption", option.id()));
        }
        checkText(field, option.text(), LONGEST_OPTION, problems);
        if (picture != null) {
            checkText(field, picture.alt(), LONGEST_ALT, problems);
        }
    }
}
