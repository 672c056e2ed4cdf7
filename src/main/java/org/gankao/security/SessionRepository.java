package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** All queries on sessions. */
@ApplicationScoped
class SessionRepository {

    private static final String END = "delete from AccountSession s where s.tokenHash = :hash";
    private static final String END_OF_ACCOUNT =
            "delete from AccountSession s where s.accountId = :account and s.tokenHash <> :except";
    private static final String PURGE = "delete from AccountSession s where s.lastSeenAt < :before";

    @PersistenceContext
    EntityManager em;

    void add(AccountSession session) {
        em.persist(session);
    }

    Optional<AccountSession> find(String tokenHash) {
        return Optional.ofNullable(em.find(AccountSession.class, tokenHash));
    }

    /** Finds a session nobody else changes until the transaction ends. Must be the transaction's first read. */
    Optional<AccountSession> lock(String tokenHash) {
        return Optional.ofNullable(em.find(AccountSession.class, tokenHash, LockModeType.PESSIMISTIC_WRITE));
    }

    void end(String tokenHash) {
        em.createQuery(END).setParameter("hash", tokenHash).executeUpdate();
    }

    /** Ends all sessions of the account but one. */
    void endOfAccount(long accountId, String except) {
        em.createQuery(END_OF_ACCOUNT)
                .setParameter("account", accountId)
                .setParameter("except", except)
                .executeUpdate();
    }

    int purge(Instant before) {
        return em.createQuery(PURGE).setParameter("before", before).executeUpdate();
    }
}
