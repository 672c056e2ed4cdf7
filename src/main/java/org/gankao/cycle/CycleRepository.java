package org.gankao.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All queries on cycles, schemes, signatures and entrants. */
@ApplicationScoped
class CycleRepository {

    private static final String ENTRANTS =
            "select e from StoredEntrant e where e.schemeId in :schemes order by e.code, e.cadreId";

    @PersistenceContext
    EntityManager em;

    void add(EvaluationCycle cycle) {
        em.persist(cycle);
        em.flush();
    }

    void add(Scheme scheme) {
        em.persist(scheme);
        em.flush();
    }

    void add(SchemeSignature signature) {
        em.persist(signature);
        em.flush();
    }

    void addAll(List<StoredEntrant> entrants) {
        entrants.forEach(em::persist);
        em.flush();
    }

    Optional<EvaluationCycle> find(long id) {
        return Optional.ofNullable(em.find(EvaluationCycle.class, id));
    }

    /** The cycle, locked until the end of the transaction. */
    Optional<EvaluationCycle> lock(long id) {
        return Optional.ofNullable(em.find(EvaluationCycle.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean hasCode(String code, long exceptId) {
        return em.createQuery(
                                "select count(c) from EvaluationCycle c where c.code = :code and c.id <> :except",
                                Long.class)
                        .setParameter("code", code)
                        .setParameter("except", exceptId)
                        .getSingleResult()
                > 0;
    }

    /** Newest first. */
    List<EvaluationCycle> all() {
        return em.createQuery(
                        "select c from EvaluationCycle c order by c.baseDate desc, c.id desc", EvaluationCycle.class)
                .getResultList();
    }

    Optional<Scheme> scheme(long id) {
        return Optional.ofNullable(em.find(Scheme.class, id));
    }

    /** Reads the scheme again: it may have changed while its cycle was being locked. */
    void refresh(Scheme scheme) {
        em.refresh(scheme);
    }

    /** By category in the order of the glossary, newest version first. */
    List<Scheme> schemes(long cycleId) {
        return em
                .createQuery("select s from Scheme s where s.cycleId = :cycle order by s.versionNo desc", Scheme.class)
                .setParameter("cycle", cycleId)
                .getResultList()
                .stream()
                .sorted(java.util.Comparator.comparing(Scheme::category))
                .toList();
    }

    List<SchemeSignature> signatures(long schemeId) {
        return em.createQuery(
                        "select s from SchemeSignature s where s.schemeId = :scheme order by s.id",
                        SchemeSignature.class)
                .setParameter("scheme", schemeId)
                .getResultList();
    }

    List<StoredEntrant> entrants(Collection<Long> schemeIds) {
        return schemeIds.isEmpty()
                ? List.of()
                : em.createQuery(ENTRANTS, StoredEntrant.class)
                        .setParameter("schemes", schemeIds)
                        .getResultList();
    }
}
