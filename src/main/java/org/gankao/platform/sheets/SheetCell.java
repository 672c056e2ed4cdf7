package org.gankao.platform.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell as the file holds it.
 *
 * @param text what it shows, untouched: blanks and full-width characters as they are
 * @param number the number it holds, null if it holds text
 * @param date the day it holds, null unless it is a number formatted as a date
 * @param formula its formula, null if it has none; formulas are never evaluated
 */
public record SheetCell(
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        @Nullable String formula) {

    public static final SheetCell EMPTY = new SheetCell("", null, null, null);

    public static SheetCell ofText(String text) {
        return new SheetCell(text, null, null, null);
    }

    /** Nothing but blanks of any kind. */
    public boolean isBlank() {
        return formula == null && Cleaning.text(text).isEmpty();
    }
}
