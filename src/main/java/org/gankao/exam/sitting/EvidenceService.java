package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.NotFoundException;

/**
 * What was noticed while people sat (诚信线索), for people to look at. It never changes a score or ends a sitting by itself, and
 * it is removed half a year after the results were released: as long as logs are to be kept at least.
 */
@ApplicationScoped
@Transactional
public class EvidenceService {

    /** How long it is kept after the release. */
    public static final Duration KEPT = Duration.ofDays(183);

    @Inject
    Signals signals;

    @Inject
    SignalRepository repository;

    @Inject
    SittingRepository sittings;

    @Inject
    RoomScope rooms;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** Sittings of a session at which something was noticed; an invigilator sees his rooms. */
    @Requires({Permission.SESSION_MONITOR, Permission.SESSION_EDIT})
    @Transactional(TxType.SUPPORTS)
    public List<EvidenceRow> ofSession(long session) {
        return repository.ofSession(
                session, rooms.of(session).orElse(null), caller.townshipScope().orElse(null));
    }

    /**
     * What was noticed at one sitting, the oldest first.
     *
     * @throws NotFoundException if there is no such sitting, or it is not the caller's to see
     */
    @Requires({Permission.SESSION_MONITOR, Permission.SESSION_EDIT})
    @Transactional(TxType.SUPPORTS)
    public List<Evidence> ofSitting(long sitting) {
        SittingRow row = sittings.find(sitting).orElseThrow(() -> new NotFoundException("exam.sitting.unknown"));
        caller.requireTownship(row.townshipId());
        rooms.requireSeen(row.sessionId(), sittings.roomOf(sitting).orElse(null));
        return repository.ofSitting(sitting);
    }

    /** Stores what was noticed since the last time. */
    @Requires(Permission.SESSION_EDIT) // the product's own timer
    public void store() {
        List<Object[]> noticed = signals.drain();
        if (!noticed.isEmpty()) {
            repository.add(noticed);
        }
    }

    /**
     * Removes what has been kept long enough; the ledger tells that it was done.
     *
     * @return how many
     */
    @Requires(Permission.SESSION_EDIT) // the product's own timer
    public int expire() {
        int removed = repository.expire(clock.instant().minus(KEPT));
        if (removed > 0) {
            changes.fire(Change.of("exam.signal.expire", "signals", "count", removed));
        }
        return removed;
    }
}
