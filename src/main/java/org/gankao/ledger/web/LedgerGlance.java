package org.gankao.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gankao.ledger.LedgerRow;
import org.gankao.ledger.LedgerService;
import org.gankao.ledger.Verifier;
import org.gankao.platform.faces.Language;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.text.Wording;
import org.jspecify.annotations.Nullable;

/** The ledger in short, for the supervisor's landing page. */
@Named
@RequestScoped
public class LedgerGlance {

    private static final int ENTRIES = 12;

    @Inject
    LedgerService ledger;

    @Inject
    Verifier verifier;

    @Inject
    Language language;

    public void verify() {
        verifier.start(language.getLocale());
    }

    public List<LedgerRow> getEntries() {
        return ledger.newestChanges(ENTRIES);
    }

    /** The action in words; its name where a feature gave none. */
    public String wordOf(LedgerRow row) {
        return Wording.texts(language.getLocale()).getOrDefault("ledger." + row.action(), row.action());
    }

    public @Nullable JobRow getVerification() {
        return verifier.newest().orElse(null);
    }

    public boolean isVerified() {
        return verifier.newest().filter(Verifier::foundWhole).isPresent();
    }
}
