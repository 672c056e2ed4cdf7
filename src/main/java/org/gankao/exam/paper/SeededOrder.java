package org.gankao.exam.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The order in which a candidate sees items and options, from his sitting's seed; {@code assets/exam/order.js} computes the
 * same.
 *
 * <p>The generator is mulberry32, started with the seed XOR the FNV-1a hash of a label: the section's kind for its items, the
 * item's number for its options. The list is shuffled by Fisher and Yates from the last place down; a number below {@code n}
 * is the upper half of the 64-bit product of the next 32 bits and {@code n}.
 */
public final class SeededOrder {

    private int state;

    private SeededOrder(int seed, String label) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < label.length(); i++) {
            hash = (hash ^ label.charAt(i)) * 0x01000193;
        }
        state = seed ^ hash;
    }

    /** {@code list} in the order the seed and label give it. */
    public static <T> List<T> of(int seed, String label, List<T> list) {
        SeededOrder numbers = new SeededOrder(seed, label);
        List<T> shuffled = new ArrayList<>(list);
        for (int n = shuffled.size(); n > 1; n--) {
            Collections.swap(shuffled, n - 1, numbers.below(n));
        }
        return shuffled;
    }

    private int below(int n) {
        state += 0x6D2B79F5;
        int t = (state ^ (state >>> 15)) * (state | 1);
        t ^= t + (t ^ (t >>> 7)) * (t | 61);
        long next = (t ^ (t >>> 14)) & 0xFFFFFFFFL;
        return (int) (next * n >>> 32);
    }
}
