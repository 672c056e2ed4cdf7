package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/**
 * Answers that came too late or from a device taken over (迟到作答): two people decide whether they count. An invigilator
 * sees and decides those of his rooms.
 */
@ApplicationScoped
@Transactional
public class LateAnswerService {

    @Inject
    LateAnswerRepository late;

    @Inject
    SessionRepository sessions;

    @Inject
    RoomScope rooms;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** All of a session; who only marks is not told whose they are. */
    @Requires({Permission.SESSION_MONITOR, Permission.SESSION_EDIT, Permission.MARK, Permission.RESULT_RELEASE})
    @Transactional(TxType.SUPPORTS)
    public List<LateAnswer> ofSession(long session) {
        boolean named = caller.may(Permission.SESSION_MONITOR)
                || caller.may(Permission.SESSION_EDIT)
                || caller.may(Permission.RESULT_RELEASE);
        List<LateAnswer> all = seen(session);
        return named ? all : all.stream().map(LateAnswer::nameless).toList();
    }

    /**
     * One person's decision on all late answers of a sitting that wait for him.
     *
     * @return how many
     * @throws ConflictException if none waits for him
     */
    @Requires(Permission.SESSION_EXTEND)
    public int decideSitting(long session, long sitting, boolean accepted, String reason) {
        long account = caller.require().accountId();
        List<Long> waiting = seen(session).stream()
                .filter(answer -> answer.sittingId() == sitting && !answer.decided())
                .filter(answer -> answer.decisions().stream().noneMatch(d -> d.accountId() == account))
                .map(LateAnswer::id)
                .toList();
        if (waiting.isEmpty()) {
            throw new ConflictException("exam.late.nothing");
        }
        waiting.forEach(id -> decide(id, accepted, reason));
        return waiting.size();
    }

    /**
     * One person's decision; a refusal settles it, an acceptance needs a second person.
     *
     * @throws NotFoundException if there is none such in the caller's rooms
     * @throws ConflictException if it is settled, or the caller has decided before
     */
    @Requires(Permission.SESSION_EXTEND)
    public void decide(long id, boolean accepted, String reason) {
        if (reason.isBlank() || reason.length() > 200) {
            throw new RuleViolationException("exam.late.reason");
        }
        late.lock(id); // before anything is read, so that the other person's decision is seen
        long session = late.sessionOf(id).orElseThrow(() -> new NotFoundException("exam.late.unknown"));
        SessionState state = sessions.lock(session).orElseThrow().row().state(); // no release meanwhile
        if (state == SessionState.RELEASED) {
            throw new ConflictException("exam.late.released");
        }
        LateAnswer answer = seen(session).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("exam.late.unknown"));
        long account = caller.require().accountId();
        if (answer.decided()) {
            throw new ConflictException("exam.late.decided");
        }
        if (answer.decisions().stream().anyMatch(d -> d.accountId() == account)) {
            throw new ConflictException("exam.late.secondPerson");
        }
        late.decide(id, caller.require(), accepted, reason.strip(), clock.instant());
        changes.fire(Change.of(
                "exam.late.decide",
                "late:" + id,
                "sitting",
                answer.sittingId(),
                "item",
                answer.item(),
                "accepted",
                accepted));
    }

    private List<LateAnswer> seen(long session) {
        Set<Long> own = rooms.of(session).orElse(null);
        return late.ofSession(session).stream()
                .filter(answer -> own == null || (answer.roomId() != null && own.contains(answer.roomId())))
                .toList();
    }
}
