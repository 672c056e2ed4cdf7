package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.RuleViolationException;

/** Gives time back (延时): to one person, to some, a room, a batch or all, always with a reason. */
@ApplicationScoped
@Transactional
public class ExtensionService {

    private static final int MOST_MINUTES = 240;
    private static final int MOST_REASON = 150;

    @Inject
    SittingRepository sittings;

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

    /**
     * Moves deadlines; who has not started gets the time when he starts.
     *
     * @param minutes 1 to 240
     * @return sittings extended; those handed in are left out
     * @throws RuleViolationException if several batches sit in a room that is named without its batch
     * @throws ForbiddenException beyond the caller's rooms or township
     */
    @Requires(Permission.SESSION_EXTEND)
    public int extend(long session, Reach reach, int minutes, String reason) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new RuleViolationException("exam.extension.minutes", MOST_MINUTES);
        }
        if (reason.isBlank() || reason.length() > MOST_REASON) {
            throw new RuleViolationException("exam.extension.reason");
        }
        List<Reached> concerned = sittings.lockReached(session, reach);
        rooms.requireWithin(session, reach, concerned);
        concerned.forEach(row -> caller.requireTownship(row.townshipId()));
        if (concerned.isEmpty()) {
            throw new RuleViolationException("exam.extension.nobody");
        }
        if (reach.roomId() != null
                && concerned.stream().map(Reached::batchId).distinct().count() > 1) {
            throw new RuleViolationException("exam.extension.whichBatch");
        }
        List<Long> ids = concerned.stream().map(Reached::id).toList();
        int extended = sittings.extend(ids, minutes * 60);
        ids.forEach(guards::forget);
        Instant now = clock.instant();
        Long account = caller.identity().map(Identity::accountId).orElse(null);
        String detail = minutes + " min: " + reason.strip();
        sittings.events(ids.stream()
                .map(id -> new Object[] {id, now, SittingEventKind.EXTENDED.name(), account, detail})
                .toList());
        changes.fire(Change.of(
                "exam.sitting.extend",
                "session:" + session,
                "sittings",
                extended,
                "minutes",
                minutes,
                "reason",
                reason.strip()));
        hints.fire(new SittingsChanged(new HashSet<>(ids)));
        return extended;
    }
}
