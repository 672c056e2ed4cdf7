package org.gankao.survey;

import java.time.Instant;
import java.util.List;
import org.gankao.survey.AttemptRule.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * A spare household that was opened.
 *
 * @param code of the spare
 * @param replaced code of the household it stands in for
 * @param attempts at that household
 * @param ruleMet whether these attempts allow a spare
 * @param verdict ACCEPTED or REJECTED, null while it waits for review
 */
public record SpareRow(
        long householdId,
        String code,
        String door,
        long replacesId,
        String replaced,
        String replacedDoor,
        String villageName,
        String townshipName,
        int pairNumber,
        Instant reportedAt,
        List<Attempt> attempts,
        boolean ruleMet,
        @Nullable String verdict,
        @Nullable String reviewer,
        String remark) {

    SpareRow with(List<Attempt> made) {
        return new SpareRow(
                householdId,
                code,
                door,
                replacesId,
                replaced,
                replacedDoor,
                villageName,
                townshipName,
                pairNumber,
                reportedAt,
                made,
                AttemptRule.spareMayOpen(made),
                verdict,
                reviewer,
                remark);
    }
}
