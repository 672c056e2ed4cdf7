package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gankao.platform.crypto.SecretBox;
import org.gankao.platform.persistence.Sql;

/** All queries on the keys of emergency files. */
@ApplicationScoped
class RescueKeyRepository {

    private static final String ADD = "exam_rescue_key (session_id, public_key, private_key, made_at)";
    private static final String PUBLIC = "select public_key from exam_rescue_key where session_id = ?";
    private static final String PRIVATE = "select private_key from exam_rescue_key where session_id = ?";

    @Inject
    Sql sql;

    @Inject
    SecretBox box;

    void add(long session, KeyPair pair, Instant now) {
        Base64.Encoder base64 = Base64.getEncoder();
        sql.insertAll(ADD, List.<Object[]>of(new Object[] {
            session,
            base64.encodeToString(pair.getPublic().getEncoded()),
            box.seal(base64.encodeToString(pair.getPrivate().getEncoded())),
            now
        }));
    }

    Optional<String> publicKey(long session) {
        return sql.first(PUBLIC, row -> row.getString(1), session);
    }

    Optional<PrivateKey> privateKey(long session) {
        return sql.first(PRIVATE, row -> RescueSeal.privateKey(box.open(row.getBytes(1))), session);
    }
}
