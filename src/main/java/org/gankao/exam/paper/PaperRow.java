package org.gankao.exam.paper;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as pages, the API and sessions see it.
 *
 * @param seed seed of the draw of items
 * @param sections the plan it was made by
 * @param overlap items that stand in more than one form
 * @param sha256 of the hashes of all forms and keys; null while a draft
 */
public record PaperRow(
        long id,
        long cycleId,
        long blueprintId,
        String name,
        PaperState state,
        String seed,
        int durationMinutes,
        MarkingRules rules,
        List<SectionPlan> sections,
        int overlap,
        Instant madeAt,
        @Nullable Instant frozenAt,
        @Nullable String sha256,
        int version) {

    public int items() {
        return sections.stream().mapToInt(SectionPlan::items).sum();
    }

    public BigDecimal points() {
        return sections.stream().map(SectionPlan::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
