package org.gankao.exam.sitting;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Opens encrypted papers as a browser does. */
final class SealedFormReader {

    private SealedFormReader() {}

    /** @throws IllegalStateException if the key is another one */
    static String open(String document, String key) {
        JsonObject parts = Json.createReader(new StringReader(document)).readObject();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(Base64.getDecoder().decode(key), "AES"),
                    new GCMParameterSpec(128, Base64.getDecoder().decode(parts.getString("nonce"))));
            cipher.updateAAD(parts.getString("format").getBytes(StandardCharsets.US_ASCII));
            return new String(
                    cipher.doFinal(Base64.getDecoder().decode(parts.getString("sealed"))), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It does not open.", e);
        }
    }
}
