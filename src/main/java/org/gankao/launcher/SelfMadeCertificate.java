package org.gankao.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key and self-signed certificate for a county without its own. Browsers warn once; then it is as good as TLS. */
final class SelfMadeCertificate {

    /** Phones refuse certificates valid for longer. */
    private static final Duration VALID = Duration.ofDays(397);

    private static final Duration RENEW_BEFORE = Duration.ofDays(30);
    private static final String ALIAS = "gankao";

    private SelfMadeCertificate() {}

    /** The one in the data directory; made anew when missing, near its end, or for another address. */
    static TlsIdentity in(DataDirectory data, String address) {
        Secrets secrets = new Secrets(data);
        Path keystore = secrets.file("tls.p12");
        String password = secrets.password("tls-password");
        try {
            if (!Files.exists(keystore) || !serves(keystore, password, address)) {
                write(keystore, password, address);
            }
            return TlsIdentity.open(keystore, password);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new LaunchException("No certificate can be made: " + e.getMessage(), e);
        }
    }

    private static boolean serves(Path keystore, String password, String address)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(keystore.toFile(), password.toCharArray());
        X509Certificate certificate = (X509Certificate) store.getCertificate(ALIAS);
        return certificate.getNotAfter().toInstant().isAfter(Instant.now().plus(RENEW_BEFORE))
                && certificate.getSubjectAlternativeNames().stream()
                        .anyMatch(name -> name.get(1).equals(address));
    }

    private static void write(Path keystore, String password, String address)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, pair.getPrivate(), password.toCharArray(), new Certificate[] {sign(pair, address)});
        Files.deleteIfExists(keystore);
        Files.createFile(keystore, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(keystore)) {
            store.store(out, password.toCharArray());
        }
    }

    private static X509Certificate sign(KeyPair pair, String address)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        X500Name name = new X500Name("CN=Gankao");
        Instant from = Instant.now().minus(Duration.ofHours(1)); // for clocks that are behind
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(64, new SecureRandom()),
                Date.from(from),
                Date.from(from.plus(VALID)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, names(address));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    private static GeneralNames names(String address) throws UnknownHostException {
        List<GeneralName> names = new ArrayList<>();
        names.add(new GeneralName(GeneralName.dNSName, "localhost"));
        names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
        boolean numeric = InetAddress.getByName(address).getHostAddress().equals(address);
        if (address.equals("127.0.0.1")) {
            return new GeneralNames(names.toArray(new GeneralName[0]));
        }
        names.add(new GeneralName(numeric ? GeneralName.iPAddress : GeneralName.dNSName, address));
        return new GeneralNames(names.toArray(new GeneralName[0]));
    }
}
