package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;

/** All queries on papers, forms and their pictures. */
@ApplicationScoped
class PaperRepository {

    private static final String OF_CYCLE = "select p from Paper p where p.cycleId = :cycle order by p.id desc";
    private static final String ADD_FORM = "exam_form (paper_id, label, document, sha256)";
    private static final String FORMS =
            "select id, paper_id, label, sha256 from exam_form where paper_id = ? order by label";
    private static final String DOCUMENT = "select document from exam_form where id = ?";
    private static final String ADD_MEDIA = "insert ignore into exam_media (sha256, media_type, content)";
    private static final String MEDIA = "select media_type, content from exam_media where sha256 = ?";

    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    void add(Paper paper) {
        em.persist(paper);
        em.flush();
    }

    /** Forms and keys go with it. */
    void remove(Paper paper) {
        em.remove(paper);
        em.flush();
    }

    Optional<Paper> find(long id) {
        return Optional.ofNullable(em.find(Paper.class, id));
    }

    Optional<Paper> lock(long id) {
        return Optional.ofNullable(em.find(Paper.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Paper> ofCycle(long cycle) {
        return em.createQuery(OF_CYCLE, Paper.class)
                .setParameter("cycle", cycle)
                .getResultList();
    }

    void addForms(List<Object[]> forms) {
        sql.insertAll(ADD_FORM, forms);
    }

    List<FormRow> forms(long paper) {
        return sql.list(
                FORMS, row -> new FormRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)), paper);
    }

    Optional<String> document(long form) {
        return sql.first(DOCUMENT, row -> row.getString(1), form);
    }

    void addMedia(Collection<Media> media) {
        sql.insertAll(
                ADD_MEDIA,
                media.stream()
                        .map(one -> new Object[] {one.sha256(), one.mediaType(), one.content()})
                        .toList(),
                "");
    }

    Optional<Media> media(String sha256) {
        return sql.first(MEDIA, row -> new Media(row.getString(1), row.getBytes(2)), sha256);
    }
}
