package org.gankao.exam.paper;

import java.math.BigDecimal;
import java.util.List;
import org.gankao.shared.RuleViolationException;

/**
 * What a blueprint asks of one section.
 *
 * @param items items of the section; where rows leave ranges, between the sums of what they want at least and at most
 */
public record SectionPlan(SectionKind kind, List<PlanRow> rows, int items) {

    /**
     * @throws RuleViolationException if the items cannot be within the ranges, if rows with ranges differ in points, so that
     *     forms would too, or if another section than that of the bank has ranges
     */
    public SectionPlan {
        rows = List.copyOf(rows);
        int least = rows.stream().mapToInt(PlanRow::items).sum();
        int most = rows.stream().mapToInt(PlanRow::most).sum();
        if (items < least || items > most) {
            throw new RuleViolationException("exam.blueprint.sectionTotal", least, most, items);
        }
        List<PlanRow> ranges = rows.stream().filter(PlanRow::isRange).toList();
        if (!ranges.isEmpty() && kind != SectionKind.KNOWLEDGE) {
            throw new RuleViolationException("exam.blueprint.rangeSection");
        }
        if (ranges.stream().anyMatch(row -> row.points().compareTo(ranges.get(0).points()) != 0)) {
            throw new RuleViolationException("exam.blueprint.rangePoints");
        }
    }

    /** A section whose rows leave no range. */
    public SectionPlan(SectionKind kind, List<PlanRow> rows) {
        this(kind, rows, rows.stream().mapToInt(PlanRow::items).sum());
    }

    public boolean hasRanges() {
        return rows.stream().anyMatch(PlanRow::isRange);
    }

    /** Points possible, the same in every form. */
    public BigDecimal points() {
        BigDecimal sum = BigDecimal.ZERO;
        int left = items;
        BigDecimal ofRanges = BigDecimal.ZERO;
        for (PlanRow row : rows) {
            sum = sum.add(row.points().multiply(BigDecimal.valueOf(row.items())));
            left -= row.items();
            ofRanges = row.isRange() ? row.points() : ofRanges;
        }
        return sum.add(ofRanges.multiply(BigDecimal.valueOf(left)));
    }
}
