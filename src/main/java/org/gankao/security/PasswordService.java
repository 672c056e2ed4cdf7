package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.OpenToAll;

/** The stored side of {@link OwnPassword}. Open to all who are signed in: everybody keeps his own password. */
@ApplicationScoped
@Transactional
@OpenToAll
public class PasswordService {

    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    SlipRepository slips;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Event<AccountChanged> changed;

    @Transactional(TxType.SUPPORTS)
    String storedHash() {
        return accounts.find(caller.require().accountId()).orElseThrow().passwordHash();
    }

    /** Keeps the caller's new password and ends his sessions on other devices. */
    void choose(PasswordHash hash, String ownToken) {
        long id = caller.require().accountId();
        Account account = accounts.lock(id).orElseThrow();
        account.choosePassword(hash);
        sessions.endOfAccount(id, SessionToken.hash(ownToken));
        slips.remove(id);
        changes.fire(Change.of("security.password.change", "account:" + id));
        changed.fire(new AccountChanged(id));
    }
}
