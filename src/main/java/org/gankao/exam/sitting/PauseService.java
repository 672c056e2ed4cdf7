package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/**
 * Stops the clocks of a session, a batch or a room during an outage (暂停) and sets them going again. Meanwhile nobody
 * starts and nobody is handed in; what devices send is kept.
 */
@ApplicationScoped
@Transactional
public class PauseService {

    private static final int MOST_REASON = 150;

    @Inject
    PauseRepository pauses;

    @Inject
    SittingRepository sittings;

    @Inject
    SessionRepository sessions;

    @Inject
    SessionClock windows;

    @Inject
    RoomScope rooms;

    @Inject
    Guards guards;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Event<SittingsChanged> hints;

    @Inject
    Clock clock;

    /** Pauses of a session, the newest first. */
    @Requires({Permission.SESSION_MONITOR, Permission.SESSION_EDIT})
    @Transactional(TxType.SUPPORTS)
    public List<PauseRow> ofSession(long session) {
        return pauses.ofSession(session);
    }

    /**
     * Stops the clocks of all sittings reached that are not handed in.
     *
     * @param reach a batch, a room or everybody; no single sittings
     * @return the pause
     * @throws ConflictException if the session is not sealed, or the same is paused already
     * @throws RuleViolationException without a reason, or if nobody is reached
     */
    @Requires(Permission.SESSION_EXTEND)
    public long pause(long session, Reach reach, String reason) {
        if (reason.isBlank()
                || reason.length() > MOST_REASON
                || !reach.sittingIds().isEmpty()) {
            throw new RuleViolationException("exam.pause.reason", MOST_REASON);
        }
        // Locks first: what is read before them might be old when they are had.
        List<PauseRow> running = pauses.lockRunning(session);
        List<Reached> reached = sittings.lockReached(session, reach);
        rooms.requireWithin(session, reach, reached);
        requireSealed(session);
        if (running.stream()
                .anyMatch(pause -> Reach.of(pause.batchId(), pause.roomId()).equals(reach))) {
            throw new ConflictException("exam.pause.already");
        }
        if (reached.isEmpty()) {
            throw new RuleViolationException("exam.pause.nobody");
        }
        Instant now = clock.instant();
        long id = pauses.add(session, reach, reason.strip(), now, caller.require());
        List<Long> ids = reached.stream().map(Reached::id).toList();
        pauses.stop(ids, now);
        trace(session, "exam.sitting.pause", SittingEventKind.PAUSED, ids, now, reason.strip());
        return id;
    }

    /**
     * Ends a pause. The deadlines and windows of its sittings move by the time they lost; who is covered by another pause
     * waits for its end.
     *
     * @return sittings that go on
     * @throws ConflictException if it has ended
     */
    @Requires(Permission.SESSION_EXTEND)
    public int resume(long session, long pauseId) {
        PauseRow pause = pauses.lock(pauseId)
                .filter(row -> row.sessionId() == session)
                .orElseThrow(() -> new NotFoundException("exam.pause.unknown"));
        if (!pause.running()) {
            throw new ConflictException("exam.pause.over");
        }
        List<PauseRow> others = pauses.lockRunning(session).stream()
                .filter(other -> other.id() != pauseId)
                .toList();
        Reach reach = Reach.of(pause.batchId(), pause.roomId());
        List<Reached> reached = sittings.lockReached(session, reach);
        rooms.requireWithin(session, reach, reached);
        Instant now = clock.instant();
        pauses.end(pauseId, now, caller.require());
        Map<Duration, List<Long>> lost = new TreeMap<>();
        for (Reached sitting : reached) {
            if (sitting.pausedAt() != null && others.stream().noneMatch(other -> other.covers(sitting))) {
                lost.computeIfAbsent(lost(session, sitting, sitting.pausedAt(), now), time -> new ArrayList<>())
                        .add(sitting.id());
            }
        }
        lost.forEach((time, ids) -> pauses.go(ids, time));
        List<Long> going = lost.values().stream().flatMap(List::stream).toList();
        String seconds = String.valueOf(Duration.between(pause.pausedAt(), now).toSeconds());
        trace(session, "exam.sitting.resume", SittingEventKind.RESUMED, going, now, seconds + " s");
        return going.size();
    }

    private Duration lost(long session, Reached sitting, Instant pausedAt, Instant now) {
        return sitting.state() == SittingState.OPEN
                ? LostTime.whileOpen(pausedAt, now)
                : LostTime.beforeStart(
                        pausedAt,
                        now,
                        windows.of(session, sitting.batchId(), sitting.moved()).opensAt());
    }

    private void requireSealed(long session) {
        ExamSession found = sessions.find(session).orElseThrow(() -> new NotFoundException("exam.session.unknown"));
        if (found.row().state() != SessionState.SEALED) {
            throw new ConflictException("exam.session.notSealed");
        }
    }

    private void trace(long session, String action, SittingEventKind kind, List<Long> ids, Instant now, String detail) {
        ids.forEach(guards::forget);
        long account = caller.require().accountId();
        sittings.events(ids.stream()
                .map(id -> new Object[] {id, now, kind.name(), account, detail})
                .toList());
        changes.fire(Change.of(action, "session:" + session, "sittings", ids.size(), "remark", detail));
        hints.fire(new SittingsChanged(new HashSet<>(ids)));
    }
}
