package org.gankao.questionbank;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What an item says, without its key.
 *
 * @param stem what is asked; of a case group the situation
 * @param picture belongs to the stem
 * @param body of the kind {@link ItemSyntax#read} gives items of this type
 * @param lawId id in the register of laws; null where an import named none
 * @param article as printed in the law
 * @param sourceText source as an import worded it, where no registered law was named
 */
public record ItemContent(
        ItemType type,
        Difficulty difficulty,
        String stem,
        @Nullable Figure picture,
        ItemBody body,
        String explanation,
        @Nullable String lawId,
        String article,
        String sourceText) {

    /** @throws IllegalArgumentException if items of this type have another kind of body */
    public ItemContent {
        if (!body.fits(type)) {
            throw new IllegalArgumentException("%s has no %s.".formatted(type, body.getClass()));
        }
    }

    /** What is chosen, matched or ordered; empty where there is nothing of the kind. */
    public List<Option> options() {
        return body.options();
    }

    /** Number of blanks in the stem of a fill-in item. */
    public int blanks() {
        return blanks(stem);
    }

    /** Number of blanks in a text. */
    public static int blanks(String stem) {
        return (stem.length() - stem.replace("____", "").length()) / 4;
    }

    /** SHA-256 over content and key: equal when nothing changed. */
    public String hashWith(ItemKey key) {
        Map<String, Object> all = new TreeMap<>();
        all.put("type", type.name());
        all.put("difficulty", difficulty.name());
        all.put("stem", stem);
        all.put("options", Map.of());
        all.put("picture", picture == null ? null : picture.path());
        all.put("alt", picture == null ? null : picture.alt());
        all.put("explanation", explanation);
        all.put("law", lawId);
        all.put("article", article);
        all.put("source", sourceText);
        all.put("key", key.answers());
        all.putAll(ItemSyntax.write(body));
        return Sha256.hex(CanonicalJson.write(all));
    }
}
