package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.RuleViolationException;

/** Gives time back (延时): to one person or to some, always with a reason. */
@ApplicationScoped
@Transactional
public class ExtensionService {

    private static final int MOST_MINUTES = 240;

    @Inject
    SittingRepository sittings;

    @Inject
    Guards guards;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /**
     * Moves deadlines; who has not started gets the time when he starts.
     *
     * @param minutes 1 to 240
     * @return sittings extended; those handed in are left out
     */
    @Requires(Permission.SESSION_EXTEND)
    public int extend(long session, List<Long> sittingIds, int minutes, String reason) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new RuleViolationException("exam.extension.minutes", MOST_MINUTES);
        }
        if (reason.isBlank() || reason.length() > 150) {
            throw new RuleViolationException("exam.extension.reason");
        }
        List<SittingRow> concerned = sittingIds.stream()
                .distinct()
                .flatMap(id -> sittings.find(id).stream())
                .filter(row -> row.sessionId() == session)
                .filter(row -> row.state() == SittingState.ASSIGNED || row.state() == SittingState.OPEN)
                .toList();
        if (concerned.isEmpty()) {
            throw new RuleViolationException("exam.extension.nobody");
        }
        concerned.forEach(row -> caller.requireTownship(row.townshipId()));
        List<Long> ids = concerned.stream().map(SittingRow::id).toList();
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
        return extended;
    }
}
