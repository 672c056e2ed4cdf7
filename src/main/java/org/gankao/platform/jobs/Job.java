package org.gankao.platform.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A piece of long work that somebody started and can leave: import, assembly, computation, export. */
@Entity
@Table(name = "platform_job")
public class Job {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, updatable = false, length = 40)
    private String kind;

    @Column(nullable = false, updatable = false, length = 120)
    private String subject;

    @Column(name = "started_by", updatable = false)
    private @Nullable Long startedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private JobState state;

    @Column(name = "steps_done", nullable = false)
    private long done;

    @Column(name = "steps_total", nullable = false)
    private long total;

    @Column(length = 500)
    private @Nullable String message;

    @Column(length = 500)
    private @Nullable String result;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Job() {} // JPA

    Job(String kind, String subject, @Nullable Long startedBy, Instant now) {
        this.kind = kind;
        this.subject = subject;
        this.startedBy = startedBy;
        this.startedAt = now;
        this.state = JobState.RUNNING;
    }

    void advance(long steps, long of, @Nullable String what) {
        done = steps;
        total = of;
        message = what;
    }

    void end(JobState as, @Nullable String outcome, Instant now) {
        state = as;
        result = outcome;
        endedAt = now;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public JobRow row() {
        return new JobRow(id(), kind, subject, startedBy, state, done, total, message, result, startedAt, endedAt);
    }
}
