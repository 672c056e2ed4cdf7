package org.gankao.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gankao.platform.ledger.Change;

/** Hears of every change and has it written before the change's transaction can commit. */
@ApplicationScoped
public class Recorder {

    @Inject
    LedgerService ledger;

    void on(@Observes Change change) {
        ledger.record(change);
    }
}
