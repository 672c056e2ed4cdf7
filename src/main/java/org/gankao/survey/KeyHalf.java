package org.gankao.survey;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.gankao.shared.Sha256;

/**
 * One person's half of the key that opens ballots: a P-256 key pair of his own. A ballot is sealed to both halves, so neither
 * person opens one alone, and no whole key exists anywhere, ever.
 */
public final class KeyHalf {

    static final int POINT_BYTES = 65;
    static final int SCALAR_BYTES = 32;

    private static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] scalar;

    private KeyHalf(byte[] scalar) {
        this.scalar = scalar.clone();
    }

    /** A fresh half with its public point. */
    public record Fresh(KeyHalf half, byte[] publicPoint) {}

    public static Fresh generate() {
        KeyPair pair = generatePair();
        return new Fresh(
                new KeyHalf(fixed(((ECPrivateKey) pair.getPrivate()).getS())),
                point(((ECPublicKey) pair.getPublic()).getW()));
    }

    static KeyPair generatePair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 is part of every Java platform.", e);
        }
    }

    /** Under a passphrase: salt, nonce, AES-256-GCM; the key by PBKDF2-HMAC-SHA-256 with 600,000 rounds. */
    public byte[] seal(String passphrase) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(salt);
        RANDOM.nextBytes(nonce);
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, passphrase, salt, nonce, scalar)
                .orElseThrow(() -> new IllegalStateException("AES-GCM encrypts whatever it is given."));
        return ByteBuffer.allocate(SALT_BYTES + NONCE_BYTES + sealed.length)
                .put(salt)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Empty if the passphrase is another one. */
    public static Optional<KeyHalf> open(byte[] sealed, String passphrase) {
        byte[] salt = Arrays.copyOfRange(sealed, 0, SALT_BYTES);
        byte[] nonce = Arrays.copyOfRange(sealed, SALT_BYTES, SALT_BYTES + NONCE_BYTES);
        byte[] content = Arrays.copyOfRange(sealed, SALT_BYTES + NONCE_BYTES, sealed.length);
        return gcm(Cipher.DECRYPT_MODE, passphrase, salt, nonce, content).map(KeyHalf::new);
    }

    /** The half on paper: 17 groups of four hexadecimal digits, the last a check. */
    public String paper() {
        String digits = HexFormat.of().formatHex(scalar);
        String all = (digits + Sha256.hex(scalar).substring(0, 4)).toUpperCase(Locale.ROOT);
        return String.join("-", all.split("(?<=\\G.{4})"));
    }

    /** Empty if a digit is wrong or missing. */
    public static Optional<KeyHalf> fromPaper(String typed) {
        String digits = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{68}")) {
            return Optional.empty();
        }
        byte[] scalar = HexFormat.of().parseHex(digits.substring(0, 2 * SCALAR_BYTES));
        return Sha256.hex(scalar).startsWith(digits.substring(2 * SCALAR_BYTES))
                ? Optional.of(new KeyHalf(scalar))
                : Optional.empty();
    }

    PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, scalar), curve()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 is part of every Java platform.", e);
        }
    }

    /** Whether this half belongs to the public point. */
    public boolean fits(byte[] publicPoint) {
        KeyPair probe = generatePair();
        return Arrays.equals(
                Envelope.agree(privateKey(), probe.getPublic()),
                Envelope.agree(probe.getPrivate(), publicKey(publicPoint)));
    }

    static PublicKey publicKey(byte[] point) {
        if (point.length != POINT_BYTES || point[0] != 4) {
            throw new IllegalArgumentException("Not an uncompressed P-256 point.");
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + SCALAR_BYTES));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + SCALAR_BYTES, POINT_BYTES));
        try {
            return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a P-256 point.", e);
        }
    }

    static byte[] point(ECPoint point) {
        return ByteBuffer.allocate(POINT_BYTES)
                .put((byte) 4)
                .put(fixed(point.getAffineX()))
                .put(fixed(point.getAffineY()))
                .array();
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[SCALAR_BYTES];
        int length = Math.min(bytes.length, SCALAR_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, SCALAR_BYTES - length, length);
        return fixed;
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static Optional<byte[]> gcm(int mode, String passphrase, byte[] salt, byte[] nonce, byte[] content) {
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, ITERATIONS, 256))
                    .getEncoded();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return Optional.of(cipher.doFinal(content));
        } catch (javax.crypto.AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 and AES-GCM are part of every Java platform.", e);
        }
    }
}
