package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;

/** Hands papers in (交卷): by the cadre, or by the server at the deadline. */
@ApplicationScoped
@Transactional
public class HandInService {

    @Inject
    Guards guards;

    @Inject
    SittingRepository sittings;

    @Inject
    AnswerRepository answers;

    @Inject
    SessionRepository sessions;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /**
     * Hands in with the answers not yet saved; handing in again gives the same receipt, and answers it brings that were not
     * saved before go to the late list.
     *
     * @return empty if another device took the sitting over and it is still under way; the answers are on the late list then
     * @throws ConflictException if it was not started, or is paused
     * @throws StaleGuardException if the sitting changed meanwhile; try again
     */
    @Requires(Permission.SIT_TEST)
    public Optional<HandInReceipt> handIn(long sitting, int epoch, List<AnswerStep> steps) {
        AnswerService.requireSize(steps);
        Instant now = clock.instant();
        SittingGuard guard = guards.locked(sitting, caller.requireCadre());
        AnswerService.requireKnown(guard, epoch);
        Verdict verdict = guard.judge(epoch, now);
        guards.forget(sitting);
        return switch (verdict) {
            case NOT_STARTED -> throw new ConflictException("exam.sitting.notStarted");
            case ACCEPTED -> {
                if (guard.paused()) {
                    throw new ConflictException("exam.sitting.paused");
                }
                yield Optional.of(accept(guard, epoch, steps, now));
            }
            case OLD_DEVICE, HANDED_IN ->
                receipt(guard, answers.storeLate(guard.id(), epoch, steps, now, LateReason.of(verdict)));
            case LATE -> {
                if (guard.state() == SittingState.OPEN) {
                    guard = handInAtDeadline(guard, now);
                }
                yield receipt(guard, answers.storeLate(guard.id(), epoch, steps, now, LateReason.of(verdict)));
            }
        };
    }

    /**
     * Hands in what is past deadline and grace, some hundred at a time.
     *
     * @return sittings handed in
     */
    @Requires(Permission.SESSION_EDIT) // the product's own timer
    public int handInDue() {
        Instant now = clock.instant();
        List<Long> due = sittings.due(now.minus(SittingGuard.GRACE));
        if (!due.isEmpty()) {
            sittings.handInDue(due);
            sittings.events(
                    due.stream().map(id -> event(id, now, null, "deadline")).toList());
            due.forEach(guards::forget);
            changes.fire(Change.of("exam.sitting.handInDue", "sittings", "count", due.size()));
        }
        return due.size();
    }

    /**
     * Writes down as absent those whose batch is over without their having started, some hundred at a time.
     *
     * @return sittings nobody will start any more
     */
    @Requires(Permission.SESSION_EDIT) // the product's own timer
    public int markAbsent() {
        List<Object[]> missed = sittings.missed(clock.instant().minus(SittingGuard.GRACE));
        sittings.markAbsent(missed);
        missed.forEach(row -> guards.forget((Long) row[0]));
        return missed.size();
    }

    /**
     * Closes sessions whose time is over, when all papers are in and nobody may start any more.
     *
     * @return sessions closed
     */
    @Requires(Permission.SESSION_EDIT) // the product's own timer
    public int closeOver() {
        Instant now = clock.instant();
        int closed = 0;
        for (ExamSession session : sessions.over(now.minus(SittingGuard.GRACE))) {
            if (sittings.toCome(session.id()) == 0) {
                session.close();
                sessions.flush();
                int absent = sittings.absent(session.id());
                changes.fire(Change.of(
                        "exam.session.close",
                        "session:" + session.id(),
                        "name",
                        session.row().name(),
                        "absent",
                        absent));
                closed++;
            }
        }
        return closed;
    }

    private HandInReceipt accept(SittingGuard guard, int epoch, List<AnswerStep> steps, Instant now) {
        if (!sittings.handIn(guard.id(), guard.version(), now, HandedInBy.CADRE)) {
            throw new StaleGuardException();
        }
        List<AnswerStep> stored = answers.store(guard.id(), guard.version() + 1, epoch, steps, now);
        int listed = answers.storeLate(guard.id(), epoch, without(stored, steps), now, LateReason.HANDED_IN);
        int answered = answers.answered(guard.id());
        sittings.events(List.<Object[]>of(event(
                guard.id(), now, caller.identity().map(Identity::accountId).orElse(null), "")));
        changes.fire(Change.of("exam.sitting.handIn", "sitting:" + guard.id(), "answered", answered));
        return new HandInReceipt(now, HandedInBy.CADRE, answered, listed > 0);
    }

    private static List<AnswerStep> without(List<AnswerStep> stored, List<AnswerStep> steps) {
        return steps.stream().filter(step -> !stored.contains(step)).toList();
    }

    private SittingGuard handInAtDeadline(SittingGuard guard, Instant now) {
        Instant deadline = Objects.requireNonNull(guard.deadline());
        if (!sittings.handIn(guard.id(), guard.version(), deadline, HandedInBy.SERVER)) {
            throw new StaleGuardException();
        }
        sittings.events(List.<Object[]>of(event(guard.id(), now, null, "deadline")));
        changes.fire(Change.of("exam.sitting.handInDue", "sitting:" + guard.id(), "count", 1));
        return guards.ofNow(guard.id(), guard.cadreId());
    }

    private Optional<HandInReceipt> receipt(SittingGuard guard, int listed) {
        if (guard.handedInAt() == null || guard.handedInBy() == null) {
            return Optional.empty();
        }
        return Optional.of(
                new HandInReceipt(guard.handedInAt(), guard.handedInBy(), answers.answered(guard.id()), listed > 0));
    }

    private static Object[] event(
            long sitting, Instant now, @org.jspecify.annotations.Nullable Long account, String detail) {
        return new Object[] {sitting, now, SittingEventKind.HANDED_IN.name(), account, detail};
    }
}
