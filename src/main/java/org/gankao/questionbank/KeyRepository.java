package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gankao.shared.CanonicalJson;

/** All queries on keys. */
@ApplicationScoped
class KeyRepository {

    private static final Jsonb JSONB = JsonbBuilder.create();

    @PersistenceContext
    EntityManager em;

    void add(long revisionId, ItemKey key) {
        em.createNativeQuery("insert into questionbank_key (revision_id, answer) values (?, ?)")
                .setParameter(1, revisionId)
                .setParameter(2, CanonicalJson.write(key.answers()))
                .executeUpdate();
    }

    Map<Long, ItemKey> of(Collection<Long> revisionIds) {
        Map<Long, ItemKey> keys = new HashMap<>();
        if (revisionIds.isEmpty()) {
            return keys;
        }
        String places = String.join(",", revisionIds.stream().map(id -> "?").toList());
        Query query = em.createNativeQuery("select k.revision_id, r.type, k.answer from questionbank_key k "
                + "join questionbank_revision r on r.id = k.revision_id where k.revision_id in (" + places + ")");
        int at = 1;
        for (Long id : revisionIds) {
            query.setParameter(at++, id);
        }
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            keys.put(
                    ((Number) row[0]).longValue(),
                    KeySyntax.read(ItemType.valueOf((String) row[1]), JSONB.fromJson((String) row[2], List.class)));
        }
        return keys;
    }
}
