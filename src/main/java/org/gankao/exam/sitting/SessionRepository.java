package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All queries on sessions. */
@ApplicationScoped
class SessionRepository {

    private static final String OF_CYCLE =
            "select s from ExamSession s where s.cycleId = :cycle order by s.opensAt desc, s.id desc";
    private static final String RELEASED = "select s from ExamSession s where s.cycleId = :cycle and s.state = "
            + "org.gankao.exam.sitting.SessionState.RELEASED order by s.opensAt, s.id";
    private static final String OVER = "select s from ExamSession s where s.closesAt < :now and s.state = "
            + "org.gankao.exam.sitting.SessionState.SEALED";
    private static final String OF_PAPER = "select count(s) from ExamSession s where s.paperId = :paper";

    @PersistenceContext
    EntityManager em;

    void add(ExamSession session) {
        em.persist(session);
        em.flush();
    }

    void remove(ExamSession session) {
        em.remove(session);
        em.flush();
    }

    Optional<ExamSession> find(long id) {
        return Optional.ofNullable(em.find(ExamSession.class, id));
    }

    /** Waits for others who change it. */
    Optional<ExamSession> lock(long id) {
        return Optional.ofNullable(em.find(ExamSession.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<ExamSession> ofCycle(long cycle) {
        return em.createQuery(OF_CYCLE, ExamSession.class)
                .setParameter("cycle", cycle)
                .getResultList();
    }

    List<ExamSession> released(long cycle) {
        return em.createQuery(RELEASED, ExamSession.class)
                .setParameter("cycle", cycle)
                .getResultList();
    }

    List<ExamSession> over(Instant now) {
        return em.createQuery(OVER, ExamSession.class).setParameter("now", now).getResultList();
    }

    boolean usesPaper(long paper) {
        return em.createQuery(OF_PAPER, Long.class).setParameter("paper", paper).getSingleResult() > 0;
    }

    /** So that plain statements of the same transaction see what was changed. */
    void flush() {
        em.flush();
    }
}
