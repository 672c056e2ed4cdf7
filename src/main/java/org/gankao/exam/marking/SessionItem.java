package org.gankao.exam.marking;

import java.util.List;
import org.gankao.questionbank.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * A question of a session's paper with its key, once however many forms have it.
 *
 * @param ref what it was made from, for example {@code land-0001@3}
 * @param places where the forms have it, for example {@code A-K3}
 * @param type null: it is of no bank, and its key cannot be replaced
 * @param key in short, as it was when the paper was frozen; empty: its section tells none
 * @param options letters of its options with their texts
 */
public record SessionItem(
        String ref, List<String> places, @Nullable ItemType type, String stem, String key, List<Choice> options) {

    public record Choice(String id, String text) {}

    /** Whether another key may take the place of its key: the server marks it. */
    public boolean isRekeyable() {
        return type != null && type.isMarkedByServer();
    }
}
