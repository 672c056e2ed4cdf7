package org.gankao.exam.sitting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.Sha256;

/**
 * A form that may be on a device before the bell, and the key that may not. {@code assets/exam/ahead.js} opens it.
 *
 * <p>Construction {@value #FORMAT}: AES-256-GCM under a random key made for one form of one session and used once, a random
 * nonce of 12 bytes, a tag of 128 bits, the name of the construction as associated data. The document is JSON with the members
 * format, nonce and sealed, the last two in base64.
 *
 * @param sha256 of the document
 * @param document what devices fetch
 * @param key 32 bytes in base64
 */
record SealedForm(String sha256, String document, String key) {

    static final String FORMAT = "gankao-sealed-form-1";

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Encrypts under a new key. */
    static SealedForm of(byte[] form) {
        byte[] key = random(KEY_BYTES);
        byte[] nonce = random(NONCE_BYTES);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce), RANDOM);
            cipher.updateAAD(FORMAT.getBytes(StandardCharsets.US_ASCII));
            String document = CanonicalJson.write(
                    Map.of("format", FORMAT, "nonce", base64(nonce), "sealed", base64(cipher.doFinal(form))));
            return new SealedForm(Sha256.hex(document), document, base64(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform.", e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
