package org.gankao.exam.marking;

import org.gankao.shared.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The mark of one item of one sitting.
 *
 * @param response what was marked, null: no answer
 * @param gained points; null: waits for a person
 */
public record Mark(
        long sittingId,
        String item,
        @Nullable String response,
        @Nullable Fraction gained,
        Fraction possible) {

    public boolean isOpen() {
        return gained == null;
    }

    /** Points gained, none while it is open. */
    public Fraction counted() {
        return gained == null ? Fraction.ZERO : gained;
    }
}
