package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Signs of life of devices, gathered in memory and stored a batch at a time; for the monitor page only. */
@ApplicationScoped
class Presence {

    /**
     * What a device was heard of.
     *
     * @param savedAt when an answer of it was last stored; null: not since the last time
     */
    record Sign(Instant seenAt, @Nullable Instant savedAt) {

        Sign with(Sign later) {
            return new Sign(later.seenAt, later.savedAt == null ? savedAt : later.savedAt);
        }
    }

    private final Map<Long, Sign> signs = new ConcurrentHashMap<>();

    void seen(long sitting, Instant now) {
        signs.merge(sitting, new Sign(now, null), Sign::with);
    }

    void saved(long sitting, Instant now) {
        signs.merge(sitting, new Sign(now, now), Sign::with);
    }

    /** Takes what was gathered. */
    Map<Long, Sign> drain() {
        Map<Long, Sign> taken = new TreeMap<>();
        for (Iterator<Map.Entry<Long, Sign>> all = signs.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Long, Sign> one = all.next();
            taken.put(one.getKey(), one.getValue());
            all.remove();
        }
        return taken;
    }
}
