package org.gankao.shared;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Telephone numbers of mainland China: a mobile number of 11 digits that begins with 13 to 19, or a landline with its area
 * code, 010 or 02x and 8 digits, else 0xxx and 7 or 8 digits (Fundamental Technical Plan of the Telephone Network, YD/T 1949).
 */
public final class Telephone {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0(?:10|2\\d)[2-8]\\d{7}|0[3-9]\\d{2}[2-8]\\d{6,7}");

    private Telephone() {}

    /** The bare digits of a number however it is written; empty if it cannot be one. */
    public static Optional<String> parse(String written) {
        String digits = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s()\\-\u2010-\u2015]", "");
        String national = digits.replaceFirst("^(?:\\+|00)86", "");
        return MOBILE.matcher(national).matches() || LANDLINE.matcher(national).matches()
                ? Optional.of(national)
                : Optional.empty();
    }
}
