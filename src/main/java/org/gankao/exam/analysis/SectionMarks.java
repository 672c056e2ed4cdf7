package org.gankao.exam.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * Points that people gained on the same items: one section of one form. What everybody got differently, such as pictures of his own
 * households, is not among them.
 */
final class SectionMarks {

    private final double[] possible;
    private final double[][] gained;
    private final double[] totals;

    /**
     * @param possible points of each item, above 0
     * @param gained a row a person, a column an item
     */
    SectionMarks(double[] possible, List<double[]> gained) {
        this.possible = possible.clone();
        this.gained = gained.toArray(double[][]::new);
        totals = gained.stream().mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    }

    int items() {
        return possible.length;
    }

    int people() {
        return gained.length;
    }

    double possible(int item) {
        return possible[item];
    }

    /** Points of all items. */
    double possible() {
        return Arrays.stream(possible).sum();
    }

    /** What each person gained on an item. */
    double[] column(int item) {
        return Arrays.stream(gained).mapToDouble(row -> row[item]).toArray();
    }

    /** What each person gained on all items. */
    double[] totals() {
        return totals.clone();
    }

    /** What each person gained on all items but one: what that one is compared with, so that it is not compared with itself. */
    double[] rest(int item) {
        double[] rest = new double[people()];
        for (int person = 0; person < rest.length; person++) {
            rest[person] = totals[person] - gained[person][item];
        }
        return rest;
    }
}
