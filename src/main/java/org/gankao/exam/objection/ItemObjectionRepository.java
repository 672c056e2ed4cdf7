package org.gankao.exam.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.security.Identity;
import org.gankao.shared.Sha256;

/** All queries on objections to items. */
@ApplicationScoped
class ItemObjectionRepository {

    private static final String COLUMNS = """
            select o.*, s.cadre_code, s.cadre_name, f.media_type
              from exam_objection o
              join exam_sitting s on s.id = o.sitting_id
              left join exam_objection_file f on f.objection_id = o.id
            """;
    private static final String OF_SESSION =
            COLUMNS + " where o.session_id = ? order by o.answered_at is not null, o.due, o.id";
    private static final String OF_SITTING = COLUMNS + " where o.sitting_id = ? order by o.id desc";
    private static final String OF_ID = COLUMNS + " where o.id = ?";
    private static final String LOCK = "select id from exam_objection where id = ? for update";
    private static final String LOCK_SESSION = """
            select e.id from exam_sitting s join exam_session e on e.id = s.session_id where s.id = ? for update
            """;
    private static final String COUNT = "select count(*) from exam_objection where session_id = ?";
    private static final String ADD = """
            insert into exam_objection (session_id, sitting_id, cadre_id, item, ref, number, text, evidence, received_at, due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ADD_FILE = """
            insert into exam_objection_file (objection_id, media_type, content, sha256, added_at) values (?, ?, ?, ?, ?)
            """;
    private static final String FILE = "select media_type, content from exam_objection_file where objection_id = ?";
    private static final String ANSWER = """
            update exam_objection set answer = ?, effect = ?, answered_by = ?, answered_by_name = ?, answered_at = ?
             where id = ? and answered_at is null
            """;

    @Inject
    Sql sql;

    /** Open ones first, the most urgent first. */
    List<ItemObjection> ofSession(long session) {
        return sql.list(OF_SESSION, ItemObjectionRepository::read, session);
    }

    List<ItemObjection> ofSitting(long sitting) {
        return sql.list(OF_SITTING, ItemObjectionRepository::read, sitting);
    }

    Optional<ItemObjection> find(long id) {
        return sql.first(OF_ID, ItemObjectionRepository::read, id);
    }

    /** Others who answer it wait. */
    void lock(long id) {
        sql.list(LOCK, row -> row.getLong(1), id);
    }

    /** Others who object in the same session wait. To be asked before anything is read: only then it is read as it is now. */
    void lockSessionOf(long sitting) {
        sql.list(LOCK_SESSION, row -> row.getLong(1), sitting);
    }

    int count(long session) {
        return (int) sql.number(COUNT, session);
    }

    long add(
            long session,
            long sitting,
            long cadre,
            String item,
            String ref,
            String number,
            String text,
            String evidence,
            Instant now,
            LocalDate due) {
        return sql.insert(ADD, session, sitting, cadre, item, ref, number, text, evidence, now, due);
    }

    void addFile(long id, EvidenceFile file, Instant now) {
        sql.update(ADD_FILE, id, file.mediaType(), file.content(), Sha256.hex(file.content()), now);
    }

    Optional<EvidenceFile> file(long id) {
        return sql.first(FILE, row -> new EvidenceFile(row.getString(1), row.getBytes(2)), id);
    }

    void answer(long id, String answer, ItemObjectionEffect effect, Identity by, Instant now) {
        sql.update(ANSWER, answer, effect, by.accountId(), by.displayName(), now, id);
    }

    private static ItemObjection read(ResultSet row) throws SQLException {
        String effect = row.getString("effect");
        return new ItemObjection(
                row.getLong("id"),
                row.getLong("session_id"),
                row.getLong("sitting_id"),
                row.getLong("cadre_id"),
                row.getString("cadre_code"),
                row.getString("cadre_name"),
                row.getString("item"),
                row.getString("ref"),
                row.getString("number"),
                row.getString("text"),
                row.getString("evidence"),
                row.getString("media_type"),
                Objects.requireNonNull(Sql.instant(row, "received_at")),
                Objects.requireNonNull(Sql.day(row, "due")),
                row.getString("answer"),
                effect == null ? null : ItemObjectionEffect.valueOf(effect),
                row.getString("answered_by_name"),
                Sql.instant(row, "answered_at"));
    }
}
