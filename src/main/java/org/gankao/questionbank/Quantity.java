package org.gankao.questionbank;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A number that is right within a tolerance (数值填空), in decimals, never binary fractions.
 *
 * @param value the right number, in {@code unit}
 * @param tolerance how far off it may be either way, itself still right; 0 or more; in {@code unit}, or in percent of the
 *     value's size where {@code percent}
 * @param unit what the value is counted in, for example 亩; empty: a bare number
 * @param units other units accepted, each with how many {@code unit} it holds: 公顷 15
 */
public record Quantity(
        BigDecimal value, BigDecimal tolerance, boolean percent, String unit, Map<String, BigDecimal> units)
        implements ItemKey.Blank {

    public Quantity {
        units = Collections.unmodifiableMap(new TreeMap<>(units));
    }

    /** The tolerance in {@code unit}, exact. */
    public BigDecimal margin() {
        return percent ? value.abs().multiply(tolerance).movePointLeft(2) : tolerance;
    }
}
