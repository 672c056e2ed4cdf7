package org.gankao.exam.paper;

import java.math.BigDecimal;
import java.util.List;

/** What a blueprint asks of one section. */
public record SectionPlan(SectionKind kind, List<PlanRow> rows) {

    public SectionPlan {
        rows = List.copyOf(rows);
    }

    public int items() {
        return rows.stream().mapToInt(PlanRow::items).sum();
    }

    /** Points possible. */
    public BigDecimal points() {
        return rows.stream()
                .map(row -> row.points().multiply(BigDecimal.valueOf(row.items())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
