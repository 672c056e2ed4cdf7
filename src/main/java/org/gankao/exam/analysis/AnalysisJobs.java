package org.gankao.exam.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gankao.exam.sitting.SessionService;
import org.gankao.platform.jobs.JobReaders;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.RuleViolationException;

/** Analyses sessions as jobs: reading and keeping are a transaction each, the computation between needs none. */
@ApplicationScoped
public class AnalysisJobs implements JobReaders {

    public static final String KIND = "exam.analyse";

    @Inject
    Jobs jobs;

    @Inject
    SessionService sessions;

    @Inject
    AnalysisService analyses;

    @Inject
    Caller caller;

    @Override
    public Map<String, Set<Permission>> jobReaders() {
        return Map.of(KIND, Set.of(Permission.MARK, Permission.RESULT_RELEASE));
    }

    /**
     * Starts the analysis; the job's result is how many items the bank took figures of.
     *
     * @throws RuleViolationException unless the session is marked
     */
    public long start(long session, Locale locale) {
        if (!caller.may(Permission.MARK) && !caller.may(Permission.RESULT_RELEASE)) {
            throw new ForbiddenException("security.notAllowed");
        }
        if (sessions.get(session).markingId() == null) {
            throw new RuleViolationException("exam.session.notMarked");
        }
        return jobs.start(KIND, subject(session), locale, progress -> {
            SessionMaterial material = analyses.material(session);
            return String.valueOf(analyses.keep(material, AnalysisComputation.of(material, progress)));
        });
    }

    public static String subject(long session) {
        return "session:" + session;
    }
}
