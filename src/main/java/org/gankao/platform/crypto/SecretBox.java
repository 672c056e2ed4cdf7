package org.gankao.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps sensitive fields (ID numbers, telephones) encrypted at rest: AES-256-GCM, a random nonce each, under a key in
 * {@code <data>/secret/field.key} that the backup carries and the database does not.
 */
@ApplicationScoped
public class SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private SecretKeySpec key;
    private SecretKeySpec blindKey;

    protected SecretBox() {} // CDI proxy

    @Inject
    SecretBox(@ConfigProperty(name = "gankao.data") String data) {
        byte[] stored = keyIn(Path.of(data, "secret"));
        key = new SecretKeySpec(stored, 0, KEY_BYTES, "AES");
        blindKey = new SecretKeySpec(stored, KEY_BYTES, KEY_BYTES, "HmacSHA256");
    }

    /** Encrypts; the same text gives another result each time. */
    public byte[] seal(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform.", e);
        }
    }

    /** @throws IllegalStateException if {@code sealed} was changed or sealed under another key */
    public String open(byte[] sealed) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            return new String(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed field does not open with this installation's key.", e);
        }
    }

    /** Keyed hash (HMAC-SHA-256, hexadecimal) to find equal values without opening them. */
    public String blindIndex(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(blindKey);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform.", e);
        }
    }

    private byte[] keyIn(Path folder) {
        Path file = folder.resolve("field.key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                byte[] fresh = new byte[2 * KEY_BYTES];
                random.nextBytes(fresh);
                Path draft = folder.resolve("field.key.new");
                Files.deleteIfExists(draft);
                Files.createFile(
                        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, HexFormat.of().formatHex(fresh), StandardOpenOption.SYNC);
                Files.move(draft, file);
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key of sealed fields in " + folder + " cannot be read or made.", e);
        }
    }
}
