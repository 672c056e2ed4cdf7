package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;

/** All queries on uploaded pictures. */
@ApplicationScoped
class PictureRepository {

    private static final String FIND = "select media_type, content from questionbank_picture where sha256 = ?";
    private static final String COUNT = "select count(*) from questionbank_picture where sha256 = ?";
    private static final String ADD = """
            insert into questionbank_picture (sha256, media_type, content, width, height, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    @Inject
    Sql sql;

    Optional<Picture> find(String sha256) {
        return sql.first(FIND, row -> new Picture(row.getString(1), row.getBytes(2)), sha256);
    }

    boolean has(String sha256) {
        return sql.number(COUNT, sha256) > 0;
    }

    void add(String sha256, PictureIntake.Taken picture, long maker, Instant now) {
        sql.update(ADD, sha256, picture.mediaType(), picture.content(), picture.width(), picture.height(), maker, now);
    }
}
