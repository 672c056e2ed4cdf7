package org.gankao.exam.marking;

import org.jspecify.annotations.Nullable;

/**
 * What two people decided about an item after the test because its key was wrong or the item no good.
 *
 * @param ref what the item was made from, as papers keep it with the key: the same question in every form
 * @param key the new key as the item's section keeps keys, canonical JSON; null unless {@link Kind#NEW_KEY}
 */
public record KeyChange(String ref, Kind kind, @Nullable String key) {

    /** What becomes of the item. */
    public enum Kind {
        /** Another answer is right; the server marks all answers anew. */
        NEW_KEY,
        /** Everybody who had the item gets its points. */
        ALL_RIGHT,
        /** The item counts no more; its points go to the other items of its section in proportion, so the section keeps its weight. */
        SPREAD,
        /** The item counts no more; its section has so many points less. */
        LEFT_OUT;

        public boolean annuls() {
            return this == SPREAD || this == LEFT_OUT;
        }
    }
}
