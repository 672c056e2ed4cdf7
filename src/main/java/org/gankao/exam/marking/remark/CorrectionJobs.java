package org.gankao.exam.marking.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gankao.platform.jobs.JobReaders;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;

/** Trying and carrying out corrections as jobs. */
@ApplicationScoped
public class CorrectionJobs implements JobReaders {

    private static final String TRY = "exam.correction.try";
    private static final String APPROVE = "exam.correction.approve";

    @Inject
    Jobs jobs;

    @Inject
    CorrectionService corrections;

    @Override
    public Map<String, Set<Permission>> jobReaders() {
        return Map.of(TRY, Set.of(Permission.RESULT_RELEASE), APPROVE, Set.of(Permission.RESULT_RELEASE));
    }

    /** Starts a trial; the job's result is the number of scores that would move. */
    @Requires(Permission.RESULT_RELEASE)
    public long tryOut(long id, Locale locale) {
        return jobs.start(TRY, subject(id), locale, progress -> String.valueOf(corrections.tryOut(id, progress)));
    }

    /** Starts what an approval sets off; the job's result is the number of sittings marked anew. */
    @Requires(Permission.RESULT_RELEASE)
    public long approve(long id, String trialSha256, Locale locale) {
        return jobs.start(
                APPROVE,
                subject(id),
                locale,
                progress -> String.valueOf(corrections.approve(id, trialSha256, progress)));
    }

    /** The newest job of a correction. */
    @Requires(Permission.RESULT_RELEASE)
    public Optional<JobRow> newest(long id) {
        return Stream.of(jobs.newest(TRY, subject(id)), jobs.newest(APPROVE, subject(id)))
                .flatMap(Optional::stream)
                .max(Comparator.comparingLong(JobRow::id));
    }

    private String subject(long id) {
        return "correction:" + corrections.get(id).id();
    }
}
