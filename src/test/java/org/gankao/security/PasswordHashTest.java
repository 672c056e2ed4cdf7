package org.gankao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void knows_the_password_again_after_storing() {
        String stored = PasswordHash.of("走村-Bridge7", 1000).stored();

        assertThat(PasswordHash.parse(stored).matches("走村-Bridge7")).isTrue();
        assertThat(PasswordHash.parse(stored).matches("走村-bridge7")).isFalse();
    }

    @Test
    void salts_equal_passwords_apart() {
        assertThat(PasswordHash.of("same", 1).stored())
                .isNotEqualTo(PasswordHash.of("same", 1).stored());
    }

    /** A published vector of PBKDF2-HMAC-SHA-256: password, salt, 4096 rounds, first 32 bytes. */
    @Test
    void is_the_published_function() {
        byte[] expected = HexFormat.of().parseHex("c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a");

        assertThat(new PasswordHash(4096, "salt".getBytes(java.nio.charset.StandardCharsets.US_ASCII), expected)
                        .matches("password"))
                .isTrue();
    }

    @Test
    void chosen_passwords_take_what_owasp_asks() {
        assertThat(PasswordHash.CHOSEN_ROUNDS).isGreaterThanOrEqualTo(600_000);
    }

    @Test
    void refuses_other_formats() {
        assertThatThrownBy(() -> PasswordHash.parse("md5$1$x$y")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void first_passwords_are_readable_and_different() {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            drawn.add(FirstPassword.draw());
        }

        assertThat(drawn).hasSize(1000).allMatch(p -> p.matches("([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}"));
    }
}
