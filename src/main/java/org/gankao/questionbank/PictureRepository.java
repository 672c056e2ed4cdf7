package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All queries on uploaded pictures. */
@ApplicationScoped
class PictureRepository {

    @PersistenceContext
    EntityManager em;

    Optional<Picture> find(String sha256) {
        List<?> found = em.createNativeQuery("select media_type, content from questionbank_picture where sha256 = ?")
                .setParameter(1, sha256)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Picture((String) ((Object[]) row)[0], (byte[]) ((Object[]) row)[1]));
    }
}
