package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.exam.paper.KeyStore;
import org.gankao.platform.persistence.Sql;

/** The tables of keys; nothing outside this package reads them. */
@ApplicationScoped
class KeyRepository {

    private static final String ADD_FORM = "exam_form_key (form_id, document, sha256)";
    private static final String ADD_SITTING = "exam_supplement_key (sitting_id, document, sha256)";
    private static final String FORM = "select form_id, document, sha256 from exam_form_key where form_id = ?";
    private static final String HASHES = "select form_id, sha256 from exam_form_key where form_id in (??)";
    private static final String SITTINGS =
            "select sitting_id, document, sha256 from exam_supplement_key where sitting_id in (??)";

    @Inject
    Sql sql;

    void addOfForms(List<KeyStore.Kept> keys) {
        sql.insertAll(ADD_FORM, rows(keys));
    }

    void addOfSittings(List<KeyStore.Kept> keys) {
        sql.insertAll(ADD_SITTING, rows(keys));
    }

    Optional<KeyStore.Kept> ofForm(long form) {
        return sql.first(FORM, KeyRepository::read, form);
    }

    Map<Long, String> hashesOfForms(Collection<Long> forms) {
        Map<Long, String> hashes = new HashMap<>();
        sql.list(HASHES, row -> hashes.put(row.getLong(1), row.getString(2)), forms);
        return hashes;
    }

    Map<Long, KeyStore.Kept> ofSittings(Collection<Long> sittings) {
        Map<Long, KeyStore.Kept> keys = new HashMap<>();
        sql.list(SITTINGS, KeyRepository::read, sittings).forEach(key -> keys.put(key.ownerId(), key));
        return keys;
    }

    private static KeyStore.Kept read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new KeyStore.Kept(row.getLong(1), row.getString(2), row.getString(3));
    }

    private static List<Object[]> rows(List<KeyStore.Kept> keys) {
        return keys.stream()
                .map(key -> new Object[] {key.ownerId(), key.document(), key.sha256()})
                .toList();
    }
}
