package org.gankao.exam.analysis;

import org.hipparchus.stat.StatUtils;
import org.jspecify.annotations.Nullable;

/**
 * Classical figures of an item, as Moodle defines them (docs.moodle.org/dev/Quiz_statistics_calculations, "Question statistics").
 *
 * @param facility mean as a share of the item's points, 0 to 1 (难度系数)
 * @param deviation sample standard deviation (divisor n - 1) as a share of the item's points, 0 to about 0.5
 * @param discrimination correlation with the rest of the section, -1 to 1 (区分度); null where one of them does not vary
 * @param efficiency covariance with the rest as a share of the greatest possible for the same marks, at most 1; null as before
 */
public record ItemFigures(
        double facility,
        double deviation,
        @Nullable Double discrimination,
        @Nullable Double efficiency) {

    static ItemFigures of(SectionMarks marks, int item) {
        double[] column = marks.column(item);
        double[] rest = marks.rest(item);
        double possible = marks.possible(item);
        return new ItemFigures(
                StatUtils.mean(column) / possible,
                column.length < 2 ? 0 : Math.sqrt(StatUtils.variance(column)) / possible,
                Correlation.of(column, rest),
                Correlation.efficiency(column, rest));
    }
}
