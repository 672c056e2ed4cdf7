package org.gankao.ranking;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentResult;
import org.gankao.cycle.Entrant;
import org.gankao.cycle.MissingRule;
import org.gankao.cycle.SchemeTerms;

/**
 * The ranking computed once more and quite differently, to compare with: whole numbers over one common denominator, hundredths
 * by integer division, and places counted by comparing everybody with everybody. Shares no code with the product's.
 */
final class SecondComputation {

    /** Hundredths of a percent as shown, or -1 without a composite, and the place, or 0 without one. */
    record Outcome(long hundredths, int place) {}

    private SecondComputation() {}

    static Map<Long, Outcome> of(Computation.Input input) {
        BigInteger common = BigInteger.ONE;
        for (ComponentResult result : input.results()) {
            common = lcm(common, percent(result)[1]);
        }
        common = common.multiply(unitSizes(input.entrants().size()));
        Map<String, BigInteger> scaled = new HashMap<>();
        for (ComponentResult result : input.results()) {
            BigInteger[] percent = percent(result);
            scaled.put(
                    key(result.cadreId(), result.component()),
                    percent[0].multiply(common).divide(percent[1]));
        }
        Map<Long, Long> composites = new LinkedHashMap<>();
        Map<Long, List<Long>> ladders = new HashMap<>();
        for (Entrant entrant : input.entrants()) {
            compute(input, scaled, common, entrant, composites, ladders);
        }
        Map<Long, Outcome> outcomes = new TreeMap<>();
        for (Entrant entrant : input.entrants()) {
            long own = composites.get(entrant.cadreId());
            int place = 0;
            if (own >= 0 && entrant.ranked()) {
                place = 1;
                for (Entrant other : input.entrants()) {
                    if (other.category() == entrant.category()
                            && other.ranked()
                            && composites.get(other.cadreId()) >= 0
                            && better(composites, ladders, other.cadreId(), entrant.cadreId())) {
                        place++;
                    }
                }
            }
            outcomes.put(entrant.cadreId(), new Outcome(own, place));
        }
        return outcomes;
    }

    private static void compute(
            Computation.Input input,
            Map<String, BigInteger> scaled,
            BigInteger common,
            Entrant entrant,
            Map<Long, Long> composites,
            Map<Long, List<Long>> ladders) {
        SchemeTerms terms = input.schemes().get(entrant.category()).terms();
        BigInteger sum = BigInteger.ZERO;
        Map<Component, Long> shown = new HashMap<>();
        boolean complete = true;
        for (SchemeTerms.Part part : terms.parts()) {
            BigInteger value = scaled.get(key(entrant.cadreId(), part.component()));
            if (value == null && part.missing() == MissingRule.ZERO) {
                value = BigInteger.ZERO;
            }
            if (value == null
                    && part.missing() == MissingRule.UNIT_MEAN
                    && input.allowances().contains(new Computation.Allowance(entrant.cadreId(), part.component()))) {
                value = unitMean(input, scaled, entrant, part.component());
            }
            if (value == null) {
                complete = false;
            } else {
                shown.put(part.component(), hundredths(value, common));
                sum = sum.add(value.multiply(part.weight().movePointRight(2).toBigIntegerExact()));
            }
        }
        composites.put(entrant.cadreId(), complete ? hundredths(sum, common.multiply(BigInteger.valueOf(10_000))) : -1);
        List<Long> ladder = new ArrayList<>();
        terms.tieBreak().forEach(rung -> ladder.add(shown.getOrDefault(rung, -1L)));
        ladders.put(entrant.cadreId(), ladder);
    }

    private static BigInteger unitMean(
            Computation.Input input, Map<String, BigInteger> scaled, Entrant entrant, Component component) {
        BigInteger sum = BigInteger.ZERO;
        int count = 0;
        for (Entrant other : input.entrants()) {
            BigInteger value = scaled.get(key(other.cadreId(), component));
            if (other.unitId() == entrant.unitId() && other.category() == entrant.category() && value != null) {
                sum = sum.add(value);
                count++;
            }
        }
        return count == 0 ? null : sum.divide(BigInteger.valueOf(count));
    }

    private static boolean better(
            Map<Long, Long> composites, Map<Long, List<Long>> ladders, long candidate, long than) {
        if (!composites.get(candidate).equals(composites.get(than))) {
            return composites.get(candidate) > composites.get(than);
        }
        for (int i = 0; i < ladders.get(than).size(); i++) {
            int order =
                    ladders.get(candidate).get(i).compareTo(ladders.get(than).get(i));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    /** Half-up: twice the number plus the divisor, over twice the divisor. */
    private static long hundredths(BigInteger value, BigInteger divisor) {
        BigInteger two = BigInteger.TWO;
        return value.multiply(BigInteger.valueOf(100))
                .multiply(two)
                .add(divisor)
                .divide(divisor.multiply(two))
                .longValueExact();
    }

    private static BigInteger[] percent(ComponentResult result) {
        BigInteger numerator = result.gained()
                .numerator()
                .multiply(result.possible().denominator())
                .multiply(BigInteger.valueOf(100));
        BigInteger denominator =
                result.gained().denominator().multiply(result.possible().numerator());
        BigInteger divisor = numerator.gcd(denominator);
        return new BigInteger[] {numerator.divide(divisor), denominator.divide(divisor)};
    }

    /** A multiple of every number of colleagues there can be, so that means stay whole. */
    private static BigInteger unitSizes(int most) {
        BigInteger multiple = BigInteger.ONE;
        for (int size = 2; size <= most; size++) {
            multiple = lcm(multiple, BigInteger.valueOf(size));
        }
        return multiple;
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    private static String key(long cadre, Component component) {
        return cadre + "/" + component;
    }
}
