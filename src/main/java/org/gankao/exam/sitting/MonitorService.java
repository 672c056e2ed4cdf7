package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gankao.exam.hall.HallService;
import org.gankao.exam.hall.RoomRow;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.Page;

/** Who is where (监考). An invigilator sees his rooms, a township's organiser his township. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class MonitorService {

    /** A device that gave no sign of life for so long counts as offline; it gives one every half minute. */
    public static final Duration SILENCE = Duration.ofSeconds(75);

    @Inject
    SittingRepository sittings;

    @Inject
    HallService halls;

    @Inject
    RoomScope rooms;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Requires({Permission.SESSION_MONITOR, Permission.SESSION_EDIT})
    public List<TownshipCount> byTownship(long session) {
        return sittings
                .byTownship(
                        session,
                        clock.instant().minus(SILENCE),
                        rooms.of(session).orElse(null))
                .stream()
                .filter(count -> caller.townshipScope()
                        .map(scope -> scope == count.townshipId())
                        .orElse(true))
                .toList();
    }

    @Requires({Permission.SESSION_MONITOR, Permission.SESSION_EDIT})
    public Page<SittingRow> page(SittingQuery query) {
        Long township = caller.townshipScope().orElse(query.townshipId());
        return sittings.page(
                new SittingQuery(
                        query.sessionId(), township, query.state(), query.text().strip(), query.first(), query.max()),
                rooms.of(query.sessionId()).orElse(null));
    }

    /** Rooms of a session the caller may see. */
    @Requires({Permission.SESSION_MONITOR, Permission.SESSION_EDIT})
    public List<RoomRow> rooms(long session) {
        Set<Long> own = rooms.of(session).orElse(null);
        return halls.rooms(session).stream()
                .filter(room -> own == null || own.contains(room.id()))
                .toList();
    }

    /** Whether the caller sees the whole session, not his rooms alone. */
    @Requires({Permission.SESSION_MONITOR, Permission.SESSION_EDIT})
    public boolean everywhere(long session) {
        return rooms.of(session).isEmpty();
    }

    /** What happened to a sitting, the oldest first. */
    @Requires({Permission.SESSION_MONITOR, Permission.SESSION_EDIT})
    public List<SittingEvent> history(long sitting) {
        SittingRow row = sittings.find(sitting).orElseThrow(() -> new NotFoundException("exam.sitting.unknown"));
        caller.requireTownship(row.townshipId());
        rooms.requireSeen(row.sessionId(), sittings.roomOf(sitting).orElse(null));
        return sittings.history(sitting);
    }

    /** Whether the device of an open sitting was silent too long; its start was its first sign. */
    public static boolean offline(SittingRow row, Instant now) {
        Instant seen = row.seenAt() == null ? row.startedAt() : row.seenAt();
        return row.state() == SittingState.OPEN && (seen == null || seen.isBefore(now.minus(SILENCE)));
    }
}
