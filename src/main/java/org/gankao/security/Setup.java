package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Setting up an empty installation: who reads the console makes the first administrator. */
@ApplicationScoped
public class Setup {

    @Inject
    SetupService service;

    @Inject
    HashingGate gate;

    @Inject
    AddressThrottle throttle;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "gankao.data")
    String data;

    /**
     * Makes the first administrator and voids the code.
     *
     * @param address where the request comes from, to slow down guessing
     */
    public long createAdministrator(
            String code, String loginName, String displayName, String password, String address) {
        throttle.admit(address, clock.instant());
        throttle.failed(address, clock.instant());
        service.requireCode(code);
        PasswordRules.check(password, Account.normalise(loginName));
        PasswordHash hash = gate.enter(() -> PasswordHash.of(password, PasswordHash.CHOSEN_ROUNDS));
        long id = service.createAdministrator(code, loginName, displayName, hash);
        forgetCode();
        return id;
    }

    private void forgetCode() {
        try {
            Files.deleteIfExists(Path.of(data, "secrets", "setup-code"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
