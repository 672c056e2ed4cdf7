package org.gankao.exam.marking.remark;

import jakarta.json.bind.JsonbException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.exam.marking.SessionItem;
import org.gankao.exam.paper.Documents;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KeySyntax;
import org.gankao.questionbank.KeyText;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.RuleViolationException;

/**
 * The key that takes a wrong one's place.
 *
 * @param document as the item's section keeps keys, canonical JSON
 * @param text in short
 */
record NewKey(String document, String text) {

    private static final Set<String> TRUE = Set.of("true", "对", "正确", "√", "是");
    private static final Set<String> FALSE = Set.of("false", "错", "错误", "×", "否");

    /**
     * Reads what somebody entered: letters of a choice or an ordering ({@code AC}; of a single choice several mean that each of
     * them is right), 对 or 错, pairs ({@code 1-B,2-A}), one line a blank with the accepted spellings parted by {@code /}; or of
     * any type the answers as {@link KeySyntax} describes them, as a JSON list.
     *
     * @param before the key it replaces; its source stays
     * @param reason explains the item from now on
     * @throws RuleViolationException if it is no key of the item, or the one it has already
     */
    static NewKey read(SessionItem item, String entered, Map<String, Object> before, String reason) {
        ItemType type = item.type();
        if (type == null || !item.isRekeyable()) {
            throw new RuleViolationException("exam.correction.notRekeyable");
        }
        ItemKey key = KeySyntax.read(type, answers(type, entered.strip()));
        ItemKey old = KeySyntax.read(type, (List<?>) before.get("answers"));
        requireSame(item, key, old);
        if (key.equals(old)) {
            throw new RuleViolationException("exam.correction.sameKey");
        }
        Map<String, Object> document = new LinkedHashMap<>(before);
        document.put("answers", key.answers());
        document.put("explanation", reason);
        return new NewKey(CanonicalJson.write(document), String.join("；", KeyText.lines(key)));
    }

    private static List<?> answers(ItemType type, String entered) {
        if (entered.startsWith("[")) {
            return json(entered);
        }
        return switch (type) {
            case SINGLE, MULTIPLE, PICTURE, PICTURE_CHOICE, ORDERING -> List.of(letters(entered));
            case TRUE_FALSE -> List.of(List.of(truth(entered)));
            case MATCHING ->
                Arrays.stream(entered.split("[,，\\s]+"))
                        .map(pair ->
                                List.of(pair.toUpperCase(java.util.Locale.ROOT).split("-", 2)))
                        .toList();
            case FILL_IN ->
                entered.lines()
                        .map(line -> Arrays.stream(line.split("/"))
                                .map(String::strip)
                                .filter(one -> !one.isEmpty())
                                .toList())
                        .toList();
            default -> throw malformed();
        };
    }

    private static List<?> json(String entered) {
        try {
            return (List<?>) Documents.read("{\"answers\":" + entered + "}").get("answers");
        } catch (JsonbException e) {
            throw new RuleViolationException("exam.correction.key");
        }
    }

    private static List<String> letters(String entered) {
        List<String> letters = new ArrayList<>();
        entered.toUpperCase(java.util.Locale.ROOT)
                .chars()
                .filter(one -> one >= 'A' && one <= 'Z')
                .forEach(one -> letters.add(String.valueOf((char) one)));
        return letters;
    }

    private static String truth(String entered) {
        String said = entered.toLowerCase(java.util.Locale.ROOT);
        if (TRUE.contains(said)) {
            return "true";
        }
        if (FALSE.contains(said)) {
            return "false";
        }
        throw new RuleViolationException("exam.correction.key");
    }

    /** The key has as many parts as the old one, and names options the item has. */
    private static void requireSame(SessionItem item, ItemKey key, ItemKey old) {
        Set<String> known = new HashSet<>();
        item.options().forEach(option -> known.add(option.id()));
        boolean fits;
        if (key instanceof ItemKey.Choices choices) {
            Set<String> options = known.isEmpty() ? Set.of("true", "false") : known;
            fits = !choices.choices().isEmpty()
                    && options.containsAll(choices.choices())
                    && new HashSet<>(choices.choices()).size()
                            == choices.choices().size();
        } else if (key instanceof ItemKey.Sequence sequence) {
            fits = sequence.order().size() == known.size() && known.equals(new HashSet<>(sequence.order()));
        } else if (key instanceof ItemKey.Pairs pairs) {
            fits = known.containsAll(pairs.pairs().values())
                    && pairs.pairs()
                            .keySet()
                            .equals(((ItemKey.Pairs) old).pairs().keySet());
        } else if (key instanceof ItemKey.Blanks blanks) {
            fits = blanks.blanks().size() == ((ItemKey.Blanks) old).blanks().size()
                    && blanks.blanks().stream()
                            .noneMatch(blank -> blank instanceof ItemKey.Spellings spellings
                                    && spellings.texts().isEmpty());
        } else if (key instanceof ItemKey.Parts parts) {
            fits = parts.parts().stream()
                    .map(ItemKey.Part::type)
                    .toList()
                    .equals(((ItemKey.Parts) old)
                            .parts().stream().map(ItemKey.Part::type).toList());
        } else {
            fits = key instanceof ItemKey.Regions regions && !regions.regions().isEmpty();
        }
        if (!fits) {
            throw malformed();
        }
    }

    private static RuleViolationException malformed() {
        return new RuleViolationException("exam.correction.key");
    }
}
