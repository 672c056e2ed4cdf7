package org.gankao.exam.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.exam.paper.Documents;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KeySyntax;
import org.gankao.questionbank.KeyText;
import org.jspecify.annotations.Nullable;

/** Tells candidates what they answered, question by question, beside the key where it may be shown. */
final class AnswerReview {

    private AnswerReview() {}

    /**
     * The questions of an item: itself, or the parts of a case group.
     *
     * @param item as the candidate saw it
     * @param key as its source gave it; null: keys are not shown
     */
    static List<Reviewed> of(Map<String, Object> item, @Nullable String response, @Nullable Map<String, Object> key) {
        ItemKey answers = key == null || !(key.get("answers") instanceof List<?> list)
                ? null
                : ItemType.ofPackName(Documents.text(key.get("type")))
                        .map(type -> KeySyntax.read(type, list))
                        .orElse(null);
        String given = response == null ? "" : response;
        if (item.get("parts") == null) {
            return List.of(question(item, given, answers));
        }
        List<Reviewed> questions = new ArrayList<>();
        List<String> each = Documents.texts(given);
        for (Map<String, Object> part : Documents.maps(item.get("parts"))) {
            int place = questions.size();
            questions.add(question(
                    part,
                    place < each.size() ? each.get(place) : "",
                    answers instanceof ItemKey.Parts parts
                            ? parts.parts().get(place).key()
                            : null));
        }
        return questions;
    }

    private static Reviewed question(Map<String, Object> item, String given, @Nullable ItemKey key) {
        String type = Documents.text(item.get("type"));
        return new Reviewed(
                type,
                Reviewed.text(item, item.get("stem") == null ? "title" : "stem"),
                Reviewed.address(item),
                Reviewed.text(item, "alt"),
                switch (type) {
                    case "true-false" -> truths(given, key);
                    case "fill-in" -> blanks(item, given, key);
                    case "matching" -> pairs(item, given, key);
                    case "ordering" -> order(item, given, key);
                    case "short-answer" -> points(key);
                    default -> item.get("options") == null ? List.of() : options(item, given, key);
                },
                type.equals("short-answer") ? given : "",
                type.equals("hotspot") ? spot(given, key) : null);
    }

    private static List<Reviewed.Line> options(Map<String, Object> item, String given, @Nullable ItemKey key) {
        List<String> chosen = List.of(given.split(","));
        List<Reviewed.Line> lines = new ArrayList<>();
        for (Map<String, Object> option : Documents.maps(item.get("options"))) {
            String id = Documents.text(option.get("id"));
            lines.add(Reviewed.Line.of(letter(lines.size()), option)
                    .chosen(
                            chosen.contains(id),
                            key == null ? null : (Boolean) key.choices().contains(id)));
        }
        return lines;
    }

    private static List<Reviewed.Line> truths(String given, @Nullable ItemKey key) {
        List<Reviewed.Line> lines = new ArrayList<>();
        for (String truth : List.of("true", "false")) {
            lines.add(Reviewed.Line.of("", Map.of("text", truth))
                    .chosen(
                            given.equals(truth),
                            key == null ? null : (Boolean) key.choices().contains(truth)));
        }
        return lines;
    }

    private static List<Reviewed.Line> blanks(Map<String, Object> item, String given, @Nullable ItemKey key) {
        List<String> filled = Documents.texts(given);
        List<String> accepted = key == null ? List.of() : KeyText.lines(key);
        List<Reviewed.Line> lines = new ArrayList<>();
        int count = Integer.parseInt(Documents.text(item.get("blanks")));
        for (int blank = 0; blank < count; blank++) {
            String text = blank < filled.size() ? filled.get(blank) : "";
            Boolean right = key instanceof ItemKey.Blanks blanks
                    ? (Boolean) KnowledgeMarker.matches(blanks.blanks().get(blank), text)
                    : null;
            lines.add(Reviewed.Line.of(String.valueOf(blank + 1), Map.of())
                    .given(text, blank < accepted.size() ? accepted.get(blank) : "", right));
        }
        return lines;
    }

    private static List<Reviewed.Line> pairs(Map<String, Object> item, String given, @Nullable ItemKey key) {
        Map<String, String> options = new TreeMap<>();
        for (Map<String, Object> option : Documents.maps(item.get("options"))) {
            String said = Reviewed.text(option, "text").isEmpty() ? "alt" : "text";
            options.put(Documents.text(option.get("id")), letter(options.size()) + "　" + Reviewed.text(option, said));
        }
        Map<String, String> chosen = PairRule.pairs(given);
        Map<String, String> right = key instanceof ItemKey.Pairs pairs ? pairs.pairs() : Map.of();
        List<Reviewed.Line> lines = new ArrayList<>();
        for (Map<String, Object> premise : Documents.maps(item.get("premises"))) {
            String id = Documents.text(premise.get("id"));
            String gave = chosen.getOrDefault(id, "");
            lines.add(Reviewed.Line.of(String.valueOf(lines.size() + 1), premise)
                    .given(
                            options.getOrDefault(gave, ""),
                            options.getOrDefault(right.getOrDefault(id, ""), ""),
                            key == null ? null : (Boolean) gave.equals(right.get(id))));
        }
        return lines;
    }

    /** In the order he put them; what he did not order in the order he saw it. */
    private static List<Reviewed.Line> order(Map<String, Object> item, String given, @Nullable ItemKey key) {
        List<Map<String, Object>> entries = new ArrayList<>(Documents.maps(item.get("options")));
        List<String> chosen = List.of(given.split(","));
        entries.sort(java.util.Comparator.comparingInt(entry -> {
            int place = chosen.indexOf(Documents.text(entry.get("id")));
            return place < 0 ? Integer.MAX_VALUE : place;
        }));
        List<String> right = key instanceof ItemKey.Sequence sequence ? sequence.order() : List.of();
        List<Reviewed.Line> lines = new ArrayList<>();
        for (Map<String, Object> entry : entries) {
            int place = lines.size();
            int should = right.indexOf(Documents.text(entry.get("id")));
            lines.add(Reviewed.Line.of(given.isEmpty() ? "" : String.valueOf(place + 1), entry)
                    .given(
                            given.isEmpty() ? "" : String.valueOf(place + 1),
                            should < 0 ? "" : String.valueOf(should + 1),
                            key == null ? null : (Boolean) (should == place && !given.isEmpty())));
        }
        return lines;
    }

    private static List<Reviewed.Line> points(@Nullable ItemKey key) {
        List<Reviewed.Line> lines = new ArrayList<>();
        if (key != null) {
            KeyText.lines(key)
                    .forEach(point ->
                            lines.add(Reviewed.Line.of(String.valueOf(lines.size() + 1), Map.of("text", point))));
        }
        return lines;
    }

    private static Reviewed.Spot spot(String given, @Nullable ItemKey key) {
        return SpotRule.place(given)
                .map(place -> new Reviewed.Spot(place[0], place[1], regions(key)))
                .orElseGet(() -> new Reviewed.Spot(-1, -1, regions(key)));
    }

    private static List<org.gankao.questionbank.Region> regions(@Nullable ItemKey key) {
        return key instanceof ItemKey.Regions regions ? regions.regions() : List.of();
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }
}
