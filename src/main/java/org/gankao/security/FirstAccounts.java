package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gankao.people.CadreRow;
import org.gankao.platform.jobs.JobReaders;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.shared.ForbiddenException;

/** Accounts for everybody in the roster who has none, as a job; its result names the batch of slips to print. */
@ApplicationScoped
public class FirstAccounts implements JobReaders {

    public static final String KIND = "security.accounts";

    private static final String SUBJECT = "roster";
    private static final int STEP = 50;

    @Inject
    Jobs jobs;

    @Inject
    SlipService slips;

    @Inject
    Caller caller;

    @Override
    public Map<String, Set<Permission>> jobReaders() {
        return Map.of(KIND, Set.of(Permission.ACCOUNT_EDIT));
    }

    /**
     * Starts the job.
     *
     * @return its id
     */
    public long start(Locale locale) {
        if (!caller.may(Permission.ACCOUNT_EDIT)) {
            throw new ForbiddenException(caller.signedIn() ? "security.notAllowed" : "security.notSignedIn");
        }
        String batch = UUID.randomUUID().toString();
        return jobs.start(KIND, SUBJECT, locale, progress -> {
            List<CadreRow> people = slips.cadresWithoutAccount();
            for (int first = 0; first < people.size(); first += STEP) {
                progress.at(first, people.size());
                slips.open(people.subList(first, Math.min(people.size(), first + STEP)), batch);
            }
            progress.at(people.size(), people.size());
            return batch;
        });
    }

    /** The newest run. */
    public Optional<JobRow> newest() {
        return jobs.newest(KIND, SUBJECT);
    }
}
