package org.gankao.exam.sitting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that does not count unless two people decide so.
 *
 * @param roomId where he sat, null: nowhere in particular
 * @param deviceAt when the device says it was given
 * @param current the answer that counts now, null: none
 * @param decisions at most two
 */
public record LateAnswer(
        long id,
        long sittingId,
        String cadreCode,
        String cadreName,
        @Nullable Long roomId,
        String item,
        String response,
        @Nullable Instant deviceAt,
        Instant storedAt,
        @Nullable Instant deadline,
        LateReason reason,
        @Nullable String current,
        List<Decision> decisions) {

    /**
     * One person's decision.
     *
     * @param by his name as it was then
     */
    public record Decision(long accountId, String by, boolean accepted, String reason, Instant at) {}

    LateAnswer nameless() {
        return new LateAnswer(
                id, sittingId, "", "", null, item, response, deviceAt, storedAt, deadline, reason, current, decisions);
    }

    /** Counts if two people accepted it. */
    public boolean accepted() {
        return decisions.size() == 2 && decisions.stream().allMatch(Decision::accepted);
    }

    public boolean decided() {
        return accepted() || decisions.stream().anyMatch(d -> !d.accepted());
    }
}
