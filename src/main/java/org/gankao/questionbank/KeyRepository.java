package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
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
        Query query = em.createNativeQuery(
                "select revision_id, answer from questionbank_key where revision_id in (" + places + ")");
        int at = 1;
        for (Long id : revisionIds) {
            query.setParameter(at++, id);
        }
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            keys.put(((Number) row[0]).longValue(), parse((String) row[1]));
        }
        return keys;
    }

    private static ItemKey parse(String json) {
        List<List<String>> answers = new ArrayList<>();
        for (Object blank : JSONB.fromJson(json, List.class)) {
            answers.add(((List<?>) blank).stream().map(String::valueOf).toList());
        }
        return new ItemKey(answers);
    }
}
