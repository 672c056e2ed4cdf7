package org.gankao.exam.analysis.irt;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * How well an item keeps to the model: S-X² (Orlando and Thissen 2000, Applied Psychological Measurement 24, 50-64). Among those
 * with the same number of right answers it compares the share who solved the item with the share the model expects.
 *
 * @param statistic S-X²
 * @param freedom degrees of freedom; 0: nothing to compare
 * @param p chance of so great a statistic if the model holds; 1 without degrees of freedom
 */
public record ItemFit(double statistic, int freedom, double p) {

    /** Groups with fewer expected right or wrong answers are joined with their neighbour. */
    private static final double LEAST_EXPECTED = 1.0;

    /** A group of people with neighbouring scores. */
    private record Group(double people, double right, double expected) {

        boolean isLargeEnough() {
            return expected >= LEAST_EXPECTED && people - expected >= LEAST_EXPECTED;
        }

        Group and(Group other) {
            return new Group(people + other.people, right + other.right, expected + other.expected);
        }

        double distance() {
            double expectedShare = expected / people;
            double gap = right / people - expectedShare;
            return people * gap * gap / (expectedShare * (1 - expectedShare));
        }
    }

    /**
     * Fit of all items.
     *
     * @param responses in which everybody was asked every item
     */
    public static List<ItemFit> of(Responses responses, List<LogisticItem> items, Model model) {
        int count = items.size();
        Quadrature quadrature = Quadrature.normal();
        double[] people = new double[count + 1];
        double[][] right = new double[count][count + 1];
        for (int pattern = 0; pattern < responses.patterns(); pattern++) {
            int score = 0;
            for (int j = 0; j < count; j++) {
                score += responses.answer(pattern, j);
            }
            people[score] += responses.people(pattern);
            for (int j = 0; j < count; j++) {
                right[j][score] += responses.answer(pattern, j) * responses.people(pattern);
            }
        }
        double[][] withAll = scores(items, quadrature, -1);
        List<ItemFit> fits = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            double[][] without = scores(items, quadrature, j);
            List<Group> groups = new ArrayList<>();
            for (int score = 1; score < count; score++) {
                if (people[score] > 0) {
                    double share = expected(items.get(j), score, withAll, without, quadrature);
                    groups.add(new Group(people[score], right[j][score], people[score] * share));
                }
            }
            fits.add(of(joined(groups), model));
        }
        return fits;
    }

    private static ItemFit of(List<Group> groups, Model model) {
        int freedom = groups.size() - (model == Model.ONE_PARAMETER ? 1 : 2);
        double statistic = groups.stream().mapToDouble(Group::distance).sum();
        return freedom < 1
                ? new ItemFit(statistic, 0, 1)
                : new ItemFit(
                        statistic, freedom, 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(statistic));
    }

    /** Joins small groups upwards; a small last one with the one before. */
    private static List<Group> joined(List<Group> groups) {
        List<Group> joined = new ArrayList<>();
        Group open = new Group(0, 0, 0);
        for (Group group : groups) {
            open = open.and(group);
            if (open.isLargeEnough()) {
                joined.add(open);
                open = new Group(0, 0, 0);
            }
        }
        if (open.people() > 0 && !joined.isEmpty()) {
            joined.set(joined.size() - 1, joined.get(joined.size() - 1).and(open));
        }
        return joined;
    }

    private static double expected(
            LogisticItem item, int score, double[][] withAll, double[][] without, Quadrature quadrature) {
        double solved = 0;
        double all = 0;
        for (int q = 0; q < quadrature.size(); q++) {
            solved += quadrature.weight(q) * item.probability(quadrature.point(q)) * without[q][score - 1];
            all += quadrature.weight(q) * withAll[q][score];
        }
        return solved / all;
    }

    /** Chance of each number of right answers at each point, by the recursion of Lord and Wingersky (1984). */
    private static double[][] scores(List<LogisticItem> items, Quadrature quadrature, int without) {
        double[][] chances = new double[quadrature.size()][items.size() + 1];
        for (int q = 0; q < quadrature.size(); q++) {
            double[] chance = chances[q];
            chance[0] = 1;
            int asked = 0;
            for (int j = 0; j < items.size(); j++) {
                if (j != without) {
                    double p = items.get(j).probability(quadrature.point(q));
                    asked++;
                    for (int score = asked; score > 0; score--) {
                        chance[score] = chance[score] * (1 - p) + chance[score - 1] * p;
                    }
                    chance[0] *= 1 - p;
                }
            }
        }
        return chances;
    }
}
