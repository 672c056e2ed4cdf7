package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.gankao.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What was noticed at sittings, gathered in memory and stored a batch at a time, so that the save path runs no statement more. A
 * crash may cost the last seconds of it, never an answer.
 */
@ApplicationScoped
public class Signals {

    /** Of one request; a page has no reason to send more. */
    private static final int MOST_AT_ONCE = 50;

    private static final int MOST = 50_000;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private final ConcurrentLinkedQueue<Object[]> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final Map<Long, String> networks = new ConcurrentHashMap<>();

    /** Notes what came along with a request that was found to be the sitting's own, and whether its network is another one. */
    public void note(long sitting, int epoch, List<Signal> signals) {
        Instant now = clock.instant();
        for (Signal signal : signals.subList(0, Math.min(MOST_AT_ONCE, signals.size()))) {
            @Nullable
            Object[] row = {
                sitting, epoch, signal.seq(), signal.kind().name(), signal.deviceAt(), now, signal.amount(), ""
            };
            add(row);
        }
        String network = Network.of(caller.address());
        if (network.isEmpty()) {
            return;
        }
        if (networks.size() > MOST) {
            networks.clear();
        }
        String before = networks.put(sitting, network);
        if (before != null && !before.equals(network)) {
            @Nullable
            Object[] row = {sitting, epoch, null, SignalKind.ADDRESS.name(), null, now, 0, before + " → " + network};
            add(row);
        }
    }

    /** Takes what was gathered. */
    List<Object[]> drain() {
        List<Object[]> taken = new ArrayList<>();
        for (Object[] row = waiting.poll(); row != null; row = waiting.poll()) {
            size.decrementAndGet();
            taken.add(row);
        }
        return taken;
    }

    private void add(@Nullable Object[] row) {
        if (size.incrementAndGet() > MOST) {
            size.decrementAndGet(); // evidence may be lost; answers need the memory
            return;
        }
        waiting.add(row);
    }
}
