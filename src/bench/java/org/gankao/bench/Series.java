package org.gankao.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Times of successes, in nanoseconds, and failures by status. */
final class Series {

    private long[] nanos = new long[256];
    int count;
    final Map<String, Integer> failures = new TreeMap<>();

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = time;
    }

    void failed(String why) {
        failures.merge(why, 1, Integer::sum);
    }

    static Series sum(Stream<Series> parts) {
        Series sum = new Series();
        parts.filter(Objects::nonNull).forEach(part -> {
            for (int i = 0; i < part.count; i++) {
                sum.add(part.nanos[i]);
            }
            part.failures.forEach((why, n) -> sum.failures.merge(why, n, Integer::sum));
        });
        Arrays.sort(sum.nanos, 0, sum.count);
        return sum;
    }

    /** Smallest time that the given part of all did not exceed; of a sorted series. */
    double millis(double part) {
        return count == 0 ? Double.NaN : nanos[Math.max(0, (int) Math.ceil(part * count) - 1)] / 1e6;
    }

    int attempts() {
        return count + failures.values().stream().mapToInt(Integer::intValue).sum();
    }
}
