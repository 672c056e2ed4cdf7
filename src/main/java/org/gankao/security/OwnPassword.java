package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gankao.platform.security.Caller;
import org.gankao.shared.RuleViolationException;

/** Changing one's own password; hashing stays outside the transaction. */
@ApplicationScoped
public class OwnPassword {

    @Inject
    PasswordService service;

    @Inject
    HashingGate gate;

    @Inject
    Caller caller;

    /**
     * Replaces the caller's password and signs his other devices out.
     *
     * @param token of the session that stays
     * @throws RuleViolationException if the present password is wrong or the new one breaks a rule
     */
    public void change(String present, String fresh, String token) {
        String login = caller.require().loginName();
        PasswordRules.check(fresh, login);
        if (fresh.equals(present)) {
            throw new RuleViolationException("security.password.same");
        }
        String stored = service.storedHash();
        boolean right = gate.enter(() -> stored.equals(Account.DEMO_MARK)
                ? present.equals(DemoSwitch.PASSWORD)
                : PasswordHash.parse(stored).matches(present));
        if (!right) {
            throw new RuleViolationException("security.password.presentWrong");
        }
        service.choose(gate.enter(() -> PasswordHash.of(fresh, PasswordHash.CHOSEN_ROUNDS)), token);
    }
}
