package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;

/** All queries on publications, signatures and objections. */
@ApplicationScoped
class PublicationRepository {

    private static final String PUBLIC_OF_CYCLE = """
            select p from Publication p
             where p.cycleId = :cycle and p.replacedBy is null
               and p.state in (org.gankao.ranking.PublicationState.NOTICE, org.gankao.ranking.PublicationState.FINAL)
             order by p.versionNo desc
            """;
    private static final String OBJECTIONS_IN_CYCLE = """
            select o from Objection o, Publication p
             where p.id = o.publicationId and p.cycleId = :cycle
             order by o.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    void add(Publication publication) {
        em.persist(publication);
        em.flush();
    }

    void add(PublicationSignature signature) {
        em.persist(signature);
        em.flush();
    }

    void add(Objection objection) {
        em.persist(objection);
        em.flush();
    }

    Optional<Publication> find(long id) {
        return Optional.ofNullable(em.find(Publication.class, id));
    }

    Optional<Publication> lock(long id) {
        return Optional.ofNullable(em.find(Publication.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Newest version first. */
    List<Publication> ofCycle(long cycleId) {
        return em.createQuery(
                        "select p from Publication p where p.cycleId = :cycle order by p.versionNo desc",
                        Publication.class)
                .setParameter("cycle", cycleId)
                .getResultList();
    }

    /** The cycle's versions that are public now, locked until the end of the transaction. */
    List<Publication> lockPublic(long cycleId) {
        return em.createQuery(PUBLIC_OF_CYCLE, Publication.class)
                .setParameter("cycle", cycleId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** All versions that are or were public, newest cycle first. */
    List<Publication> published() {
        return em.createQuery(
                        "select p from Publication p where p.state in (org.gankao.ranking.PublicationState.NOTICE,"
                                + " org.gankao.ranking.PublicationState.FINAL) order by p.cycleId desc, p.versionNo desc",
                        Publication.class)
                .getResultList();
    }

    List<PublicationSignature> signatures(long publicationId) {
        return em.createQuery(
                        "select s from PublicationSignature s where s.publicationId = :publication order by s.id",
                        PublicationSignature.class)
                .setParameter("publication", publicationId)
                .getResultList();
    }

    Optional<Objection> lockObjection(long id) {
        return Optional.ofNullable(em.find(Objection.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Objection> objections(long publicationId) {
        return em.createQuery(
                        "select o from Objection o where o.publicationId = :publication order by o.id", Objection.class)
                .setParameter("publication", publicationId)
                .getResultList();
    }

    /** To every version of the cycle, oldest first. */
    List<Objection> objectionsInCycle(long cycleId) {
        return em.createQuery(OBJECTIONS_IN_CYCLE, Objection.class)
                .setParameter("cycle", cycleId)
                .getResultList();
    }

    long objectionsOfCycle(long cycleId) {
        return sql.number(
                "select count(*) from ranking_objection o join ranking_publication p on p.id = o.publication_id"
                        + " where p.cycle_id = ?",
                cycleId);
    }
}
