package org.gankao.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A stored password: PBKDF2-HMAC-SHA-256 with a random salt. Passwords that people choose take 600,000 rounds (OWASP's
 * figure); first passwords are random with 59 bits and void after a month, so 10,000 rounds guard them as well, and 1,300
 * people can use them on one morning. Decision page: password-hashing.md.
 */
record PasswordHash(int rounds, byte[] salt, byte[] hash) {

    static final int CHOSEN_ROUNDS = 600_000;
    static final int RANDOM_ROUNDS = 10_000;

    private static final String NAME = "pbkdf2-sha256";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    static PasswordHash of(String password, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(rounds, salt, derive(password, salt, rounds));
    }

    /** @throws IllegalArgumentException if {@code stored} is of another kind */
    static PasswordHash parse(String stored) {
        String[] parts = stored.split("\\$");
        if (parts.length != 4 || !parts[0].equals(NAME)) {
            throw new IllegalArgumentException("A stored password starts with %s and has four parts.".formatted(NAME));
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(Integer.parseInt(parts[1]), base64.decode(parts[2]), base64.decode(parts[3]));
    }

    String stored() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.join("$", NAME, String.valueOf(rounds), base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** In the same time whether right or wrong. */
    boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, salt, rounds));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 with SHA-256 is part of every Java platform.", e);
        } finally {
            spec.clearPassword();
        }
    }
}
