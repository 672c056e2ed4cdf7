package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;

/** Who is where, as it changes (考场监控). An invigilator sees his rooms, a township's organiser his township. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class LiveService {

    private static final int SESSIONS = 50;

    @Inject
    LiveRepository rows;

    @Inject
    RoomScope rooms;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private final Map<Long, LiveBoard> boards = new ConcurrentHashMap<>();

    /** Sittings of a session that changed after a version; 0, or one long past: all of them. */
    @Requires({Permission.SESSION_MONITOR, Permission.SESSION_EDIT})
    public LiveView since(long session, long version) {
        Instant now = clock.instant();
        if (boards.size() > SESSIONS) {
            boards.clear();
        }
        LiveBoard board = boards.computeIfAbsent(session, id -> new LiveBoard());
        synchronized (board) {
            if (board.stale(now)) {
                board.take(rows.ofSession(session, now.minus(MonitorService.SILENCE)), now);
            }
        }
        Set<Long> own = rooms.of(session).orElse(null);
        Long township = caller.townshipScope().orElse(null);
        LiveView all = board.since(version, now);
        return new LiveView(
                all.version(),
                all.whole(),
                now,
                all.rows().stream()
                        .filter(row -> own == null || row.roomId() != null && own.contains(row.roomId()))
                        .filter(row -> township == null || township == row.townshipId())
                        .toList());
    }
}
