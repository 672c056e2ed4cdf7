package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/** Changes what cadres see after the release, once a session is sealed: one person proposes, another confirms. */
@ApplicationScoped
@Transactional
public class PolicyService {

    private static final int LONGEST_REASON = 200;

    @Inject
    PolicyRepository proposals;

    @Inject
    SessionRepository sessions;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** All proposals of a session, the newest first. */
    @Requires({Permission.SESSION_EDIT, Permission.RESULT_RELEASE})
    @Transactional(TxType.SUPPORTS)
    public List<PolicyChange> ofSession(long session) {
        return proposals.ofSession(require(session).id());
    }

    /**
     * Proposes another policy.
     *
     * @throws ConflictException before the session is sealed (then it is simply edited), or while a proposal waits
     * @throws RuleViolationException without a reason, or if the policy is the one in force
     */
    @Requires(Permission.RESULT_RELEASE)
    public long propose(long session, ReviewPolicy policy, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RuleViolationException("exam.policy.reason", LONGEST_REASON);
        }
        SessionRow row = lock(session).row();
        if (row.state() == SessionState.PLANNED) {
            throw new ConflictException("exam.session.notSealed");
        }
        if (row.reviewPolicy() == policy) {
            throw new RuleViolationException("exam.policy.same");
        }
        if (proposals.ofSession(session).stream().anyMatch(PolicyChange::isOpen)) {
            throw new ConflictException("exam.policy.open");
        }
        long id = proposals.add(session, policy, reason.strip(), caller.require(), clock.instant());
        changes.fire(Change.of("exam.policy.propose", "session:" + session, "policy", policy));
        return id;
    }

    /**
     * Confirms another person's proposal; it is in force at once.
     *
     * @throws ConflictException if it is one's own, or decided
     */
    @Requires(Permission.RESULT_RELEASE)
    public void confirm(long id) {
        PolicyChange proposal = requireOpen(id);
        Identity by = caller.require();
        if (proposal.proposedBy() == by.accountId()) {
            throw new ConflictException("exam.policy.secondPerson");
        }
        proposals.decide(id, true, by, clock.instant());
        lock(proposal.sessionId()).review(proposal.policy());
        changes.fire(Change.of("exam.policy.confirm", "session:" + proposal.sessionId(), "policy", proposal.policy()));
    }

    /** Takes one's own proposal back, or refuses another person's. */
    @Requires(Permission.RESULT_RELEASE)
    public void refuse(long id) {
        PolicyChange proposal = requireOpen(id);
        proposals.decide(id, false, caller.require(), clock.instant());
        changes.fire(Change.of("exam.policy.refuse", "session:" + proposal.sessionId(), "policy", proposal.policy()));
    }

    private PolicyChange requireOpen(long id) {
        long session = proposals.lock(id).orElseThrow(() -> new NotFoundException("exam.policy.unknown"));
        PolicyChange proposal = proposals.ofSession(session).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
        if (!proposal.isOpen()) {
            throw new ConflictException("exam.policy.decided");
        }
        return proposal;
    }

    private ExamSession require(long session) {
        return sessions.find(session).orElseThrow(() -> new NotFoundException("exam.session.unknown"));
    }

    private ExamSession lock(long session) {
        return sessions.lock(session).orElseThrow(() -> new NotFoundException("exam.session.unknown"));
    }
}
