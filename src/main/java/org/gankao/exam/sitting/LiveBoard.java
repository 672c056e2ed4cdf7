package org.gankao.exam.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sittings of one session as the monitor saw them last, each with the version in which it last changed. However many
 * people watch, the database is asked at most every two seconds, and each is told what changed for him.
 */
final class LiveBoard {

    static final Duration FRESH = Duration.ofSeconds(2);

    private record Known(LiveRow row, long version) {}

    private final Map<Long, Known> known = new HashMap<>();
    private final List<Long> order = new ArrayList<>();
    private long first;
    private long version;
    private Instant readAt = Instant.EPOCH;

    synchronized boolean stale(Instant now) {
        return now.isAfter(readAt.plus(FRESH));
    }

    /** Takes rows just read, by id. */
    synchronized void take(List<LiveRow> rows, Instant now) {
        readAt = now;
        // Versions follow the clock, so that one of before a restart is older than all of after it.
        long next = Math.max(version + 1, now.toEpochMilli());
        boolean changed = false;
        for (LiveRow row : rows) {
            Known before = known.get(row.id());
            if (before == null) {
                order.add(row.id());
            }
            if (before == null || !before.row().equals(row)) {
                known.put(row.id(), new Known(row, next));
                changed = true;
            }
        }
        if (changed) {
            version = next;
        }
        if (first == 0) {
            first = next;
        }
    }

    /** Rows that changed after a version; all of them if the version is none of this board's. */
    synchronized LiveView since(long asked, Instant now) {
        boolean whole = asked < first || asked > version;
        List<LiveRow> rows = new ArrayList<>();
        for (long id : order) {
            Known one = known.get(id);
            if (one != null && (whole || one.version() > asked)) {
                rows.add(one.row());
            }
        }
        return new LiveView(version, whole, now, rows);
    }
}
