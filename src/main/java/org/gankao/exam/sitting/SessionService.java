package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gankao.cycle.CycleService;
import org.gankao.exam.hall.HallService;
import org.gankao.exam.paper.PaperService;
import org.gankao.exam.paper.PaperState;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/** Use cases on sessions: plan, look up, and the steps of their life. */
@ApplicationScoped
@Transactional
public class SessionService {

    /** Who has one of them works on sessions, and does not only sit them. */
    private static final Set<Permission> STAFF =
            EnumSet.of(Permission.SESSION_EDIT, Permission.SESSION_MONITOR, Permission.MARK, Permission.RESULT_RELEASE);

    @Inject
    SessionRepository sessions;

    @Inject
    PaperService papers;

    @Inject
    CycleService cycles;

    @Inject
    HallService halls;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** Sessions of a cycle, the latest first. */
    @Requires({Permission.SESSION_EDIT, Permission.SESSION_MONITOR, Permission.MARK, Permission.RESULT_RELEASE})
    @Transactional(TxType.SUPPORTS)
    public List<SessionRow> ofCycle(long cycle) {
        return sessions.ofCycle(cycle).stream().map(ExamSession::row).toList();
    }

    /** A session; to who only sits it without its seed, from which the forms and orders of all others follow. */
    @Requires({
        Permission.SESSION_EDIT,
        Permission.SESSION_MONITOR,
        Permission.MARK,
        Permission.RESULT_RELEASE,
        Permission.OWN_RESULT_VIEW
    })
    @Transactional(TxType.SUPPORTS)
    public SessionRow get(long id) {
        SessionRow row = sessions.find(id)
                .orElseThrow(() -> new NotFoundException("exam.session.unknown"))
                .row();
        return STAFF.stream().anyMatch(caller::may) ? row : row.withoutSeed();
    }

    @Requires(Permission.SESSION_EDIT)
    public long plan(long cycle, SessionPlan plan) {
        cycles.get(cycle);
        requirePaper(cycle, plan);
        ExamSession session = ExamSession.plan(cycle, plan);
        sessions.add(session);
        changes.fire(Change.of(
                "exam.session.plan",
                "session:" + session.id(),
                "name",
                plan.name(),
                "opens",
                plan.opensAt(),
                "closes",
                plan.closesAt()));
        return session.id();
    }

    /**
     * Changes a session that is not sealed yet.
     *
     * @param version the caller has seen
     * @throws ConflictException if it was changed since, or is sealed
     */
    @Requires(Permission.SESSION_EDIT)
    public void edit(long id, SessionPlan plan, int version) {
        ExamSession session = lock(id);
        if (session.row().version() != version) {
            throw new ConflictException("platform.changed");
        }
        requirePaper(session.row().cycleId(), plan);
        halls.requireWithin(id, plan.opensAt(), plan.closesAt(), plan.durationMinutes());
        if (session.row().paperId() != plan.paperId()) {
            halls.forgetForms(id);
        }
        session.edit(plan);
        changes.fire(Change.of(
                "exam.session.edit",
                "session:" + id,
                "name",
                plan.name(),
                "opens",
                plan.opensAt(),
                "closes",
                plan.closesAt()));
    }

    /** Removes a session that is not sealed yet. */
    @Requires(Permission.SESSION_EDIT)
    public void remove(long id) {
        ExamSession session = lock(id);
        SessionRow row = session.row();
        if (row.state() != SessionState.PLANNED) {
            throw new RuleViolationException("exam.session.sealedAlready");
        }
        sessions.remove(session);
        changes.fire(Change.of("exam.session.remove", "session:" + id, "name", row.name()));
    }

    /**
     * A marking was stored; it is in force until the next one.
     *
     * @param open its marks that wait for a person
     */
    @Requires({Permission.MARK, Permission.RESULT_RELEASE})
    public void marked(long id, long marking, int open) {
        lock(id).marked(marking, open);
        changes.fire(Change.of("exam.session.mark", "session:" + id, "marking", marking, "open", open));
    }

    /**
     * A marking by changed keys was stored; it takes the place of the one in force, after the release too.
     *
     * @param open its marks that wait for a person; none after the release
     */
    @Requires(Permission.RESULT_RELEASE)
    public void remarked(long id, long marking, int open) {
        lock(id).remarked(marking, open);
        changes.fire(Change.of("exam.session.remark", "session:" + id, "marking", marking, "open", open));
    }

    /** The results were found complete; the session stays locked until the caller's transaction ends. */
    @Requires(Permission.RESULT_RELEASE)
    public void released(long id) {
        Instant now = clock.instant();
        ExamSession session = lock(id);
        session.release(now);
        changes.fire(Change.of(
                "exam.session.release", "session:" + id, "name", session.row().name()));
    }

    private void requirePaper(long cycle, SessionPlan plan) {
        var paper = papers.get(plan.paperId());
        if (paper.cycleId() != cycle) {
            throw new NotFoundException("exam.paper.unknown");
        }
        if (paper.state() != PaperState.FROZEN) {
            throw new RuleViolationException("exam.session.paperNotFrozen");
        }
    }

    private ExamSession lock(long id) {
        return sessions.lock(id).orElseThrow(() -> new NotFoundException("exam.session.unknown"));
    }
}
