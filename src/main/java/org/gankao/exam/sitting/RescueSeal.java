package org.gankao.exam.sitting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How emergency files are sealed; {@code assets/exam/rescue.js} does it with WebCrypto.
 *
 * <p>Construction {@value #FORMAT}: an ephemeral P-256 key agrees with the session's (ECDH); the secret goes through
 * HKDF-SHA-256 (RFC 5869; salt: the ephemeral key as SubjectPublicKeyInfo, info: the name of the construction) into an
 * AES-256-GCM key; associated data is {@code construction:sitting:epoch}, so that a file cannot change hands. What is sealed
 * is signed before by HMAC-SHA-256 under a secret only the device of that sitting and epoch was given.
 */
final class RescueSeal {

    static final String FORMAT = "gankao-rescue-1";

    private static final int TAG_BITS = 128;
    private static final int BLOCK = 1;
    private static final int P256_BITS = 256;

    private RescueSeal() {}

    static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), new SecureRandom());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 is part of every Java platform.", e);
        }
    }

    /** @param encoded PKCS#8 in base64 */
    static PrivateKey privateKey(String encoded) {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of a session's emergency files cannot be read.", e);
        }
    }

    /** The text; empty if the file was changed, or sealed to another key. */
    static Optional<String> open(RescueFile file, PrivateKey own) {
        try {
            byte[] sender = Base64.getDecoder().decode(file.sender());
            SecretKeySpec key = key(own, publicKey(sender), sender);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key,
                    new GCMParameterSpec(TAG_BITS, Base64.getDecoder().decode(file.nonce())));
            cipher.updateAAD(address(file.sitting(), file.epoch()));
            byte[] plain = cipher.doFinal(Base64.getDecoder().decode(file.sealed()));
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty(); // whatever is wrong with it, it is not what a device of ours wrote
        }
    }

    static byte[] address(long sitting, int epoch) {
        return (FORMAT + ":" + sitting + ":" + epoch).getBytes(StandardCharsets.US_ASCII);
    }

    /** @param sender the ephemeral key, encoded */
    static SecretKeySpec key(PrivateKey mine, PublicKey theirs, byte[] sender) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(mine);
        agreement.doPhase(theirs, true);
        byte[] extracted = hmac(sender, agreement.generateSecret());
        byte[] info = FORMAT.getBytes(StandardCharsets.US_ASCII);
        return new SecretKeySpec(
                hmac(
                        extracted,
                        ByteBuffer.allocate(info.length + 1)
                                .put(info)
                                .put((byte) BLOCK)
                                .array()),
                "AES");
    }

    static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    private static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        if (!(key instanceof ECPublicKey ec)
                || ec.getParams().getCurve().getField().getFieldSize() != P256_BITS) {
            throw new GeneralSecurityException("another curve");
        }
        return key;
    }
}
