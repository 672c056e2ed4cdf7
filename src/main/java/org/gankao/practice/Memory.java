package org.gankao.practice;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How well somebody knows an item, in the three-component model of memory.
 *
 * @param stability days after which he still knows it with 90 %; above 0
 * @param difficulty how little an answer strengthens it, 1 to 10
 */
record Memory(BigDecimal stability, BigDecimal difficulty) {

    /** Decimal places kept of both. */
    private static final int PLACES = 8;

    static Memory of(double stability, double difficulty) {
        return new Memory(rounded(stability), rounded(difficulty));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
