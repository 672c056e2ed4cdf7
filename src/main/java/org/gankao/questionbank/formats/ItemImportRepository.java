package org.gankao.questionbank.formats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All queries on imports. */
@ApplicationScoped
class ItemImportRepository {

    private static final String OF_MAKER = """
            select new org.gankao.questionbank.formats.ImportRow(
                   i.id, i.fileName, i.state, i.madeBy, i.madeAt, i.settledAt, i.items)
              from ItemImport i
             where i.madeBy = :maker
             order by i.id desc
            """;

    @PersistenceContext
    EntityManager em;

    void add(ItemImport made) {
        em.persist(made);
        em.flush();
    }

    Optional<ItemImport> find(long id) {
        return Optional.ofNullable(em.find(ItemImport.class, id));
    }

    Optional<ItemImport> lock(long id) {
        return Optional.ofNullable(em.find(ItemImport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Newest first. */
    List<ImportRow> ofMaker(long account, int max) {
        return em.createQuery(OF_MAKER, ImportRow.class)
                .setParameter("maker", account)
                .setMaxResults(max)
                .getResultList();
    }
}
