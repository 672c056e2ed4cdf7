package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gankao.platform.security.Identity;

/**
 * Who is signed in, in memory, so that a request costs no query. Each entry goes back to the database every two minutes:
 * there it learns what another server changed, and leaves word that it was seen.
 */
@ApplicationScoped
public class SessionDirectory {

    static final Duration TRUSTED = Duration.ofMinutes(2);

    private final Map<String, Live> live = new ConcurrentHashMap<>();
    private long era;

    Optional<Live> find(String tokenHash) {
        return Optional.ofNullable(live.get(tokenHash));
    }

    /** Number that grows whenever an account changes: to be read before the account is. */
    synchronized long era() {
        return era;
    }

    /**
     * Remembers a session, unless an account has changed since its account was read: then the next request reads it.
     *
     * @param readIn {@link #era} before the reading
     */
    synchronized void put(String tokenHash, Live session, long readIn) {
        if (readIn == era) {
            live.put(tokenHash, session);
        }
    }

    void forget(String tokenHash) {
        live.remove(tokenHash);
    }

    /** What the account may do has changed: its sessions ask the database again. */
    synchronized void forgetAccount(long accountId) {
        era++;
        live.values().removeIf(session -> session.identity().accountId() == accountId);
    }

    void purge(Instant before) {
        live.values().removeIf(session -> session.lastSeenAt().isBefore(before));
    }

    /** A session in memory. */
    static final class Live {

        private final Identity identity;
        private final boolean mustChange;
        private final Instant startedAt;
        private final Instant storedAt;
        private volatile Instant lastSeenAt;

        Live(Identity identity, boolean mustChange, Instant startedAt, Instant now) {
            this.identity = identity;
            this.mustChange = mustChange;
            this.startedAt = startedAt;
            this.storedAt = now;
            this.lastSeenAt = now;
        }

        /** Notes a request at {@code now}, unless the session has ended by then. */
        boolean seen(Instant now) {
            if (SessionLimits.expired(identity.roles(), startedAt, lastSeenAt, now)) {
                return false;
            }
            lastSeenAt = now;
            return true;
        }

        boolean trustedAt(Instant now) {
            return now.isBefore(storedAt.plus(TRUSTED));
        }

        Identity identity() {
            return identity;
        }

        boolean mustChange() {
            return mustChange;
        }

        Instant lastSeenAt() {
            return lastSeenAt;
        }
    }
}
