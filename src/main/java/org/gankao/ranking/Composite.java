package org.gankao.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentResult;
import org.gankao.cycle.MissingRule;
import org.gankao.cycle.SchemeTerms;
import org.gankao.shared.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The composite of one cadre (考评总分): the sum of weight x percent / 100 over unrounded components.
 *
 * <p>A missing component is treated as the scheme says; it is never dropped, and the other weights never grow.
 *
 * @param marks one a component, in the order of the scheme
 * @param total exact percent; null if a component is missing
 */
public record Composite(List<Mark> marks, @Nullable Fraction total) {

    public Composite {
        marks = List.copyOf(marks);
    }

    /**
     * Computes it.
     *
     * @param results what the cadre reached
     * @param unitMeans mean of his unit for the components in which a signed reason allows it to him
     */
    public static Composite of(
            SchemeTerms terms, Map<Component, ComponentResult> results, Map<Component, Fraction> unitMeans) {
        List<Mark> marks = new ArrayList<>();
        Fraction total = Fraction.ZERO;
        for (SchemeTerms.Part part : terms.parts()) {
            Mark mark = mark(part, results.get(part.component()), unitMeans.get(part.component()));
            marks.add(mark);
            Fraction points = mark.points();
            total = total == null || points == null ? null : total.plus(points);
        }
        return new Composite(marks, total);
    }

    /** Components without any mark. */
    public List<Component> missing() {
        return marks.stream()
                .filter(m -> m.percent() == null)
                .map(Mark::component)
                .toList();
    }

    private static Mark mark(SchemeTerms.Part part, @Nullable ComponentResult result, @Nullable Fraction unitMean) {
        if (result != null) {
            return new Mark(
                    part.component(),
                    part.weight(),
                    result.gained(),
                    result.possible(),
                    result.percent(),
                    MarkSource.RESULT,
                    result.evidence(),
                    result.note());
        }
        if (part.missing() == MissingRule.ZERO) {
            return instead(part, Fraction.ZERO, MarkSource.ZERO);
        }
        if (part.missing() == MissingRule.UNIT_MEAN && unitMean != null) {
            return instead(part, unitMean, MarkSource.UNIT_MEAN);
        }
        return instead(part, null, MarkSource.MISSING);
    }

    private static Mark instead(SchemeTerms.Part part, @Nullable Fraction percent, MarkSource source) {
        return new Mark(part.component(), part.weight(), null, null, percent, source, "", "");
    }
}
