package org.gankao.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.gankao.platform.security.OpenToAll;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** The stored side of jobs. Each method commits on its own, so progress is seen while the work's transaction runs. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@OpenToAll // called by JobService alone, which acts for a caller already checked
class JobStoreService {

    @Inject
    JobRepository jobs;

    @Inject
    Clock clock;

    long begin(String kind, String subject, @Nullable Long startedBy) {
        if (jobs.isRunning(kind, subject)) {
            throw new ConflictException("platform.job.running");
        }
        Job job = new Job(kind, subject, startedBy, clock.instant());
        jobs.add(job);
        return job.id();
    }

    void advance(long id, long done, long total, @Nullable String message) {
        jobs.find(id).ifPresent(job -> job.advance(done, total, message));
    }

    void end(long id, JobState state, long done, long total, @Nullable String message, @Nullable String result) {
        Job job = jobs.find(id).orElseThrow();
        job.advance(done, total, message);
        job.end(state, result, clock.instant());
    }

    JobRow row(long id) {
        return jobs.find(id)
                .orElseThrow(() -> new NotFoundException("platform.job.unknown"))
                .row();
    }

    Optional<JobRow> newest(String kind, String subject) {
        return jobs.newest(kind, subject).map(Job::row);
    }

    int interruptAll() {
        return jobs.interruptAll(clock.instant());
    }
}
