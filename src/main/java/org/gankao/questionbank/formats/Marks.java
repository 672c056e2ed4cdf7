package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * What the bank knows of an item and formats of other systems have no place for. It travels in the tags they do have, one
 * {@code name:value} each: {@code difficulty:easy}, {@code law:land-contract}, {@code article:第五条}, {@code source:…},
 * {@code letters:CAB}, {@code tolerance:5%}, {@code reuse:true}, {@code type:picture}. Authors may also write {@code 难度：易} and {@code 出处：…}.
 */
final class Marks {

    private static final List<String> NAMES =
            List.of("difficulty", "law", "article", "source", "letters", "tolerance", "reuse", "type");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** What the bank knows of it, whatever its type. */
    static Marks of(ItemContent content) {
        Marks marks = new Marks();
        marks.put("difficulty", content.difficulty().packName());
        String law = content.lawId();
        marks.put("law", law == null ? "" : law);
        marks.put("article", content.article());
        marks.put("source", content.sourceText());
        return marks;
    }

    /** Nothing is kept of an empty value. */
    Marks put(String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
        return this;
    }

    /** Takes a tag in, if it is one of ours. */
    boolean take(String tag) {
        int colon = tag.indexOf(':') >= 0 ? tag.indexOf(':') : tag.indexOf('：');
        if (colon < 0) {
            return false;
        }
        String name = tag.substring(0, colon).strip();
        String value = tag.substring(colon + 1).strip();
        switch (name) {
            case "难度" -> SheetWords.difficulty(value).ifPresent(read -> put("difficulty", read.packName()));
            case "出处", "依据", "命题依据" -> put("source", value);
            default -> {
                if (!NAMES.contains(name)) {
                    return false;
                }
                put(name, value);
            }
        }
        return true;
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    @Nullable
    Difficulty difficulty() {
        return Optional.of(get("difficulty")).flatMap(Difficulty::ofPackName).orElse(null);
    }

    /** The type with one right option it was, where other systems know but one such type. */
    Optional<ItemType> choice() {
        return ItemType.ofPackName(get("type")).filter(type -> type.hasOptions() && type != ItemType.MULTIPLE);
    }

    List<String> tags() {
        List<String> tags = new ArrayList<>();
        values.forEach((name, value) -> tags.add(name + ":" + value));
        return tags;
    }
}
