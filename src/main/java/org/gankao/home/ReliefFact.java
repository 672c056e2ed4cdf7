package org.gankao.home;

/**
 * One thing the rules against formalism forbid or ask for, and what was found in this installation.
 *
 * @param key what, in the bundle under {@code home.relief.<key>} and {@code home.reliefHint.<key>}
 * @param counted how many there are of what {@code home.reliefHint.<key>} names; below 0: there is nothing to count
 * @param kept whether the rule is kept; of what cannot be counted it is by the build of the product
 */
public record ReliefFact(String key, long counted, boolean kept) {

    static ReliefFact built(String key) {
        return new ReliefFact(key, -1, true);
    }

    /** There must be none. */
    static ReliefFact none(String key, long counted) {
        return new ReliefFact(key, counted, counted == 0);
    }
}
