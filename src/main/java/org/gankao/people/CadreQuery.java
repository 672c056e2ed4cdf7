package org.gankao.people;

import org.jspecify.annotations.Nullable;

/**
 * Which cadres, and which page of them; filters that are null do not filter.
 *
 * @param text part of the name or staff number, or the beginning of the name in pinyin
 * @param unitId unit he is posted in
 * @param townshipId township he is posted in
 * @param first rows skipped
 * @param max rows wanted, 1 to {@value #MAX}
 */
public record CadreQuery(
        @Nullable String text,
        @Nullable Long unitId,
        @Nullable Long townshipId,
        @Nullable PostCategory category,
        int first,
        int max) {

    public static final int MAX = 500;

    public CadreQuery {
        text = text == null || text.isBlank() ? null : text.strip();
        first = Math.max(0, first);
        max = Math.min(MAX, Math.max(1, max));
    }

    /** The same filters, limited to a township. */
    CadreQuery within(long township) {
        return new CadreQuery(text, unitId, township, category, first, max);
    }
}
