package org.gankao.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gankao.cycle.Component;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.Phrase;
import org.gankao.cycle.SchemeTerms;
import org.gankao.shared.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * How one cadre's composite and place came about.
 *
 * @param terms of the scheme it was computed under
 * @param exact composite, null if a component is missing
 * @param of ranked cadres of the category
 * @param groupAbove least composite of the group above his own; null: he is in the first, or there are no groups
 * @param details what a component rests on, in words; a component without any is absent
 * @param above nearest better place, null for the first and for who is not ranked
 */
public record Explanation(
        CycleRow cycle,
        RunRow run,
        ResultRow row,
        SchemeTerms terms,
        List<Mark> marks,
        @Nullable Fraction exact,
        int of,
        @Nullable Above above,
        @Nullable BigDecimal groupAbove,
        Map<Component, Phrase> details) {

    /**
     * What separates from the next better place, without saying whose it is.
     *
     * @param gap points of the composite as shown
     * @param decidedBy with a gap of zero: the component that decided, null with a gap
     */
    public record Above(
            int place,
            org.gankao.shared.Score composite,
            BigDecimal gap,
            @Nullable ComponentGap decidedBy) {}

    /** The rung that decided between equal composites. */
    public record ComponentGap(Component component, org.gankao.shared.Score theirs, org.gankao.shared.Score own) {}

    public Explanation {
        marks = List.copyOf(marks);
        details = Map.copyOf(details);
    }

    /** The sum in figures: 95.10 × 40% + 91.20 × 15% …, components as shown. */
    public String formula() {
        return marks.stream()
                .map(m ->
                        (m.shown() == null ? "—" : m.shown().toString()) + " × " + SchemeTerms.plain(m.weight()) + "%")
                .collect(java.util.stream.Collectors.joining(" + "));
    }

    /** A weight without needless zeros. */
    public String weight(Mark mark) {
        return SchemeTerms.plain(mark.weight());
    }

    /** A number as people write it: exact if it ends within six decimals, else the first six and an ellipsis. */
    public String text(@Nullable Fraction number) {
        if (number == null) {
            return "—";
        }
        String six = SchemeTerms.plain(number.toDecimal(6));
        return Fraction.of(number.toDecimal(6)).equals(number) ? six : six + "…";
    }
}
