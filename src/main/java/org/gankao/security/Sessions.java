package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gankao.platform.security.Identity;
import org.gankao.security.SessionDirectory.Live;

/** Finds out who sends a request. From memory for two minutes, then once from the database. */
@ApplicationScoped
public class Sessions {

    @Inject
    SessionDirectory directory;

    @Inject
    SessionService service;

    @Inject
    Clock clock;

    /** Who holds the token, and whether he must change his password first; empty if the session has ended. */
    public Optional<Resolved> resolve(String token) {
        if (!SessionToken.wellFormed(token)) {
            return Optional.empty();
        }
        String hash = SessionToken.hash(token);
        Instant now = clock.instant();
        Optional<Live> known = directory.find(hash).filter(live -> live.trustedAt(now) && live.seen(now));
        return known.or(() -> service.renew(hash)).map(live -> new Resolved(live.identity(), live.mustChange()));
    }

    /** The caller behind a cookie. */
    public record Resolved(Identity identity, boolean mustChange) {}
}
