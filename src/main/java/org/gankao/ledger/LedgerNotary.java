package org.gankao.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gankao.platform.ledger.Notary;

/** Signs with the key of the checkpoints. */
@ApplicationScoped
class LedgerNotary implements Notary {

    @Inject
    LedgerKey key;

    @Inject
    LedgerRepository ledger;

    @Override
    public String sign(String text) {
        return key.sign(text);
    }

    @Override
    public String publicKey() {
        return key.publicText();
    }

    @Override
    public Optional<Checkpoint> newestCheckpoint() {
        return ledger.newestCheckpoint().map(row -> new Checkpoint(row.text(), row.signature()));
    }
}
