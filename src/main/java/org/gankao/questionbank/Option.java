package org.gankao.questionbank;

import org.jspecify.annotations.Nullable;

/**
 * Something a candidate chooses, matches or moves.
 *
 * @param id a capital letter from A, or for a premise of a matching item a number from 1
 * @param text plain text; may be empty where a picture says all
 */
public record Option(String id, String text, @Nullable Figure picture) {

    public Option(String id, String text) {
        this(id, text, null);
    }
}
