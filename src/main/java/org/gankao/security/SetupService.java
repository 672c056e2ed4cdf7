package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.security.Role;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;

/** The stored side of {@link Setup}: the first administrator, by a one-time code that the console shows. */
@ApplicationScoped
@Transactional
@OpenToAll // nobody can sign in before; the code is the right
public class SetupService {

    @Inject
    AccountRepository accounts;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "gankao.setup.code")
    Optional<String> code;

    /** There is no administrator. */
    @Transactional(TxType.SUPPORTS)
    public boolean isNeeded() {
        return accounts.holders(Role.ADMINISTRATOR) == 0;
    }

    /**
     * Refuses a wrong code, and any code once there is an administrator.
     *
     * @throws ForbiddenException if the code is not the one the console shows
     * @throws ConflictException if there is an administrator
     */
    @Transactional(TxType.SUPPORTS)
    void requireCode(String typed) {
        if (!isNeeded()) {
            throw new ConflictException("security.setup.done");
        }
        byte[] right = code.orElse("").strip().getBytes(StandardCharsets.UTF_8);
        if (right.length == 0 || !MessageDigest.isEqual(right, typed.strip().getBytes(StandardCharsets.UTF_8))) {
            throw new ForbiddenException("security.setup.wrongCode");
        }
    }

    long createAdministrator(String typedCode, String loginName, String displayName, PasswordHash password) {
        requireCode(typedCode);
        Account account = Account.open(loginName, displayName, Set.of(Role.ADMINISTRATOR), null, clock.instant());
        account.choosePassword(password);
        accounts.add(account);
        changes.fire(Change.of(
                "security.setup", "account:" + account.id(), "login", account.loginName(), "name", displayName));
        return account.id();
    }
}
