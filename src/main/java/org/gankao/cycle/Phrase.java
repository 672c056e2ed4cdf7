package org.gankao.cycle;

import java.util.Arrays;
import java.util.List;

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

    public static Phrase of(String key, Object... args) {
        return new Phrase(key, Arrays.stream(args).map(String::valueOf).toList());
    }
}
