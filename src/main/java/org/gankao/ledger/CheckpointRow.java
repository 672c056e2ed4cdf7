package org.gankao.ledger;

import java.time.Instant;

/**
 * A signed state of the chain (留痕校验点): printed or kept elsewhere, it proves later that nothing before it was changed.
 *
 * @param position last link it covers
 * @param root root of the Merkle tree over the row hashes of links 1 to {@code position}
 * @param chainHash hash of that link
 * @param signature Ed25519 over {@link #text()}, Base64
 */
public record CheckpointRow(long position, String root, String chainHash, Instant madeAt, String signature) {

    /** What is signed: four lines, each ended by a line feed. */
    String text() {
        return text(position, root, chainHash, madeAt);
    }

    static String text(long position, String root, String chainHash, Instant madeAt) {
        return position + "\n" + root + "\n" + chainHash + "\n" + madeAt + "\n";
    }
}
