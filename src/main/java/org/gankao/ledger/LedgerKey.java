package org.gankao.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key that signs checkpoints, in {@code <data>/secret/ledger.key} (private and public part, a line each). */
@ApplicationScoped
public class LedgerKey {

    private static final String ALGORITHM = "Ed25519";

    private PrivateKey privateKey;
    private PublicKey publicKey;

    protected LedgerKey() {} // CDI proxy

    @Inject
    LedgerKey(@ConfigProperty(name = "gankao.data") String data) {
        List<String> lines = linesIn(Path.of(data, "secret"));
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            privateKey = keys.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))));
            publicKey = keys.generatePublic(
                    new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the ledger cannot be read.", e);
        }
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every Java platform.", e);
        }
    }

    boolean verify(String text, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    /** X.509 form, Base64, for verifying elsewhere. */
    public String publicText() {
        return Base64.getEncoder().encodeToString(publicKey.getEncoded());
    }

    private static List<String> linesIn(Path folder) {
        Path file = folder.resolve("ledger.key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Path draft = folder.resolve("ledger.key.new");
                Files.deleteIfExists(draft);
                Files.createFile(
                        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, fresh(), StandardOpenOption.SYNC);
                Files.move(draft, file);
            }
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the ledger in " + folder + " cannot be read or made.", e);
        }
    }

    private static String fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                    + base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every Java platform.", e);
        }
    }
}
