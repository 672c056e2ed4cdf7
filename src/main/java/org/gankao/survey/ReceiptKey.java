package org.gankao.survey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Signs receipts (回执). A phone lets go of a record only against one, and checks it with the public key it fetched in the
 * morning: a gateway that answers 200 cannot make one.
 */
public final class ReceiptKey {

    private static final String ALGORITHM = "SHA256withECDSAinP1363Format"; // what WebCrypto verifies

    private final PrivateKey key;

    private ReceiptKey(PrivateKey key) {
        this.key = key;
    }

    /**
     * @param publicKey SPKI, base64
     * @param privateKey PKCS 8, base64
     */
    public record Pair(String publicKey, String privateKey) {}

    public static Pair generate() {
        KeyPair pair = KeyHalf.generatePair();
        return new Pair(
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
    }

    public static ReceiptKey of(String privateKey) {
        try {
            return new ReceiptKey(KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The stored receipt key is none.", e);
        }
    }

    /** Base64 of the signature over kind, id and hash. */
    public String sign(String kind, String id, String sha256) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message(kind, id, sha256));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ECDSA is part of every Java platform.", e);
        }
    }

    public static boolean verify(String publicKey, String receipt, String kind, String id, String sha256) {
        try {
            PublicKey key = KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message(kind, id, sha256));
            return signature.verify(Base64.getDecoder().decode(receipt));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] message(String kind, String id, String sha256) {
        return ("gankao-receipt-1\n" + kind + "\n" + id + "\n" + sha256).getBytes(StandardCharsets.UTF_8);
    }
}
