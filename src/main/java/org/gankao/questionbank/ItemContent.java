package org.gankao.questionbank;

import java.util.Map;
import java.util.TreeMap;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What an item says, without its key.
 *
 * @param options letter to text, in the order of letters; empty for true/false and fill-in
 * @param picture path below {@code question-bank/}
 * @param alt what the picture shows, without giving the answer away
 * @param lawId id in the register of laws; null where an import named none
 * @param article as printed in the law
 * @param sourceText source as an import worded it, where no registered law was named
 */
public record ItemContent(
        ItemType type,
        Difficulty difficulty,
        String stem,
        Map<String, String> options,
        @Nullable String picture,
        @Nullable String alt,
        String explanation,
        @Nullable String lawId,
        String article,
        String sourceText) {

    public ItemContent {
        options = java.util.Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** Number of blanks in the stem of a fill-in item. */
    public int blanks() {
        return (stem.length() - stem.replace("____", "").length()) / 4;
    }

    /** SHA-256 over content and key: equal when nothing changed. */
    public String hashWith(ItemKey key) {
        Map<String, Object> all = new TreeMap<>();
        all.put("type", type.name());
        all.put("difficulty", difficulty.name());
        all.put("stem", stem);
        all.put("options", options);
        all.put("picture", picture);
        all.put("alt", alt);
        all.put("explanation", explanation);
        all.put("law", lawId);
        all.put("article", article);
        all.put("source", sourceText);
        all.put("key", key.answers());
        return Sha256.hex(CanonicalJson.write(all));
    }
}
