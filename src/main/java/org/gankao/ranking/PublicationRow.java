package org.gankao.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a published ranking as it is shown.
 *
 * @param correctsId version it corrects, null for the first
 * @param replacedBy later version that took its place, null if none
 * @param voided whether a scheme the run rests on has been replaced
 */
public record PublicationRow(
        long id,
        long cycleId,
        long runId,
        int versionNo,
        PublicationState state,
        @Nullable Long correctsId,
        String changed,
        String reason,
        @Nullable Long replacedBy,
        String sha256,
        String createdByName,
        Instant createdAt,
        List<Signature> signatures,
        @Nullable LocalDate meetingDate,
        @Nullable String meetingNumber,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate noticeUntil,
        @Nullable Integer noticeDays,
        @Nullable Instant finalAt,
        @Nullable String documentNumber,
        boolean voided) {

    /** Who signed. */
    public record Signature(long accountId, String name, Instant at) {}

    public PublicationRow {
        signatures = List.copyOf(signatures);
    }

    public boolean replaced() {
        return replacedBy != null;
    }

    /** Whether the last day of its public notice is over. */
    public boolean noticeOver(LocalDate today) {
        return Publication.over(noticeUntil, today);
    }

    /** Whether it may be objected to: it is up for notice, its last day included. */
    public boolean takesObjections(LocalDate today) {
        return state == PublicationState.NOTICE && !replaced() && !noticeOver(today);
    }

    public boolean signedBy(long accountId) {
        return signatures.stream().anyMatch(s -> s.accountId() == accountId);
    }
}
