package org.gankao.survey;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is shown.
 *
 * @param sha256 of the signed plan, null before the freeze
 * @param seed the public value, null before the draw
 * @param receiptPublic key that proves receipts, SPKI in base64
 * @param version for the next edit
 */
public record CampaignRow(
        long id,
        long cycleId,
        CampaignState state,
        CampaignPlan plan,
        @Nullable String sha256,
        @Nullable Instant frozenAt,
        @Nullable String seed,
        @Nullable String frameSha256,
        @Nullable String drawSha256,
        @Nullable Instant drawnAt,
        @Nullable String receiptPublic,
        @Nullable Instant fieldClosedAt,
        @Nullable Instant openedAt,
        int version) {

    public String name() {
        return plan.name();
    }

    public boolean reached(CampaignState wanted) {
        return state.compareTo(wanted) >= 0;
    }

    /** Day at the doors on a date, from 1; 0 before the first, the last after the end. */
    public int dayNumber(LocalDate today) {
        if (today.isBefore(plan.fieldFrom())) {
            return 0;
        }
        return (int) Math.min(plan.days(), today.toEpochDay() - plan.fieldFrom().toEpochDay() + 1);
    }
}
