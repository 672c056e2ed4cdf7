package org.gankao.questionbank.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemSyntax;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KeySyntax;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * An item as an author sends it.
 *
 * @param base number of the wording it was made from; 0: none
 */
record Written(String topic, ItemContent content, ItemKey key, int base) {

    /** @throws RuleViolationException by the field that cannot be understood */
    static Written read(Map<String, Object> body) {
        ItemType type = constant(ItemType.class, body, "type");
        if (!(body.get("answers") instanceof List<?> answers)) {
            throw new RuleViolationException("questionbank.item.malformed", "answers");
        }
        String law = text(body, "law");
        ItemContent content = new ItemContent(
                type,
                constant(Difficulty.class, body, "difficulty"),
                text(body, "stem"),
                ItemSyntax.figure(body),
                ItemSyntax.read(type, body),
                text(body, "explanation"),
                law.isEmpty() ? null : law,
                text(body, "article"),
                text(body, "source"));
        int base = body.get("base") instanceof BigDecimal number ? number.intValue() : 0;
        return new Written(text(body, "topic"), content, KeySyntax.read(type, answers), base);
    }

    private static String text(Map<String, Object> body, String field) {
        Object value = Objects.requireNonNullElse(body.get(field), "");
        if (value instanceof String text) {
            return text.strip();
        }
        throw new RuleViolationException("questionbank.item.malformed", field);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Map<String, Object> body, String field) {
        @Nullable Object value = body.get(field);
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(value)) {
                return one;
            }
        }
        throw new RuleViolationException("questionbank.item.malformed", field);
    }
}
