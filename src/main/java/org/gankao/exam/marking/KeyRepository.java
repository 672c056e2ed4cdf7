package org.gankao.exam.marking;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.gankao.exam.Sql;
import org.gankao.exam.paper.KeyStore;
import org.gankao.platform.persistence.Database;

/** The tables of keys; nothing outside this package reads them. */
@ApplicationScoped
class KeyRepository {

    private static final String ADD_FORM = "insert into exam_form_key (form_id, document, sha256) values";
    private static final String ADD_SITTING = "insert into exam_supplement_key (sitting_id, document, sha256) values";
    private static final String FORM = "select form_id, document, sha256 from exam_form_key where form_id = ?";
    private static final String HASHES = "select form_id, sha256 from exam_form_key where form_id in (%s)";
    private static final String SITTINGS =
            "select sitting_id, document, sha256 from exam_supplement_key where sitting_id in (%s)";

    @Resource(lookup = Database.NAME)
    DataSource source;

    void addOfForms(List<KeyStore.Kept> keys) {
        Sql.insert(source, ADD_FORM, rows(keys), "");
    }

    void addOfSittings(List<KeyStore.Kept> keys) {
        Sql.insert(source, ADD_SITTING, rows(keys), "");
    }

    Optional<KeyStore.Kept> ofForm(long form) {
        return Sql.list(source, FORM, KeyRepository::read, form).stream().findFirst();
    }

    Map<Long, String> hashesOfForms(Collection<Long> forms) {
        Map<Long, String> hashes = new HashMap<>();
        Sql.list(
                source,
                HASHES.formatted(Sql.marks(forms.size())),
                row -> hashes.put(row.getLong(1), row.getString(2)),
                Sql.in(forms));
        return hashes;
    }

    Map<Long, KeyStore.Kept> ofSittings(Collection<Long> sittings) {
        Map<Long, KeyStore.Kept> keys = new HashMap<>();
        Sql.list(source, SITTINGS.formatted(Sql.marks(sittings.size())), KeyRepository::read, Sql.in(sittings))
                .forEach(key -> keys.put(key.ownerId(), key));
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
