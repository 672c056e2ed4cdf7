package org.gankao.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shares out places over strata in proportion to their households, by largest remainders (Hamilton's method); of equal ones the larger
 * stratum, then the first letter comes first. While there are at least as many places as strata, a stratum that would get none gets one from
 * the stratum with the most: a class of few households is heard too.
 */
final class Shares {

    private Shares() {}

    /**
     * @param sizes households of each stratum
     * @param most places each can take
     * @param places to share out; where the strata cannot take so many, all they can
     */
    static Map<String, Integer> of(Map<String, Integer> sizes, Map<String, Integer> most, int places) {
        Map<String, Integer> shares = new TreeMap<>();
        sizes.keySet().forEach(stratum -> shares.put(stratum, 0));
        int all = sum(sizes);
        int given = Math.min(places, sum(most));
        for (int i = 0; i < given; i++) {
            // one by one to whoever lacks most of his exact share: that is the whole share first, then the largest
            // remainder
            String next = null;
            for (String stratum : sizes.keySet()) {
                if (shares.get(stratum) < most.get(stratum)
                        && (next == null || precedes(stratum, next, sizes, shares, (long) places, all))) {
                    next = stratum;
                }
            }
            if (next == null) {
                throw new IllegalStateException("Nobody takes place %d of %d.".formatted(i + 1, given));
            }
            shares.merge(next, 1, Integer::sum);
        }
        long strata = most.values().stream().filter(m -> m > 0).count();
        if (given >= strata) {
            for (String stratum : sizes.keySet()) {
                if (shares.get(stratum) == 0 && most.get(stratum) > 0) {
                    shares.merge(largest(shares), -1, Integer::sum);
                    shares.put(stratum, 1);
                }
            }
        }
        return shares;
    }

    /** Compares {@code places * size - share * all}, so that nothing is rounded. */
    private static boolean precedes(
            String one, String other, Map<String, Integer> sizes, Map<String, Integer> shares, long places, int all) {
        long lacks = places * sizes.get(one) - (long) shares.get(one) * all;
        long otherLacks = places * sizes.get(other) - (long) shares.get(other) * all;
        return lacks == otherLacks ? sizes.get(one) > sizes.get(other) : lacks > otherLacks;
    }

    private static String largest(Map<String, Integer> shares) {
        return shares.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .orElseThrow()
                .getKey();
    }

    /**
     * Strata in an order of which every beginning is as proportional as it can be: the next place goes to whoever is furthest behind.
     *
     * @param shares places of each
     */
    static List<String> order(Map<String, Integer> shares) {
        int all = sum(shares);
        Map<String, Integer> given = new TreeMap<>();
        shares.keySet().forEach(stratum -> given.put(stratum, 0));
        List<String> order = new ArrayList<>();
        while (order.size() < all) {
            String next = null;
            for (String stratum : shares.keySet()) {
                if (given.get(stratum) < shares.get(stratum)
                        && (next == null || precedes(stratum, next, shares, given, order.size() + 1L, all))) {
                    next = stratum;
                }
            }
            order.add(String.valueOf(next));
            given.merge(String.valueOf(next), 1, Integer::sum);
        }
        return order;
    }

    private static int sum(Map<String, Integer> numbers) {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }
}
