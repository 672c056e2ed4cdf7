package org.gankao.platform.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.text.Wording;
import org.gankao.shared.DomainException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Runs long work in the background in its starter's name. Progress is stored about once a second; a page can be left and
 * found again. Work calls services step by step, each step its own transaction.
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
    private static final long STORE_EVERY_NANOS = 700_000_000L;

    @Resource
    ManagedExecutorService executor;

    @Inject
    JobStoreService store;

    @Inject
    Caller caller;

    @Inject
    Instance<RequestContextController> requestContext;

    @Inject
    Wording wording;

    @Inject
    Instance<JobReaders> readers;

    @Inject
    Event<JobsInterrupted> interrupted;

    private final Map<Long, Running> running = new ConcurrentHashMap<>();

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        int found = store.interruptAll();
        if (found > 0) {
            LOG.log(Level.INFO, "{0} jobs were interrupted by the last stop", found);
        }
        interrupted.fire(new JobsInterrupted(found));
    }

    /**
     * Starts work.
     *
     * @param kind what sort of work, at most 40 characters
     * @param subject what it works on, for example {@code cycle:3}
     * @return the job's id
     * @throws org.gankao.shared.ConflictException if the same kind is at work on the same subject
     */
    public long start(String kind, String subject, Locale locale, Work work) {
        return start(kind, subject, locale, work, id -> {});
    }

    /**
     * As {@link #start(String, String, Locale, Work)}.
     *
     * @param begun told the job's id before the work begins, so that storing the id never meets the work's own writes
     */
    public synchronized long start(String kind, String subject, Locale locale, Work work, LongConsumer begun) {
        Identity starter = caller.identity().orElse(null);
        if (starter == null && !caller.isSystem()) {
            throw new ForbiddenException("security.notSignedIn");
        }
        long id = store.begin(kind, subject, starter == null ? null : starter.accountId());
        try {
            begun.accept(id);
        } catch (RuntimeException e) {
            store.end(id, JobState.FAILED, 0, 0, reason(e, locale), null);
            throw e;
        }
        Running job = new Running(id);
        running.put(id, job);
        executor.execute(() -> run(job, starter, locale, work));
        return id;
    }

    /**
     * The job as it stands, for its starter and its {@linkplain JobReaders readers}.
     *
     * @throws NotFoundException if there is no such job, or the caller may not know of it
     */
    public JobRow row(long id) {
        JobRow job = store.row(id);
        if (!mayRead(job)) {
            throw new NotFoundException("platform.job.unknown");
        }
        return job;
    }

    /** The newest of a kind on a subject, unless the caller may not know of it. */
    public Optional<JobRow> newest(String kind, String subject) {
        return store.newest(kind, subject).filter(this::mayRead);
    }

    private boolean mayRead(JobRow job) {
        boolean own = job.startedBy() != null
                && caller.identity()
                        .filter(who -> who.accountId() == job.startedBy())
                        .isPresent();
        return own
                || readers.stream()
                        .flatMap(feature -> feature.jobReaders().getOrDefault(job.kind(), Set.of()).stream())
                        .anyMatch(caller::may);
    }

    /** Asks a job to stop at its next step; what was not committed is undone. No effect on one that has ended. */
    public void cancel(long id) {
        JobRow job = store.row(id);
        Identity asking = caller.require();
        if (job.startedBy() == null || job.startedBy() != asking.accountId()) {
            throw new ForbiddenException("platform.job.notYours");
        }
        Running at = running.get(id);
        if (at != null) {
            at.cancelled = true;
        }
    }

    private void run(Running job, @Nullable Identity starter, Locale locale, Work work) {
        RequestContextController context = requestContext.get();
        boolean opened = context.activate();
        try {
            if (starter == null) {
                caller.becomeSystem();
            } else {
                caller.become(starter);
            }
            String result = work.run(job);
            store.end(job.id, JobState.DONE, job.total, job.total, job.message, result);
        } catch (JobCancelledException e) {
            store.end(job.id, JobState.CANCELLED, job.done, job.total, null, null);
        } catch (RuntimeException e) {
            store.end(job.id, JobState.FAILED, job.done, job.total, reason(e, locale), null);
        } finally {
            running.remove(job.id);
            if (opened) {
                context.deactivate();
            }
        }
    }

    private String reason(RuntimeException failure, Locale locale) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return wording.text(locale, refusal.key(), refusal.args());
            }
        }
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Incident " + incident, failure);
        return wording.text(locale, "platform.fault", List.of(incident));
    }

    private class Running implements Progress {

        private final long id;
        private volatile boolean cancelled;
        private long done;
        private long total;
        private @Nullable String message;
        private long storedAt = System.nanoTime();

        Running(long id) {
            this.id = id;
        }

        @Override
        public void at(long nowDone, long nowTotal) {
            at(nowDone, nowTotal, message);
        }

        @Override
        public void at(long nowDone, long nowTotal, @Nullable String what) {
            if (cancelled) {
                throw new JobCancelledException();
            }
            done = nowDone;
            total = nowTotal;
            message = what;
            if (System.nanoTime() - storedAt > STORE_EVERY_NANOS) {
                storedAt = System.nanoTime();
                store.advance(id, done, total, message);
            }
        }
    }
}
