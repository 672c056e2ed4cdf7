package org.gankao.exam.marking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gankao.exam.paper.OrderingRule;
import org.gankao.shared.Fraction;

/** Marks an ordering item by the rule of the paper. */
final class OrderRule {

    private OrderRule() {}

    /**
     * Share of the points, 0 to 1.
     *
     * @param order all ids in the right order, two or more
     * @param response ids joined by commas; unless it names each once, nothing is gained
     */
    static Fraction share(List<String> order, String response, OrderingRule rule) {
        List<String> given = new ArrayList<>(
                Arrays.stream(response.split(",", -1)).map(String::strip).toList());
        if (given.equals(order)) {
            return Fraction.ONE;
        }
        if (rule == OrderingRule.ALL_OR_NOTHING
                || !given.stream()
                        .sorted()
                        .toList()
                        .equals(order.stream().sorted().toList())) {
            return Fraction.ZERO;
        }
        int right = 0;
        for (int i = 1; i < order.size(); i++) {
            int before = given.indexOf(order.get(i - 1));
            if (before + 1 < given.size() && given.get(before + 1).equals(order.get(i))) {
                right++;
            }
        }
        return Fraction.of(right, order.size() - 1L);
    }
}
