package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gankao.platform.crypto.SecretBox;
import org.gankao.platform.persistence.Sql;

/** All queries on sealed forms. Keys are kept sealed by the installation's own key, which the database does not hold. */
@ApplicationScoped
class SealedFormRepository {

    private static final String ADD = "exam_sealed_form (session_id, form_id, sha256, document, form_key, made_at)";
    private static final String FIND =
            "select sha256, document, form_key from exam_sealed_form where session_id = ? and form_id = ?";
    private static final String DOCUMENT = "select document from exam_sealed_form where sha256 = ?";

    @Inject
    Sql sql;

    @Inject
    SecretBox box;

    void add(long session, long form, SealedForm sealed, Instant now) {
        sql.insertAll(ADD, List.<Object[]>of(new Object[] {
            session, form, sealed.sha256(), sealed.document(), box.seal(sealed.key()), now
        }));
    }

    Optional<SealedForm> find(long session, long form) {
        return sql.first(
                FIND,
                row -> new SealedForm(row.getString(1), row.getString(2), box.open(row.getBytes(3))),
                session,
                form);
    }

    Optional<String> document(String sha256) {
        return sql.first(DOCUMENT, row -> row.getString(1), sha256);
    }
}
