package org.gankao.exam.marking;

import java.util.HashMap;
import java.util.Map;
import org.gankao.exam.paper.MatchingRule;
import org.gankao.shared.Fraction;

/** Marks a matching item by the rule of the paper. */
final class PairRule {

    private PairRule() {}

    /**
     * Share of the points, 0 to 1.
     *
     * @param pairs the key: premise to option
     * @param response {@code premise-option} pairs joined by commas; a premise named twice has no option
     */
    static Fraction share(Map<String, String> pairs, String response, MatchingRule rule) {
        Map<String, String> given = pairs(response);
        long right = pairs.entrySet().stream()
                .filter(pair -> pair.getValue().equals(given.get(pair.getKey())))
                .count();
        if (right == pairs.size()) {
            return Fraction.ONE;
        }
        return rule == MatchingRule.SHARE_OF_PAIRS ? Fraction.of(right, pairs.size()) : Fraction.ZERO;
    }

    /** Option by premise, as far as the response can be understood. */
    static Map<String, String> pairs(String response) {
        Map<String, String> given = new HashMap<>();
        for (String pair : response.split(",", -1)) {
            String[] sides = pair.strip().split("-", -1);
            if (sides.length == 2) {
                given.merge(sides[0].strip(), sides[1].strip(), (one, other) -> "");
            }
        }
        return given;
    }
}
