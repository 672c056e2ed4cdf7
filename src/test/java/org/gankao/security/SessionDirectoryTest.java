package org.gankao.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.gankao.platform.security.Identity;
import org.gankao.security.SessionDirectory.Live;
import org.junit.jupiter.api.Test;

class SessionDirectoryTest {

    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");

    private final SessionDirectory directory = new SessionDirectory();

    @Test
    void a_session_read_before_its_account_changed_is_not_remembered() {
        long era = directory.era();
        directory.forgetAccount(7); // suspended meanwhile

        directory.put("hash", live(), era);

        assertThat(directory.find("hash")).isEmpty();
    }

    @Test
    void a_session_read_after_the_last_change_is() {
        directory.forgetAccount(7);

        directory.put("hash", live(), directory.era());

        assertThat(directory.find("hash")).isPresent();
    }

    private static Live live() {
        return new Live(new Identity(7, "it", "甲", null, Set.of(), Set.of(), null), false, NOW, NOW);
    }
}
