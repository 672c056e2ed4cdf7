package org.gankao.exam.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.StatUtils;

/**
 * How long people took to an item, seen from outside: the time from a person's first answer to whatever item he answered before,
 * to his first answer to this one.
 *
 * <p>That is not the time he looked at it. It holds pauses and a look back at others; who reads the whole paper first, or answers in
 * his head and taps later, shifts time from one item to another; the first item answered has no time at all. The median over people
 * evens most of this out, and says little below some 30 people.
 */
final class AnswerTimes {

    /**
     * A first answer.
     *
     * @param at milliseconds by one clock for all answers of a person: the device's if it told all of them, else the server's
     */
    record First(String item, long at) {}

    private AnswerTimes() {}

    /**
     * Median seconds by item.
     *
     * @param people first answers of each person, in any order
     */
    static Map<String, Double> medians(List<List<First>> people) {
        Map<String, List<Double>> seconds = new HashMap<>();
        for (List<First> own : people) {
            List<First> ordered = new ArrayList<>(own);
            ordered.sort(Comparator.comparingLong(First::at));
            for (int i = 1; i < ordered.size(); i++) {
                seconds.computeIfAbsent(ordered.get(i).item(), item -> new ArrayList<>())
                        .add((ordered.get(i).at() - ordered.get(i - 1).at()) / 1000.0);
            }
        }
        Map<String, Double> medians = new HashMap<>();
        seconds.forEach((item, times) -> medians.put(
                item,
                StatUtils.percentile(
                        times.stream().mapToDouble(Double::doubleValue).toArray(), 50)));
        return medians;
    }
}
