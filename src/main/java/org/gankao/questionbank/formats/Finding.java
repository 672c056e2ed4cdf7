package org.gankao.questionbank.formats;

import java.util.Arrays;
import java.util.List;

/**
 * Something the check of a file says about a cell, or about a part of a question.
 *
 * @param row as spreadsheet programs count; in other files the line
 * @param column heading of the column, or name of the part
 * @param key message {@code questionbank.sheet.<key>}; what to do about it is under {@code questionbank.sheet.<key>.fix}. A
 *     whole key, as that of a rule of {@link org.gankao.questionbank.ContentRules}, has dots
 */
public record Finding(Kind kind, int row, String column, String key, List<String> args) {

    private static final String SHEET = "questionbank.sheet.";

    /** How grave it is. */
    public enum Kind {
        /** Nothing is imported while there is one. */
        ERROR,
        /** A question that cannot be taken; the others are imported without it. */
        LEFT_OUT,
        /** Worth a look; does not stop the import. */
        WARNING,
        /** Was read as something else than it holds: formulas, markup. */
        NOTE,
        /** Blanks, full-width characters and the like were put right. */
        CLEANED
    }

    static Finding of(Kind kind, int row, String column, String key, Object... args) {
        return new Finding(
                kind, row, column, key, Arrays.stream(args).map(String::valueOf).toList());
    }

    public String messageKey() {
        return isWhole() ? key : SHEET + key;
    }

    public String fixKey() {
        return isWhole() ? SHEET + "leftOut.fix" : messageKey() + ".fix";
    }

    private boolean isWhole() {
        return key.indexOf('.') >= 0;
    }
}
