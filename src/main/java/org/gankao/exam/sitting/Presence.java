package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Signs of life of devices, gathered in memory and stored a batch at a time; for the monitor page only. */
@ApplicationScoped
class Presence {

    private final Map<Long, Instant> seen = new ConcurrentHashMap<>();

    void seen(long sitting, Instant now) {
        seen.put(sitting, now);
    }

    /** Takes what was gathered. */
    Map<Long, Instant> drain() {
        Map<Long, Instant> taken = new TreeMap<>();
        for (Iterator<Map.Entry<Long, Instant>> all = seen.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Long, Instant> one = all.next();
            taken.put(one.getKey(), one.getValue());
            all.remove();
        }
        return taken;
    }
}
