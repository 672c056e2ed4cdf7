package org.gankao.ranking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One cadre in the list for the annual evaluation.
 *
 * @param suggestion null if nothing is suggested
 * @param reason key of the reason for the suggestion
 * @param decision null until people have decided
 */
public record AnnualRow(
        ResultRow result,
        GradeSystem system,
        @Nullable AnnualGrade suggestion,
        String reason,
        @Nullable AnnualGrade decision,
        String decisionReason,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt) {

    /** Key of a grade as it is called in this system. */
    public String key(AnnualGrade grade) {
        return "AnnualGrade." + system + "." + grade;
    }
}
