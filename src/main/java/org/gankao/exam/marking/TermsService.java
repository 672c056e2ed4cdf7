package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;

/** The terms of marking by people and of objections, set session by session. */
@ApplicationScoped
@Transactional
public class TermsService {

    @Inject
    TermsRepository terms;

    @Inject
    SessionService sessions;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** Those that were set, or the usual ones. */
    @Requires({Permission.SESSION_EDIT, Permission.MARK, Permission.RESULT_RELEASE, Permission.OWN_RESULT_VIEW})
    @Transactional(TxType.SUPPORTS)
    public MarkingTerms of(long session) {
        sessions.get(session);
        return terms.of(session).orElse(MarkingTerms.USUAL);
    }

    /**
     * Sets them.
     *
     * @throws ConflictException if the tolerance would change after marking began, or the window after the release
     */
    @Requires(Permission.SESSION_EDIT)
    public void set(long session, int tolerancePercent, int objectionDays) {
        SessionRow row = sessions.get(session);
        MarkingTerms wanted = new MarkingTerms(tolerancePercent, objectionDays, null);
        MarkingTerms standing = terms.of(session).orElse(MarkingTerms.USUAL);
        if (standing.begunAt() != null && standing.tolerancePercent() != tolerancePercent) {
            throw new ConflictException("exam.terms.begun");
        }
        if (row.state() == SessionState.RELEASED && standing.objectionDays() != objectionDays) {
            throw new ConflictException("exam.terms.released");
        }
        terms.set(session, wanted.tolerancePercent(), wanted.objectionDays(), caller.require(), clock.instant());
        changes.fire(Change.of(
                "exam.terms.set",
                "session:" + session,
                "tolerancePercent",
                tolerancePercent,
                "objectionDays",
                objectionDays));
    }

    /** Answers are given to markers now: from here on the tolerance is fixed. */
    @Requires(Permission.RESULT_RELEASE)
    public void begin(long session) {
        terms.begin(session, of(session), caller.require(), clock.instant());
    }
}
