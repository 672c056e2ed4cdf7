package org.gankao.platform.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.platform.time.KnownDays;
import org.jspecify.annotations.Nullable;

/** What people mean by what they typed: full-width letters and digits, ideographic and stray blanks, styles of dates. */
public final class Cleaning {

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?");
    private static final Pattern SHORT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");

    /** Day 0 of the serial numbers of spreadsheets, for days after February 1900. */
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

    private static final int SERIAL_FROM = 20_000; // 1954
    private static final int SERIAL_UNTIL = 80_000; // 2119

    private Cleaning() {}

    /** Without blanks around, inner runs of blanks as one, full-width ASCII as ASCII. */
    public static String text(String raw) {
        StringBuilder cleaned = new StringBuilder(raw.length());
        boolean blank = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = half(raw.charAt(i));
            if (c == ' ') {
                blank = !cleaned.isEmpty();
            } else if (c != 0) {
                if (blank) {
                    cleaned.append(' ');
                    blank = false;
                }
                cleaned.append(c);
            }
        }
        return cleaned.toString();
    }

    /** Without any blank at all: codes, numbers, Chinese names. */
    public static String solid(String raw) {
        return text(raw).replace(" ", "");
    }

    /** A day in any of the usual styles: 2025-3-6, 2025/03/06, 2025.3.6, 2025年3月6日, 20250306, a serial number. */
    public static Optional<LocalDate> date(String raw) {
        String text = text(raw);
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return day(date.group(1), date.group(2), date.group(3));
        }
        Matcher shortDate = SHORT_DATE.matcher(text);
        if (shortDate.matches()) {
            return day(shortDate.group(1), shortDate.group(2), shortDate.group(3));
        }
        return SERIAL.matcher(text).matches()
                ? Optional.ofNullable(ofSerial(Integer.parseInt(text)))
                : Optional.empty();
    }

    static @Nullable LocalDate ofSerial(int serial) {
        return serial >= SERIAL_FROM && serial <= SERIAL_UNTIL ? SERIAL_ORIGIN.plusDays(serial) : null;
    }

    /** 0 for a character that is not seen at all. */
    private static char half(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return isPunctuation(c) ? c : (char) (c - 0xFEE0);
        }
        if (c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\uFEFF') {
            return 0;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    }

    /** Full-width punctuation is right in Chinese text; only letters, digits and signs of numbers become half-width. */
    private static boolean isPunctuation(char c) {
        return "，。；：？！（）【】《》、“”‘’＂＇［］｛｝～｜".indexOf(c) >= 0;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(KnownDays::hold);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
