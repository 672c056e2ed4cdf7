package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gankao.exam.hall.BatchRow;
import org.gankao.exam.hall.RoomRow;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** A cadre's own sittings: find, start, continue on another device. */
@ApplicationScoped
@Transactional
public class SittingService {

    @Inject
    Guards guards;

    @Inject
    SittingRepository sittings;

    @Inject
    SessionClock sessions;

    @Inject
    EntryCodeService codes;

    @Inject
    SealedFormService sealed;

    @Inject
    RescueKits rescue;

    @Inject
    SafeBrowserService browsers;

    @Inject
    Presence presence;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Event<SittingsChanged> hints;

    @Inject
    Clock clock;

    /** The caller's own sittings, newest first. */
    @Requires({Permission.SIT_TEST, Permission.OWN_RESULT_VIEW})
    @Transactional(TxType.SUPPORTS)
    public List<SittingView> own() {
        Instant now = clock.instant();
        return sittings.ofCadre(caller.requireCadre()).stream()
                .map(row -> view(guards.ofNow(row.id(), row.cadreId()), now))
                .sorted(Comparator.comparing(SittingView::opensAt).reversed())
                .toList();
    }

    @Requires({Permission.SIT_TEST, Permission.OWN_RESULT_VIEW})
    @Transactional(TxType.SUPPORTS)
    public SittingView own(long sitting) {
        return view(guards.ofNow(sitting, caller.requireCadre()), clock.instant());
    }

    /** As {@link #own(long)} from memory, and a sign of life: what a device asks every half minute. */
    @Requires(Permission.SIT_TEST)
    @Transactional(TxType.SUPPORTS)
    public SittingView pulse(long sitting, int epoch) {
        Instant now = clock.instant();
        SittingGuard guard = guards.of(sitting, caller.requireCadre());
        if (guard.epoch() != epoch || guard.judge(epoch, now) != Verdict.ACCEPTED) {
            guard = guards.ofNow(sitting, guard.cadreId());
        }
        if (guard.epoch() == epoch) {
            presence.seen(sitting, now);
        }
        return view(guard, now);
    }

    /**
     * Starts the sitting on the asking device, whose epoch is 1 then. Starting again changes nothing and gives the sitting
     * as it stands.
     *
     * @throws RuleViolationException before the opening, or after the last instant to start
     * @throws ConflictException while the sitting is paused
     */
    @Requires(Permission.SIT_TEST)
    public SittingView start(long sitting) {
        return start(sitting, null);
    }

    /**
     * As {@link #start(long)}, where the batch asks for it with the code the invigilator reads out.
     *
     * @throws RuleViolationException without the right code
     */
    @Requires(Permission.SIT_TEST)
    public SittingView start(long sitting, @Nullable String code) {
        Instant now = clock.instant();
        return view(started(sitting, code, now), now);
    }

    /**
     * Starts as {@link #start(long, String)} does and gives what the device needs at the bell: the form, or the key to it.
     *
     * @param ahead hash of the encrypted paper the device fetched before; null: none
     * @throws RuleViolationException before the opening, after the last instant to start, or without the right code
     * @throws ConflictException while the sitting is paused
     */
    @Requires(Permission.SIT_TEST)
    public Opening open(long sitting, @Nullable String code, @Nullable String ahead) {
        Instant now = clock.instant();
        SittingGuard guard = started(sitting, code, now);
        SittingView view = view(guard, now);
        if (!guard.mayRead(now)) {
            return new Opening(view, null, null, Optional.empty());
        }
        String key = ahead == null
                ? null
                : sealed.of(guard.sessionId(), guard.formId())
                        .filter(form -> form.sha256().equals(ahead))
                        .map(SealedForm::key)
                        .orElse(null);
        return new Opening(view, key == null ? guard.formId() : null, key, sittings.supplement(sitting));
    }

    /**
     * Makes the asking device the one that answers; the one before becomes read-only. Its epoch is the new one.
     *
     * @throws ConflictException if the sitting is not under way, or changed this very moment
     */
    @Requires(Permission.SIT_TEST)
    public SittingView takeOver(long sitting) {
        Instant now = clock.instant();
        SittingGuard guard = guards.locked(sitting, caller.requireCadre());
        if (guard.state() != SittingState.OPEN) {
            throw new ConflictException(
                    guard.state() == SittingState.HANDED_IN ? "exam.sitting.handedIn" : "exam.sitting.notStarted");
        }
        if (!sittings.takeOver(sitting, guard.version())) {
            throw new ConflictException("platform.stale");
        }
        sittings.events(List.<Object[]>of(event(sitting, now, SittingEventKind.TAKEN_OVER, "")));
        changes.fire(Change.of("exam.sitting.takeOver", "sitting:" + sitting, "device", guard.epoch() + 1));
        hints.fire(new SittingsChanged(Set.of(sitting)));
        return view(guards.ofNow(sitting, guard.cadreId()), now);
    }

    /**
     * The form the caller may read now.
     *
     * @throws ConflictException if the sitting is not under way
     */
    @Requires(Permission.SIT_TEST)
    @Transactional(TxType.SUPPORTS)
    public SittingGuard readable(long sitting) {
        Instant now = clock.instant();
        SittingGuard guard = guards.of(sitting, caller.requireCadre());
        if (!guard.mayRead(now)) {
            guard = guards.ofNow(sitting, guard.cadreId());
        }
        if (!guard.mayRead(now)) {
            throw new ConflictException(
                    guard.state() == SittingState.ASSIGNED ? "exam.sitting.notStarted" : "exam.sitting.handedIn");
        }
        return guard;
    }

    /** The server's clock, which rules. */
    @OpenToAll
    @Transactional(TxType.SUPPORTS)
    public Instant now() {
        return clock.instant();
    }

    /** The personal sections of the caller's sitting under way; empty if it has none. */
    @Requires(Permission.SIT_TEST)
    @Transactional(TxType.SUPPORTS)
    public Optional<Supplement> supplement(long sitting) {
        readable(sitting);
        return sittings.supplement(sitting);
    }

    /** The caller's own sitting as lists show it. */
    @Requires(Permission.OWN_RESULT_VIEW)
    @Transactional(TxType.SUPPORTS)
    public SittingRow ofCaller(long sitting) {
        guards.of(sitting, caller.requireCadre());
        return sittings.find(sitting).orElseThrow();
    }

    /** The personal sections of the caller's sitting once its results are released; empty if it has none. */
    @Requires(Permission.OWN_RESULT_VIEW)
    @Transactional(TxType.SUPPORTS)
    public Optional<Supplement> supplementOfCaller(long sitting) {
        SittingGuard guard = guards.of(sitting, caller.requireCadre());
        return sessions.of(guard.sessionId()).state() == SessionState.RELEASED
                ? sittings.supplement(sitting)
                : Optional.empty();
    }

    /** @throws NotFoundException if there is no such sitting */
    @Requires({Permission.MARK, Permission.SESSION_MONITOR})
    @Transactional(TxType.SUPPORTS)
    public SittingRow get(long sitting) {
        return sittings.find(sitting).orElseThrow(() -> new NotFoundException("exam.sitting.unknown"));
    }

    /** Handed-in sittings of a session after an id, by id. */
    @Requires({Permission.MARK, Permission.RESULT_RELEASE, Permission.SESSION_MONITOR})
    @Transactional(TxType.SUPPORTS)
    public List<SittingRow> handedInAfter(long session, long afterId, int max) {
        return sittings.handedInAfter(session, afterId, max);
    }

    private SittingGuard started(long sitting, @Nullable String code, Instant now) {
        SittingGuard guard = guards.locked(sitting, caller.requireCadre());
        if (guard.state() != SittingState.ASSIGNED) {
            return guard;
        }
        SessionRow session = sessions.of(guard);
        requireRunning(guard);
        requireStartable(session, now);
        codes.require(guard, code);
        if (sittings.start(sitting, now, session.deadline(now))) {
            sittings.events(List.<Object[]>of(event(sitting, now, SittingEventKind.STARTED, "")));
        }
        presence.seen(sitting, now);
        return guards.ofNow(sitting, guard.cadreId());
    }

    private SittingView view(SittingGuard guard, Instant now) {
        SessionRow session = sessions.of(guard);
        return new SittingView(
                guard.id(),
                session.name(),
                guard.state(),
                session.phase(now),
                session.waitingFrom(),
                session.opensAt(),
                session.startUntil(),
                session.closesAt(),
                session.durationMinutes(),
                guard.seed(),
                guard.epoch(),
                guard.deadline(),
                guard.handedInAt(),
                guard.handedInBy(),
                guard.pausedAt(),
                where(guard),
                sealedPaper(guard, session.phase(now)),
                rescue.of(guard),
                browsers.demanded(guard.sessionId()),
                now);
    }

    /** Encrypted papers lie ready from the waiting minutes on, for those who have not started. */
    private @Nullable String sealedPaper(SittingGuard guard, SessionPhase phase) {
        boolean ready = phase == SessionPhase.WAITING || phase == SessionPhase.RUNNING;
        return ready && guard.state() == SittingState.ASSIGNED
                ? sealed.of(guard.sessionId(), guard.formId())
                        .map(SealedForm::sha256)
                        .orElse(null)
                : null;
    }

    private @Nullable Whereabouts where(SittingGuard guard) {
        Long batch = guard.batchId();
        Long room = guard.roomId();
        if (batch == null && room == null) {
            return null;
        }
        BatchRow own = batch == null ? null : sessions.batch(batch);
        RoomRow seated = room == null ? null : sessions.room(guard.sessionId(), room);
        return new Whereabouts(
                own == null ? "" : own.name(),
                seated == null ? "" : seated.placeName(),
                seated == null ? "" : seated.name(),
                guard.seat(),
                own != null && own.entryCode() && guard.state() == SittingState.ASSIGNED);
    }

    private static void requireStartable(SessionRow session, Instant now) {
        SessionPhase phase = session.phase(now);
        if (phase == SessionPhase.AHEAD || phase == SessionPhase.WAITING || phase == SessionPhase.PLANNED) {
            throw new RuleViolationException("exam.sitting.tooEarly");
        }
        if (phase != SessionPhase.RUNNING || now.isAfter(session.startUntil())) {
            throw new RuleViolationException("exam.sitting.tooLate");
        }
    }

    private static void requireRunning(SittingGuard guard) {
        if (guard.paused()) {
            throw new ConflictException("exam.sitting.paused");
        }
    }

    private Object[] event(long sitting, Instant now, SittingEventKind kind, String detail) {
        @Nullable Long account = caller.identity().map(Identity::accountId).orElse(null);
        return new Object[] {sitting, now, kind.name(), account, detail};
    }
}
