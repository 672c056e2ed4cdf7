package org.gankao.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.gankao.shared.Sha256;

/** The secret in a session cookie: 256 random bits in 43 characters. Only its SHA-256 is stored. */
final class SessionToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionToken() {}

    static String draw() {
        byte[] token = new byte[BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    static boolean wellFormed(String token) {
        return FORM.matcher(token).matches();
    }

    static String hash(String token) {
        return Sha256.hex(token);
    }
}
