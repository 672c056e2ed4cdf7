package org.gankao.exam.paper;

import java.util.List;

/**
 * Why a plan cannot be met: too few items of a kind.
 *
 * @param terms what is asked for, in order: topic, type, difficulty …
 * @param wanted items asked for in one form
 * @param available items there are
 */
public record Shortfall(List<Term> terms, long wanted, long available) {

    public Shortfall {
        terms = List.copyOf(terms);
    }

    /**
     * @param labelKey message key of what the term is, for example {@code exam.topic}
     * @param value message key of its value, or the value itself if no message has that key
     */
    public record Term(String labelKey, String value) {}
}
