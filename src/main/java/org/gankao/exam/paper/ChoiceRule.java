package org.gankao.exam.paper;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.gankao.shared.Fraction;

/** Marks a choice of options by the rule of the paper. */
public final class ChoiceRule {

    private static final Fraction HALF = Fraction.of(1, 2);

    private ChoiceRule() {}

    /**
     * Share of the points, 0 to 1.
     *
     * @param response ids joined by commas, in any order
     * @param correct ids of the key; one means single choice, to which partial credit does not apply
     */
    public static Fraction share(Collection<String> correct, String response, MultipleRule rule) {
        Set<String> chosen = new TreeSet<>();
        for (String id : response.split(",", -1)) {
            if (!id.isBlank()) {
                chosen.add(id.strip());
            }
        }
        Set<String> key = new TreeSet<>(correct);
        if (chosen.equals(key)) {
            return Fraction.ONE;
        }
        boolean properPart = !chosen.isEmpty() && key.containsAll(chosen);
        return rule == MultipleRule.PARTIAL_NO_WRONG && properPart ? HALF : Fraction.ZERO;
    }
}
