package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;

/** All queries on bundles. */
@ApplicationScoped
class BundleRepository {

    @Inject
    Sql sql;

    void add(long publication, BundleKind kind, String fingerprint, byte[] content, Instant now) {
        sql.update(
                "insert into ranking_bundle (publication_id, kind, fingerprint, content, made_at) values (?, ?, ?, ?, ?)",
                publication,
                kind,
                fingerprint,
                content,
                now);
    }

    Optional<byte[]> content(long publication, BundleKind kind) {
        return sql.first(
                "select content from ranking_bundle where publication_id = ? and kind = ?",
                row -> row.getBytes(1),
                publication,
                kind);
    }

    Optional<String> fingerprint(long publication, BundleKind kind) {
        return sql.first(
                "select fingerprint from ranking_bundle where publication_id = ? and kind = ?",
                row -> row.getString(1),
                publication,
                kind);
    }
}
