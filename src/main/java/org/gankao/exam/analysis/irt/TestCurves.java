package org.gankao.exam.analysis.irt;

import java.util.List;

/**
 * What a form as a whole does at each ability: how many points it lets one expect and how exactly it measures (Lord 1980,
 * Applications of Item Response Theory to Practical Testing Problems, chapters 4 and 5).
 *
 * @param items its calibrated items
 * @param points points of each
 */
public record TestCurves(List<LogisticItem> items, List<Double> points) {

    public TestCurves {
        items = List.copyOf(items);
        points = List.copyOf(points);
        if (items.size() != points.size() || items.isEmpty()) {
            throw new IllegalArgumentException("%d items with %d points.".formatted(items.size(), points.size()));
        }
    }

    /** Information about ability; its inverse is the variance of the best estimate. */
    public double information(double ability) {
        return items.stream().mapToDouble(item -> item.information(ability)).sum();
    }

    /** Standard error of ability, 1 / √information. */
    public double error(double ability) {
        return 1 / Math.sqrt(information(ability));
    }

    /** Points to be expected. */
    public double trueScore(double ability) {
        double sum = 0;
        for (int j = 0; j < items.size(); j++) {
            sum += points.get(j) * items.get(j).probability(ability);
        }
        return sum;
    }

    public double possible() {
        return points.stream().mapToDouble(Double::doubleValue).sum();
    }
}
