package org.gankao.survey;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A sealed ballot. {@code assets/survey/seal.js} makes the same on the phone with WebCrypto.
 *
 * <p>Construction {@code gankao-ballot-1}: an ephemeral P-256 key agrees with both halves of the campaign's key (ECDH); the
 * two secrets one after the other go through HKDF-SHA-256 (salt: the ephemeral point; info: {@code gankao-ballot-1}) into an
 * AES-256-GCM key; associated data is {@code campaign:batch}, so that an envelope cannot change its batch. The text is padded
 * with blanks to {@value #PLAIN_BYTES} bytes, so that all envelopes have one length. Layout: 1, point (65), nonce (12), sealed.
 */
public final class Envelope {

    public static final int PLAIN_BYTES = 1024;

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final byte[] INFO = "gankao-ballot-1".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    public static final int LENGTH = 1 + KeyHalf.POINT_BYTES + NONCE_BYTES + PLAIN_BYTES + TAG_BYTES;

    private Envelope() {}

    /** @param address campaign and batch, see {@link #address} */
    public static byte[] seal(String text, byte[] firstPoint, byte[] secondPoint, String address) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (plain.length > PLAIN_BYTES) {
            throw new IllegalArgumentException("A ballot holds at most %d bytes.".formatted(PLAIN_BYTES));
        }
        byte[] padded = Arrays.copyOf(plain, PLAIN_BYTES);
        Arrays.fill(padded, plain.length, PLAIN_BYTES, (byte) ' ');
        KeyPair ephemeral = KeyHalf.generatePair();
        byte[] point = KeyHalf.point(((ECPublicKey) ephemeral.getPublic()).getW());
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] secret = joined(
                agree(ephemeral.getPrivate(), KeyHalf.publicKey(firstPoint)),
                agree(ephemeral.getPrivate(), KeyHalf.publicKey(secondPoint)));
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, secret, point, nonce, address).doFinal(padded);
            return ByteBuffer.allocate(LENGTH)
                    .put(VERSION)
                    .put(point)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM encrypts whatever it is given.", e);
        }
    }

    /** The text; empty if the envelope was changed, belongs to another batch or to other keys. */
    public static Optional<String> open(byte[] envelope, KeyHalf first, KeyHalf second, String address) {
        if (envelope.length != LENGTH || envelope[0] != VERSION) {
            return Optional.empty();
        }
        byte[] point = Arrays.copyOfRange(envelope, 1, 1 + KeyHalf.POINT_BYTES);
        byte[] nonce = Arrays.copyOfRange(envelope, 1 + KeyHalf.POINT_BYTES, 1 + KeyHalf.POINT_BYTES + NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(envelope, 1 + KeyHalf.POINT_BYTES + NONCE_BYTES, LENGTH);
        try {
            PublicKey ephemeral = KeyHalf.publicKey(point);
            byte[] secret = joined(agree(first.privateKey(), ephemeral), agree(second.privateKey(), ephemeral));
            byte[] padded =
                    cipher(Cipher.DECRYPT_MODE, secret, point, nonce, address).doFinal(sealed);
            return Optional.of(new String(padded, StandardCharsets.UTF_8).stripTrailing());
        } catch (AEADBadTagException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform.", e);
        }
    }

    public static String address(long campaignId, long batchId) {
        return campaignId + ":" + batchId;
    }

    static byte[] agree(PrivateKey mine, PublicKey theirs) {
        try {
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(mine);
            agreement.doPhase(theirs, true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("These keys do not agree.", e);
        }
    }

    private static Cipher cipher(int mode, byte[] secret, byte[] salt, byte[] nonce, String address)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(hkdf(secret, salt), "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(address.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** RFC 5869 with SHA-256, one block of output. */
    private static byte[] hkdf(byte[] secret, byte[] salt) throws GeneralSecurityException {
        byte[] extracted = hmac(salt, secret);
        return hmac(extracted, joined(INFO, new byte[] {1}));
    }

    private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    private static byte[] joined(byte[] a, byte[] b) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(a.length + b.length);
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }
}
