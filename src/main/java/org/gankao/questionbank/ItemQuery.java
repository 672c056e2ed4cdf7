package org.gankao.questionbank;

import org.jspecify.annotations.Nullable;

/** What a list of items is narrowed to; null: not narrowed. {@code text} is looked for in stem and code. */
public record ItemQuery(
        @Nullable String topicCode,
        @Nullable ItemType type,
        @Nullable Difficulty difficulty,
        @Nullable ItemState state,
        @Nullable String lawId,
        @Nullable String text) {

    public static ItemQuery approved() {
        return new ItemQuery(null, null, null, ItemState.APPROVED, null, null);
    }

    public ItemQuery ofTopic(String topic) {
        return new ItemQuery(topic, type, difficulty, state, lawId, text);
    }
}
