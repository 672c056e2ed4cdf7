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

    long objectionsOfCycle(long cycleId) {
        return sql.number(
                "select count(*) from ranking_objection o join ranking_publication p on p.id = o.publication_id"
                        + " where p.cycle_id = ?",
                cycleId);
    }
}
