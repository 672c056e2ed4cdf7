package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** All queries on slips. */
@ApplicationScoped
class SlipRepository {

    private static final String OF_BATCH = "select s from Slip s where s.batch = :batch order by s.accountId";
    private static final String REMOVE = "delete from Slip s where s.accountId = :account";
    private static final String DESTROY = "delete from Slip s where s.batch = :batch and s.madeBy = :account";
    private static final String PURGE = "delete from Slip s where s.madeAt < :unseen or s.shownAt < :seen";

    @PersistenceContext
    EntityManager em;

    void add(Slip slip) {
        em.persist(slip);
    }

    void remove(long accountId) {
        em.createQuery(REMOVE).setParameter("account", accountId).executeUpdate();
    }

    List<Slip> ofBatch(String batch) {
        return em.createQuery(OF_BATCH, Slip.class).setParameter("batch", batch).getResultList();
    }

    int destroy(String batch, long madeBy) {
        return em.createQuery(DESTROY)
                .setParameter("batch", batch)
                .setParameter("account", madeBy)
                .executeUpdate();
    }

    void purge(Instant now) {
        em.createQuery(PURGE)
                .setParameter("unseen", now.minus(Slip.UNSEEN))
                .setParameter("seen", now.minus(Slip.AFTER_FIRST_LOOK))
                .executeUpdate();
    }
}
