package org.gankao.home;

/**
 * One thing an administrator should know.
 *
 * @param key what, in the bundle under {@code home.check.<key>}
 * @param value as found
 */
public record Check(String key, Verdict verdict, String value) {

    /** How it stands. */
    public enum Verdict {
        GOOD,
        WARNING,
        BAD
    }
}
