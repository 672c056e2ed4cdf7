package org.gankao.platform.ledger;

import java.util.Optional;

/** Port: the ledger signs what leaves the installation and is to be verified elsewhere. */
public interface Notary {

    /**
     * A signed state of the ledger, with which an entry of before can be proved.
     *
     * @param text what was signed
     * @param signature Ed25519, Base64
     */
    record Checkpoint(String text, String signature) {}

    /** Ed25519 signature over the text in UTF-8, Base64. */
    String sign(String text);

    /** X.509 form of the key that verifies, Base64. */
    String publicKey();

    /** Empty while none was made yet. */
    Optional<Checkpoint> newestCheckpoint();
}
