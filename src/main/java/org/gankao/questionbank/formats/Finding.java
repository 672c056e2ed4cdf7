package org.gankao.questionbank.formats;

import java.util.Arrays;
import java.util.List;

/**
 * Something the check of a workbook says about a cell.
 *
 * @param row as spreadsheet programs count
 * @param column heading of the column
 * @param key message {@code questionbank.sheet.<key>}; what to do about it is under {@code questionbank.sheet.<key>.fix}
 */
public record Finding(Kind kind, int row, String column, String key, List<String> args) {

    /** How grave it is. */
    public enum Kind {
        /** Nothing is imported while there is one. */
        ERROR,
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
        return "questionbank.sheet." + key;
    }

    public String fixKey() {
        return messageKey() + ".fix";
    }
}
