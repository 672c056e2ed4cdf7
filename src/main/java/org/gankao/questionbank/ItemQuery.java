package org.gankao.questionbank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of items is narrowed to; null: not narrowed.
 *
 * @param text looked for in stem and code
 * @param staleOn only items that cite a law version which had ended before this day
 */
public record ItemQuery(
        @Nullable String topicCode,
        @Nullable ItemType type,
        @Nullable Difficulty difficulty,
        @Nullable ItemState state,
        @Nullable String lawId,
        @Nullable String text,
        @Nullable LocalDate staleOn) {

    public ItemQuery(
            @Nullable String topicCode,
            @Nullable ItemType type,
            @Nullable Difficulty difficulty,
            @Nullable ItemState state,
            @Nullable String lawId,
            @Nullable String text) {
        this(topicCode, type, difficulty, state, lawId, text, null);
    }

    public static ItemQuery everything() {
        return new ItemQuery(null, null, null, null, null, null);
    }

    public static ItemQuery approved() {
        return new ItemQuery(null, null, null, ItemState.APPROVED, null, null);
    }

    public ItemQuery ofTopic(String topic) {
        return new ItemQuery(topic, type, difficulty, state, lawId, text, staleOn);
    }
}
