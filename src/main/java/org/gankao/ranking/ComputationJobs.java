package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gankao.platform.jobs.JobReaders;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;

/** Computes rankings in the background. */
@ApplicationScoped
public class ComputationJobs implements JobReaders {

    private static final String KIND = "ranking.compute";

    @Inject
    Jobs jobs;

    @Inject
    RunService runs;

    @Override
    public Map<String, Set<Permission>> jobReaders() {
        return Map.of(KIND, Set.of(Permission.RANKING_VIEW, Permission.RANKING_COMPUTE));
    }

    /** Starts a computation; the job's result is the run's id. */
    @Requires(Permission.RANKING_COMPUTE)
    public long start(long cycleId, Locale locale) {
        return jobs.start(
                KIND, "cycle:" + cycleId, locale, progress -> String.valueOf(runs.compute(cycleId, progress)));
    }

    @Requires(Permission.RANKING_VIEW)
    public Optional<JobRow> newest(long cycleId) {
        return jobs.newest(KIND, "cycle:" + cycleId);
    }
}
