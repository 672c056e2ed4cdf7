package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.OpenToAll;
import org.gankao.security.SessionDirectory.Live;

/** Sessions: they last through a restart of the server, so that nobody falls out of a test. */
@ApplicationScoped
@Transactional
@OpenToAll // it is what finds out who calls
public class SessionService {

    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    SessionDirectory directory;

    @Inject
    DemoSwitch demo;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /**
     * Reads the session anew from the database and leaves word that it was seen; empty if it has ended. Of several requests
     * at once the first does so for all.
     */
    Optional<Live> renew(String tokenHash) {
        Instant now = clock.instant();
        AccountSession session = sessions.lock(tokenHash).orElse(null);
        if (session == null) {
            directory.forget(tokenHash);
            return Optional.empty();
        }
        Optional<Live> renewed = directory.find(tokenHash).filter(live -> live.trustedAt(now));
        if (renewed.isPresent()) {
            return renewed;
        }
        directory.forget(tokenHash);
        long era = directory.era();
        Account account = accounts.find(session.accountId()).orElseThrow();
        if (!account.isActive()
                || !demo.admits(account)
                || SessionLimits.expired(account.roles(), session.startedAt(), session.lastSeenAt(), now)) {
            sessions.end(tokenHash);
            return Optional.empty();
        }
        session.seen(now);
        Live live = new Live(account.identity(), account.mustChange(), session.startedAt(), now);
        directory.put(tokenHash, live, era);
        return Optional.of(live);
    }

    /** Signs out. */
    public void end(String token) {
        String hash = SessionToken.hash(token);
        sessions.find(hash).ifPresent(session -> {
            sessions.end(hash);
            changes.fire(Change.of("security.session.end", "account:" + session.accountId()));
        });
        directory.forget(hash);
    }

    /** Removes what has run out. */
    void purge() {
        Instant before = SessionLimits.oldest(clock.instant());
        sessions.purge(before);
        directory.purge(before);
    }

    void accountChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged changed) {
        directory.forgetAccount(changed.accountId());
    }
}
