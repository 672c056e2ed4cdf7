package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gankao.shared.ConflictException;
import org.jspecify.annotations.Nullable;

/**
 * Slows down an address that guesses: after a hundred wrong passwords within five minutes it may try once a second. A whole
 * county office behind one address, with everybody mistyping at times, stays below that.
 */
@ApplicationScoped
public class AddressThrottle {

    static final int ALLOWED = 100;
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final Duration PACE = Duration.ofSeconds(1);

    private static final int ADDRESSES = 10_000;

    private final Map<String, Tries> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** @throws ConflictException {@code security.busy} if the address must wait */
    synchronized void admit(String address, Instant now) {
        Tries tries = byAddress.get(address);
        if (tries == null || tries.failures < ALLOWED || tries.staleAt(now)) {
            return;
        }
        if (tries.lastTry != null && now.isBefore(tries.lastTry.plus(PACE))) {
            throw new ConflictException("security.busy");
        }
        tries.lastTry = now;
    }

    synchronized void failed(String address, Instant now) {
        Tries tries = byAddress.get(address);
        if (tries == null || tries.staleAt(now)) {
            tries = new Tries(now);
            byAddress.put(address, tries);
        }
        tries.failures++;
    }

    private static final class Tries {

        private final Instant since;
        private int failures;
        private @Nullable Instant lastTry;

        Tries(Instant since) {
            this.since = since;
        }

        boolean staleAt(Instant now) {
            return !now.isBefore(since.plus(WINDOW));
        }
    }
}
