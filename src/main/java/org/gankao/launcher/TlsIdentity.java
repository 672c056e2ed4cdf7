package org.gankao.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;

/**
 * The key and certificate the server shows.
 *
 * @param alias the entry of the key in the PKCS#12 file
 */
record TlsIdentity(Path keystore, String password, String alias) {

    /**
     * A PKCS#12 file of the county's own.
     *
     * @param passwordFile its first line is the password
     * @throws LaunchException it cannot be read or holds no key
     */
    static TlsIdentity of(Path keystore, Path passwordFile) {
        try {
            return open(
                    keystore, Files.readString(passwordFile).lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new LaunchException("The password file " + passwordFile + " cannot be read: " + e.getMessage(), e);
        }
    }

    static TlsIdentity open(Path keystore, String password) {
        try (InputStream in = Files.newInputStream(keystore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return new TlsIdentity(keystore.toAbsolutePath(), password, alias);
                }
            }
            throw new LaunchException("The keystore " + keystore + " holds no private key.");
        } catch (IOException | GeneralSecurityException e) {
            throw new LaunchException("The keystore " + keystore + " cannot be opened: " + e.getMessage(), e);
        }
    }
}
