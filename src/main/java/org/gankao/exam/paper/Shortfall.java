package org.gankao.exam.paper;

import java.util.List;

/**
 * Why a plan cannot be met.
 *
 * @param terms what is asked for, in order: topic, type, difficulty …
 * @param wanted items asked for in one form
 * @param available items there are
 * @param worn items there would be besides, had they not stood in as many tests of the cycle as they may
 * @param enemies codes of items whose enmity is to blame
 */
public record Shortfall(Kind kind, List<Term> terms, long wanted, long available, long worn, List<String> enemies) {

    /** Which family of constraints is to blame. */
    public enum Kind {
        /** Too few items of a kind. */
        TOO_FEW,
        /** Items that must not stand in one form. */
        ENEMIES,
        /** The solver gave up. */
        UNDECIDED
    }

    public Shortfall {
        terms = List.copyOf(terms);
        enemies = List.copyOf(enemies);
    }

    /** Too few items of a kind. */
    public Shortfall(List<Term> terms, long wanted, long available) {
        this(Kind.TOO_FEW, terms, wanted, available, 0, List.of());
    }

    /**
     * @param labelKey message key of what the term is, for example {@code exam.topic}
     * @param value message key of its value, or the value itself if no message has that key
     */
    public record Term(String labelKey, String value) {}
}
