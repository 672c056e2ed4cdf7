package org.gankao.exam.sitting;

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
import org.gankao.shared.ConflictException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * One sealed test event (考试场次): planned, sealed with a sitting for every entrant, held, closed, marked, released.
 *
 * <p>Its times and rules are fixed once it is sealed; time lost is given back by extensions, each with a reason.
 */
@Entity
@Table(name = "exam_session")
public class ExamSession {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "cycle_id", nullable = false, updatable = false)
    private long cycleId;

    @Column(name = "paper_id", nullable = false)
    private long paperId;

    @Column(nullable = false, length = 80)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 8)
    private SessionState state;

    @Column(name = "opens_at", nullable = false)
    private Instant opensAt;

    @Column(name = "closes_at", nullable = false)
    private Instant closesAt;

    @Column(name = "duration_minutes", nullable = false)
    private int durationMinutes;

    @Column(name = "waiting_minutes", nullable = false)
    private int waitingMinutes;

    @Column(name = "late_minutes")
    private @Nullable Integer lateMinutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_policy", nullable = false, length = 12)
    private ReviewPolicy reviewPolicy;

    @Column(nullable = false, length = 80)
    private String seed;

    @Column(name = "marking_id")
    private @Nullable Long markingId;

    @Column(name = "open_marks", nullable = false)
    private int openMarks;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    protected ExamSession() {} // JPA

    static ExamSession plan(long cycleId, SessionPlan plan) {
        ExamSession session = new ExamSession();
        session.cycleId = cycleId;
        session.state = SessionState.PLANNED;
        session.seed = "";
        session.take(plan);
        return session;
    }

    void edit(SessionPlan plan) {
        require(SessionState.PLANNED, "exam.session.sealedAlready");
        take(plan);
    }

    /** From now on every entrant has his sitting. */
    void seal(String drawSeed, Instant now) {
        require(SessionState.PLANNED, "exam.session.sealedAlready");
        if (now.isAfter(closesAt)) {
            throw new RuleViolationException("exam.session.over");
        }
        seed = drawSeed;
        state = SessionState.SEALED;
    }

    /**
     * A make-up follows: it is held until then, marked when that is over, and released after that.
     *
     * @throws ConflictException if it is not sealed yet, or its results are released
     */
    void goOn(Instant until) {
        if (state == SessionState.PLANNED) {
            throw new ConflictException("exam.session.notSealed");
        }
        if (state == SessionState.RELEASED) {
            throw new ConflictException("exam.makeUp.released");
        }
        state = SessionState.SEALED;
        markingId = null;
        openMarks = 0;
        closesAt = until.isAfter(closesAt) ? until : closesAt;
    }

    /** All papers are in. */
    void close() {
        require(SessionState.SEALED, "exam.session.notSealed");
        state = SessionState.CLOSED;
    }

    /**
     * A marking was made; it may be made again until the release.
     *
     * @param open its marks that wait for a person
     */
    void marked(long marking, int open) {
        if (state != SessionState.CLOSED && state != SessionState.MARKED) {
            throw new ConflictException("exam.session.notClosed");
        }
        markingId = marking;
        openMarks = open;
        state = SessionState.MARKED;
    }

    /**
     * A key was changed and everybody marked anew; what was released stays released.
     *
     * @param open its marks that wait for a person
     * @throws RuleViolationException if results are released and a mark waits for a person
     */
    void remarked(long marking, int open) {
        if (state == SessionState.MARKED) {
            marked(marking, open);
            return;
        }
        require(SessionState.RELEASED, "exam.session.notMarked");
        if (open > 0) {
            throw new RuleViolationException("exam.session.openMarks", open);
        }
        markingId = marking;
    }

    /** Two people changed what cadres see after the release. */
    void review(ReviewPolicy policy) {
        reviewPolicy = policy;
    }

    /** @throws RuleViolationException while a mark waits for a person */
    void release(Instant now) {
        require(SessionState.MARKED, "exam.session.notMarked");
        if (openMarks > 0) {
            throw new RuleViolationException("exam.session.openMarks", openMarks);
        }
        releasedAt = now;
        state = SessionState.RELEASED;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    SessionRow row() {
        return new SessionRow(
                id(),
                cycleId,
                paperId,
                name,
                state,
                opensAt,
                closesAt,
                durationMinutes,
                waitingMinutes,
                lateMinutes,
                reviewPolicy,
                seed,
                markingId,
                openMarks,
                releasedAt,
                version);
    }

    private void take(SessionPlan plan) {
        paperId = plan.paperId();
        name = plan.name();
        opensAt = plan.opensAt();
        closesAt = plan.closesAt();
        durationMinutes = plan.durationMinutes();
        waitingMinutes = plan.waitingMinutes();
        lateMinutes = plan.lateMinutes();
        reviewPolicy = plan.reviewPolicy();
    }

    private void require(SessionState needed, String refusal) {
        if (state != needed) {
            throw new ConflictException(refusal);
        }
    }
}
