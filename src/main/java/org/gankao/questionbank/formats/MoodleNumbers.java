package org.gankao.questionbank.formats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.Quantity;

/**
 * Numbers with units as Moodle knows them: a unit's multiplier is what the right number is multiplied by when it is given in
 * that unit, so the reciprocal of how many basic units it holds.
 *
 * <p>Source: docs.moodle.org, "Numerical question type".
 */
final class MoodleNumbers {

    private static final MathContext WRITTEN = new MathContext(16);
    private static final MathContext READ = new MathContext(12);

    /** @param multiplier 1: the basic unit */
    record Unit(String name, BigDecimal multiplier) {}

    private MoodleNumbers() {}

    /** A decimal of at most 15 digits before and after its point; other writings are none. */
    static Optional<BigDecimal> number(String text) {
        return text.strip().matches("[-+]?\\d{1,15}(\\.\\d{1,15})?")
                ? Optional.of(new BigDecimal(text.strip()))
                : Optional.empty();
    }

    /** A multiplier, whose reciprocal counts: more places than a number. Nothing if it is none, or not positive. */
    static Optional<BigDecimal> multiplier(String text) {
        return text.strip().matches("\\d{1,15}(\\.\\d{1,30})?")
                ? Optional.of(new BigDecimal(text.strip())).filter(number -> number.signum() > 0)
                : Optional.empty();
    }

    /**
     * @param tolerance either way, in the basic unit
     * @param mark the tolerance as it was before it was written, {@code 5%}; empty: as it is
     * @return nothing if there is no basic unit among the units, or two of them
     */
    static Optional<ItemKey.Blank> read(BigDecimal value, BigDecimal tolerance, List<Unit> units, String mark) {
        Map<String, BigDecimal> others = new TreeMap<>();
        String basic = "";
        for (Unit unit : units) {
            if (unit.multiplier().compareTo(BigDecimal.ONE) != 0) {
                others.put(unit.name(), whole(BigDecimal.ONE.divide(unit.multiplier(), READ)));
            } else if (basic.isEmpty()) {
                basic = unit.name();
            } else {
                others.put(unit.name(), BigDecimal.ONE);
            }
        }
        if (basic.isEmpty() && !units.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> percent =
                mark.endsWith("%") ? number(mark.substring(0, mark.length() - 1)) : Optional.empty();
        if (percent.isPresent()) {
            Quantity relative = new Quantity(value, percent.get(), true, basic, others);
            if (relative.margin().compareTo(tolerance) == 0) {
                return Optional.of(relative);
            }
        }
        return Optional.of(new Quantity(value, tolerance, false, basic, others));
    }

    /** The basic unit first; none of a bare number. */
    static List<Unit> units(Quantity quantity) {
        List<Unit> units = new ArrayList<>();
        if (!quantity.unit().isEmpty()) {
            units.add(new Unit(quantity.unit(), BigDecimal.ONE));
            quantity.units()
                    .forEach(
                            (name, factor) -> units.add(new Unit(name, whole(BigDecimal.ONE.divide(factor, WRITTEN)))));
        }
        return units;
    }

    /** Without an exponent and without ending zeros. */
    private static BigDecimal whole(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
