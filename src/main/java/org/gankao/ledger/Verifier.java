package org.gankao.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gankao.ledger.LedgerRepository.Linked;
import org.gankao.platform.jobs.JobReaders;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.text.Wording;
import org.gankao.shared.ForbiddenException;

/** Verifies the whole ledger as a job. */
@ApplicationScoped
public class Verifier implements JobReaders {

    public static final String KIND = "ledger.verify";

    private static final String SUBJECT = "ledger";

    /** Begins the result of a run that found nothing wrong. */
    private static final String WHOLE = "✓ ";

    private static final int LINKS_AT_ONCE = 5000;

    @Inject
    Jobs jobs;

    @Inject
    LedgerService ledger;

    @Inject
    LedgerKey key;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    @Override
    public Map<String, Set<Permission>> jobReaders() {
        return Map.of(KIND, Set.of(Permission.LEDGER_VIEW));
    }

    /**
     * Starts a verification; its result is worded.
     *
     * @return the job's id
     */
    public long start(Locale locale) {
        if (!caller.may(Permission.LEDGER_VIEW)) {
            throw new ForbiddenException(caller.signedIn() ? "security.notAllowed" : "security.notSignedIn");
        }
        return jobs.start(KIND, SUBJECT, locale, progress -> text(verify(progress), locale));
    }

    public Optional<JobRow> newest() {
        return jobs.newest(KIND, SUBJECT);
    }

    /** Whether a run that has ended found nothing wrong. */
    public static boolean foundWhole(JobRow run) {
        return run.result() != null && run.result().startsWith(WHOLE);
    }

    Verdict verify(Progress progress) {
        Verification verification = new Verification(ledger.allCheckpoints(), key::verify);
        long total = ledger.links();
        long position = 0;
        List<Linked> links = ledger.linksAfter(position, LINKS_AT_ONCE);
        while (!links.isEmpty() && links.stream().allMatch(verification::accept)) {
            position = links.get(links.size() - 1).position();
            progress.at(Math.min(position, total), total);
            links = ledger.linksAfter(position, LINKS_AT_ONCE);
        }
        return verification.end(ledger.forgotten());
    }

    private String text(Verdict verdict, Locale locale) {
        if (verdict.whole()) {
            return WHOLE + wording.text(locale, "ledger.verdict.whole", verdict.links(), verdict.checkpoints());
        }
        return wording.text(
                locale,
                "ledger.verdict.fault",
                verdict.links(),
                wording.text(locale, "Fault." + verdict.fault()),
                verdict.entryId() == null ? "—" : verdict.entryId());
    }
}
