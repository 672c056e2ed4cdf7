package org.gankao.ranking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gankao.platform.time.BusinessTime;
import org.gankao.shared.ConflictException;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A version of a published ranking (发布): drafted, signed by two, approved by the department's meeting, shown publicly for
 * at least five working days, final. No version is ever removed; a correction is the next version.
 *
 * <p>Source: 《公务员考核规定》(2020) asks for at least five working days of public notice for the grade 优秀; the product
 * gives every ranking the same.
 */
@Entity
@Table(name = "ranking_publication")
public class Publication {

    /** Least working days of a public notice. */
    public static final int NOTICE_DAYS = 5;

    /** Even the longest holidays end sooner. */
    static final int MOST_DAYS_AHEAD = 15;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "cycle_id", nullable = false, updatable = false)
    private long cycleId;

    @Column(name = "run_id", nullable = false, updatable = false)
    private long runId;

    @Column(name = "version_no", nullable = false, updatable = false)
    private int versionNo;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private PublicationState state;

    @Column(name = "corrects_id", updatable = false)
    private @Nullable Long correctsId;

    @Column(nullable = false, updatable = false, length = 400)
    private String changed;

    @Column(nullable = false, updatable = false, length = 400)
    private String reason;

    @Column(name = "replaced_by")
    private @Nullable Long replacedBy;

    @Column(nullable = false, updatable = false)
    private String document;

    @Column(nullable = false, updatable = false, length = 64)
    private String sha256;

    @Column(name = "created_by", nullable = false, updatable = false)
    private long createdBy;

    @Column(name = "created_by_name", nullable = false, updatable = false, length = 80)
    private String createdByName;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "meeting_date")
    private @Nullable LocalDate meetingDate;

    @Column(name = "meeting_number", length = 60)
    private @Nullable String meetingNumber;

    @Column(name = "notice_from")
    private @Nullable LocalDate noticeFrom;

    @Column(name = "notice_until")
    private @Nullable LocalDate noticeUntil;

    @Column(name = "notice_days")
    private @Nullable Integer noticeDays;

    @Column(name = "final_at")
    private @Nullable Instant finalAt;

    @Column(name = "document_number", length = 60)
    private @Nullable String documentNumber;

    protected Publication() {} // JPA

    /** What a correction says of itself; empty texts for a first version. */
    record Correction(@Nullable Long correctsId, String changed, String reason) {

        static final Correction NONE = new Correction(null, "", "");
    }

    static Publication draft(
            long cycleId,
            long runId,
            int versionNo,
            Correction correction,
            String document,
            long createdBy,
            String createdByName,
            Instant now) {
        Publication publication = new Publication();
        publication.cycleId = cycleId;
        publication.runId = runId;
        publication.versionNo = versionNo;
        publication.state = PublicationState.DRAFT;
        publication.correctsId = correction.correctsId();
        publication.changed = correction.changed();
        publication.reason = correction.reason();
        publication.document = document;
        publication.sha256 = Sha256.hex(document);
        publication.createdBy = createdBy;
        publication.createdByName = createdByName;
        publication.createdAt = now;
        return publication;
    }

    /** Takes the second signature into account. */
    void signed() {
        require(PublicationState.DRAFT);
        state = PublicationState.SIGNED;
    }

    /**
     * The department's meeting approves it.
     *
     * @throws RuleViolationException if the meeting lies in the future or before the draft
     */
    void approve(LocalDate meetingOn, String minutes, Instant now) {
        require(PublicationState.SIGNED);
        if (meetingOn.isAfter(BusinessTime.dateOf(now))) {
            throw new RuleViolationException("ranking.meeting.future", meetingOn);
        }
        if (meetingOn.isBefore(BusinessTime.dateOf(createdAt))) {
            throw new RuleViolationException("ranking.meeting.beforeDraft", meetingOn);
        }
        meetingDate = meetingOn;
        meetingNumber = requireText(minutes, 60, "ranking.meeting.number");
        state = PublicationState.APPROVED;
    }

    /**
     * Puts it up for public notice. The day it is put up does not count.
     *
     * @param first first counted day, from tomorrow to {@link #MOST_DAYS_AHEAD} days from today: it is visible at once
     * @param days working days, at least {@link #NOTICE_DAYS}
     */
    void putUp(LocalDate first, int days, WorkCalendar calendar, Instant now) {
        require(PublicationState.APPROVED);
        if (!first.isAfter(BusinessTime.dateOf(now))) {
            throw new RuleViolationException("ranking.notice.tooEarly", first);
        }
        if (first.isAfter(BusinessTime.dateOf(now).plusDays(MOST_DAYS_AHEAD))) {
            throw new RuleViolationException("ranking.notice.tooLate", first, MOST_DAYS_AHEAD);
        }
        if (!calendar.isWorking(first)) {
            throw new RuleViolationException("ranking.notice.notWorking", first);
        }
        if (days < NOTICE_DAYS || days > 30) {
            throw new RuleViolationException("ranking.notice.days", days, NOTICE_DAYS);
        }
        noticeFrom = first;
        noticeDays = days;
        noticeUntil = calendar.last(first, days);
        state = PublicationState.NOTICE;
    }

    /** @throws RuleViolationException unless it is up for notice and the last day is not over */
    void requireOpenForObjections(Instant now) {
        if (state != PublicationState.NOTICE || replacedBy != null || noticeOver(BusinessTime.dateOf(now))) {
            throw new RuleViolationException("ranking.objection.closed");
        }
    }

    /**
     * Makes it final.
     *
     * @throws RuleViolationException while the notice runs, or an objection is open or led to a correction
     */
    void complete(String number, List<Objection> objections, Instant now) {
        require(PublicationState.NOTICE);
        if (!noticeOver(BusinessTime.dateOf(now))) {
            throw new RuleViolationException("ranking.notice.running", String.valueOf(noticeUntil));
        }
        if (objections.stream().anyMatch(o -> !o.answered())) {
            throw new RuleViolationException("ranking.objection.open");
        }
        if (objections.stream().anyMatch(Objection::correcting)) {
            throw new RuleViolationException("ranking.objection.correctionDue");
        }
        documentNumber = requireText(number, 60, "ranking.documentNumber");
        finalAt = now;
        state = PublicationState.FINAL;
    }

    void replace(long by) {
        replacedBy = by;
    }

    private void require(PublicationState needed) {
        if (replacedBy != null) {
            throw new ConflictException("ranking.publication.replaced");
        }
        if (state != needed) {
            throw new ConflictException("ranking.publication.notIn." + needed);
        }
    }

    static String requireText(String text, int max, String key) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > max) {
            throw new RuleViolationException(key, max);
        }
        return stripped;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long cycleId() {
        return cycleId;
    }

    long runId() {
        return runId;
    }

    int versionNo() {
        return versionNo;
    }

    PublicationState state() {
        return state;
    }

    String document() {
        return document;
    }

    String sha256() {
        return sha256;
    }

    boolean replaced() {
        return replacedBy != null;
    }

    @Nullable
    LocalDate noticeUntil() {
        return noticeUntil;
    }

    boolean noticeOver(LocalDate today) {
        return over(noticeUntil, today);
    }

    /** The last day of a notice is part of it; one that was never put up is not over. */
    static boolean over(@Nullable LocalDate noticeUntil, LocalDate today) {
        return noticeUntil != null && today.isAfter(noticeUntil);
    }

    PublicationRow row(List<PublicationRow.Signature> signatures, boolean voided) {
        return new PublicationRow(
                id(),
                cycleId,
                runId,
                versionNo,
                state,
                correctsId,
                changed,
                reason,
                replacedBy,
                sha256,
                createdByName,
                createdAt,
                signatures,
                meetingDate,
                meetingNumber,
                noticeFrom,
                noticeUntil,
                noticeDays,
                finalAt,
                documentNumber,
                voided);
    }
}
