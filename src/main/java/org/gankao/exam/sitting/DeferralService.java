package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gankao.exam.hall.Arrangement;
import org.gankao.exam.hall.BatchPlan;
import org.gankao.exam.hall.BatchRow;
import org.gankao.exam.hall.HallService;
import org.gankao.exam.paper.FormRow;
import org.gankao.exam.paper.PaperService;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Make-ups (缓考、补考): who was excused, or missed his batch, sits later with another form. A session goes on until its last
 * make-up is over; nothing of it is marked in force or released before.
 */
@ApplicationScoped
@Transactional
public class DeferralService {

    private static final int MOST_REASON = 150;

    @Inject
    SessionRepository sessions;

    @Inject
    DeferralRepository deferrals;

    @Inject
    SittingRepository sittings;

    @Inject
    EntryCodeService codes;

    @Inject
    HallService halls;

    @Inject
    PaperService papers;

    @Inject
    Guards guards;

    @Inject
    SessionClock windows;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** Of a session, the newest first. */
    @Requires({Permission.SESSION_MONITOR, Permission.SESSION_EDIT})
    @Transactional(TxType.SUPPORTS)
    public List<Deferral> ofSession(long session) {
        return deferrals.ofSession(session);
    }

    /**
     * Adds a make-up. A session that was over goes on until it is over too; a marking made before is not in force any more.
     *
     * @return the batch
     * @throws ConflictException if the session is not sealed yet, or its results are released
     * @throws RuleViolationException if it lies in the past, or is shorter than the time allowed
     */
    @Requires(Permission.SESSION_EDIT)
    public long addMakeUp(long sessionId, BatchPlan plan) {
        ExamSession session = lock(sessionId);
        SessionRow before = session.row();
        if (!plan.opensAt().isAfter(clock.instant())) {
            throw new RuleViolationException("exam.makeUp.past");
        }
        if (plan.closesAt().isBefore(plan.opensAt().plus(Duration.ofMinutes(before.durationMinutes())))) {
            throw new RuleViolationException("exam.session.window");
        }
        session.goOn(plan.closesAt());
        sessions.flush();
        if (halls.of(sessionId).batches().isEmpty()) {
            long own = halls.makeExplicit(sessionId, before.name(), before.opensAt(), before.closesAt());
            deferrals.makeExplicit(sessionId, own);
            guards.forgetAll();
        }
        windows.forget(sessionId);
        return halls.addMakeUp(sessionId, plan);
    }

    /**
     * Moves sittings nobody has started to a make-up.
     *
     * @return how many
     * @throws ConflictException if somebody has started, or the make-up is over
     * @throws RuleViolationException without a reason, or if the paper has no other form or the rooms no free seat
     */
    @Requires(Permission.SESSION_EDIT)
    public int defer(long sessionId, long batchId, List<Long> sittingIds, String reason) {
        if (reason.isBlank() || reason.length() > MOST_REASON) {
            throw new RuleViolationException("exam.makeUp.reason", MOST_REASON);
        }
        SessionRow session = lock(sessionId).row();
        // Locks first: what is read before them might be old when they are had.
        List<DeferralRepository.Movable> moving = sittingIds.stream()
                .distinct()
                .sorted()
                .map(id ->
                        deferrals.lock(sessionId, id).orElseThrow(() -> new NotFoundException("exam.sitting.unknown")))
                .toList();
        Arrangement arrangement = halls.of(sessionId);
        BatchRow makeUp = arrangement
                .batch(batchId)
                .filter(BatchRow::makeUp)
                .orElseThrow(() -> new NotFoundException("exam.batch.unknown"));
        Instant now = clock.instant();
        if (session.state() != SessionState.SEALED || now.isAfter(makeUp.closesAt())) {
            throw new ConflictException("exam.makeUp.over");
        }
        List<FormRow> forms = papers.forms(session.paperId());
        Set<Long> seen = deferrals.seen(sessionId, batchId, makeUp.opensAt());
        Map<Long, Integer> given = deferrals.given(batchId);
        Set<DeferralRepository.Desk> taken = deferrals.taken(batchId);
        Identity by = caller.require();
        for (DeferralRepository.Movable sitting : moving) {
            requireMovable(sitting, batchId);
            FormRow form = MakeUpForm.choose(forms, sitting.formId(), seen, given)
                    .orElseThrow(() -> new RuleViolationException("exam.makeUp.noForm"));
            given.merge(form.id(), 1, Integer::sum);
            deferrals.move(sitting, batchId, freeDesk(arrangement, makeUp, taken), form.id());
            deferrals.add(sitting, batchId, form.id(), reason.strip(), by, now);
            guards.forget(sitting.id());
        }
        sittings.events(moving.stream()
                .map(one ->
                        new Object[] {one.id(), now, SittingEventKind.DEFERRED.name(), by.accountId(), reason.strip()})
                .toList());
        codes.makeMissing(sessionId);
        changes.fire(Change.of(
                "exam.sitting.defer",
                "session:" + sessionId,
                "batch",
                makeUp.name(),
                "sittings",
                moving.size(),
                "reason",
                reason.strip()));
        return moving.size();
    }

    /**
     * As {@link #defer}, by staff numbers.
     *
     * @throws RuleViolationException naming those of nobody in the session; nobody is moved then
     */
    @Requires(Permission.SESSION_EDIT)
    public int deferListed(long sessionId, long batchId, List<String> codes, String reason) {
        Map<String, Long> ids = deferrals.idsByCode(sessionId, codes);
        List<String> unknown = codes.stream()
                .filter(code -> !ids.containsKey(code.toUpperCase(Locale.ROOT)))
                .distinct()
                .toList();
        if (codes.isEmpty()) {
            throw new RuleViolationException("exam.makeUp.nobody");
        }
        if (!unknown.isEmpty()) {
            throw new RuleViolationException("exam.members.unknown", unknown.size(), String.join("、", unknown));
        }
        return defer(sessionId, batchId, List.copyOf(ids.values()), reason);
    }

    private static void requireMovable(DeferralRepository.Movable sitting, long batch) {
        if (sitting.batchId() != null && sitting.batchId() == batch) {
            throw new ConflictException("exam.makeUp.already", sitting.cadreName());
        }
        if (sitting.state() != SittingState.ASSIGNED && sitting.state() != SittingState.ABSENT) {
            throw new ConflictException("exam.makeUp.started", sitting.cadreName());
        }
    }

    /** The first desk nobody has, in the order of rooms and numbers; null if the make-up has no rooms. */
    private static DeferralRepository.@Nullable Desk freeDesk(
            Arrangement arrangement, BatchRow makeUp, Set<DeferralRepository.Desk> taken) {
        if (arrangement.roomsOf(makeUp).isEmpty()) {
            return null;
        }
        return arrangement.roomsOf(makeUp).stream()
                .flatMap(room -> IntStream.rangeClosed(1, room.seats())
                        .mapToObj(seat -> new DeferralRepository.Desk(room.id(), seat)))
                .filter(taken::add)
                .findFirst()
                .orElseThrow(() -> new RuleViolationException("exam.makeUp.noSeat"));
    }

    private ExamSession lock(long id) {
        return sessions.lock(id).orElseThrow(() -> new NotFoundException("exam.session.unknown"));
    }
}
