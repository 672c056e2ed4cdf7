package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gankao.platform.time.BusinessTime;
import org.gankao.security.SignInService.Credentials;
import org.gankao.shared.RuleViolationException;

/**
 * The way in. Hashing happens between two short transactions, so that a rush of people holds no database connections; names
 * that do not exist cost the same work and get the same answers as those that do.
 */
@ApplicationScoped
public class SignIn {

    /** Hash of nothing anybody knows, to spend the same time on unknown names. */
    private static final PasswordHash NOBODY = PasswordHash.of(FirstPassword.draw(), PasswordHash.CHOSEN_ROUNDS);

    @Inject
    SignInService service;

    @Inject
    HashingGate gate;

    @Inject
    AddressThrottle throttle;

    @Inject
    UnknownNames unknown;

    @Inject
    Clock clock;

    /**
     * Signs somebody in.
     *
     * @param address where he sits, to slow down guessing
     * @throws RuleViolationException {@code security.signIn.wrong}, {@code .locked}, {@code .suspended} or
     *     {@code .firstPasswordVoid}
     * @throws org.gankao.shared.ConflictException {@code security.busy}: come again in a moment
     */
    public SignedIn signIn(String typedLogin, String password, String address) {
        Instant now = clock.instant();
        String login = Account.normalise(typedLogin);
        throttle.admit(address, now);
        Optional<Credentials> account = service.credentials(login);
        refuseIfLocked(account.map(Credentials::failures).orElseGet(() -> unknown.failures(login)), now);
        boolean right = gate.enter(() -> matches(account, password));
        if (account.isEmpty() || !right) {
            throttle.failed(address, now);
            account.ifPresentOrElse(a -> service.failed(a.accountId()), () -> unknown.failed(login, now));
            throw new RuleViolationException("security.signIn.wrong", FailureWindow.ALLOWED);
        }
        Optional<PasswordHash> better =
                account.get().isDemoMark() ? Optional.of(gate.enter(() -> chosen(password))) : Optional.empty();
        return service.succeeded(account.get().accountId(), better);
    }

    private static PasswordHash chosen(String password) {
        return PasswordHash.of(password, PasswordHash.CHOSEN_ROUNDS);
    }

    private static boolean matches(Optional<Credentials> account, String password) {
        if (account.isEmpty()) {
            NOBODY.matches(password);
            return false;
        }
        return account.get().isDemoMark()
                ? password.equals(DemoSwitch.PASSWORD)
                : PasswordHash.parse(account.get().passwordHash()).matches(password);
    }

    static void refuseIfLocked(FailureWindow failures, Instant now) {
        if (failures.lockedAt(now)) {
            Instant end = failures.lockedUntil();
            throw new RuleViolationException(
                    "security.signIn.locked",
                    BusinessTime.localOf(end.plusSeconds(59))
                            .toLocalTime()
                            .withSecond(0)
                            .withNano(0));
        }
    }
}
