package org.gankao.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All queries on jobs. */
@ApplicationScoped
class JobRepository {

    private static final String RUNNING =
            "select j from Job j where j.kind = :kind and j.subject = :subject and j.state = "
                    + "org.gankao.platform.jobs.JobState.RUNNING";
    private static final String NEWEST =
            "select j from Job j where j.kind = :kind and j.subject = :subject order by j.id desc";
    private static final String INTERRUPT = "update Job j set j.state = org.gankao.platform.jobs.JobState.INTERRUPTED, "
            + "j.endedAt = :now where j.state = org.gankao.platform.jobs.JobState.RUNNING";

    @PersistenceContext
    EntityManager em;

    void add(Job job) {
        em.persist(job);
        em.flush();
    }

    Optional<Job> find(long id) {
        return Optional.ofNullable(em.find(Job.class, id));
    }

    boolean isRunning(String kind, String subject) {
        return !em.createQuery(RUNNING, Job.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Optional<Job> newest(String kind, String subject) {
        List<Job> found = em.createQuery(NEWEST, Job.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultList();
        return found.stream().findFirst();
    }

    int interruptAll(Instant now) {
        return em.createQuery(INTERRUPT).setParameter("now", now).executeUpdate();
    }
}
