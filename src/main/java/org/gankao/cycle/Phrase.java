package org.gankao.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words for a screen, still without language.
 *
 * @param key in the message bundles
 * @param args as they are shown
 */
public record Phrase(String key, List<String> args) {

    public Phrase {
        args = List.copyOf(args);
    }

    /** Numbers are counts, and get the separators that counts have everywhere: 1,303. A year or a code is passed as text. */
    public static Phrase of(String key, Object... args) {
        return new Phrase(key, Arrays.stream(args).map(Phrase::shown).toList());
    }

    private static String shown(Object arg) {
        if (arg instanceof Integer || arg instanceof Long) {
            return String.format(Locale.ROOT, "%,d", ((Number) arg).longValue());
        }
        return String.valueOf(arg);
    }
}
