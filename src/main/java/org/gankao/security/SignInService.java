package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.OpenToAll;
import org.gankao.shared.RuleViolationException;

/** The stored side of {@link SignIn}. */
@ApplicationScoped
@Transactional
@OpenToAll // nobody is signed in yet
public class SignInService {

    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    SessionDirectory directory;

    @Inject
    DemoSwitch demo;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** What a sign-in is checked against. */
    record Credentials(long accountId, String passwordHash, boolean isDemoMark, FailureWindow failures) {}

    @Transactional(TxType.SUPPORTS)
    Optional<Credentials> credentials(String login) {
        return accounts.byLogin(login)
                .filter(demo::admits)
                .map(a -> new Credentials(
                        a.id(),
                        a.passwordHash(),
                        a.isDemo() && a.passwordHash().equals(Account.DEMO_MARK),
                        a.failures()));
    }

    /** Counts a wrong password. */
    void failed(long accountId) {
        Instant now = clock.instant();
        Account account = accounts.lock(accountId).orElseThrow();
        account.failed(now);
        if (account.failures().lockedAt(now)) {
            changes.fire(Change.of("security.account.lockOut", "account:" + accountId, "login", account.loginName()));
        }
    }

    /**
     * Opens a session for somebody whose password was right.
     *
     * @throws RuleViolationException if the account was locked meanwhile, is suspended, or its first password is void
     */
    SignedIn succeeded(long accountId, Optional<PasswordHash> better) {
        Instant now = clock.instant();
        long era = directory.era();
        Account account = accounts.lock(accountId).orElseThrow();
        SignIn.refuseIfLocked(account.failures(), now);
        if (!account.isActive()) {
            throw new RuleViolationException("security.signIn.suspended");
        }
        if (account.firstPasswordVoid(now)) {
            throw new RuleViolationException("security.signIn.firstPasswordVoid");
        }
        better.ifPresent(account::setPassword);
        account.signedIn(now);
        String token = SessionToken.draw();
        String hash = SessionToken.hash(token);
        sessions.add(new AccountSession(hash, accountId, now));
        directory.put(hash, new SessionDirectory.Live(account.identity(), account.mustChange(), now, now), era);
        caller.become(account.identity());
        changes.fire(Change.of("security.session.open", "account:" + accountId));
        return new SignedIn(token, account.identity(), account.mustChange(), SessionLimits.kept(account.roles()));
    }
}
