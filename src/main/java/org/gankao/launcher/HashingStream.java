package org.gankao.launcher;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on and takes their SHA-256. */
final class HashingStream extends DigestInputStream {

    HashingStream(InputStream in) {
        super(in, sha256());
    }

    /** Lower-case hexadecimal, of what has been read so far; to be asked once. */
    String hash() {
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
