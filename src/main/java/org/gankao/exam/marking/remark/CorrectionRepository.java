package org.gankao.exam.marking.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gankao.exam.marking.KeyChange;
import org.gankao.exam.marking.KeyChanges;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.security.Identity;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** All queries on corrections. */
@ApplicationScoped
class CorrectionRepository {

    private static final Jsonb JSONB = JsonbBuilder.create();

    private static final String COLUMNS = "select * from exam_correction ";
    private static final String OF_SESSION = COLUMNS + " where session_id = ? order by number desc";
    private static final String OF_ID = COLUMNS + " where id = ?";
    private static final String LOCK = "select id from exam_correction where id = ? for update";
    private static final String LOCK_SESSION = "select id from exam_session where id = ? for update";
    private static final String OPEN = "select count(*) from exam_correction where session_id = ? and approved is null";
    private static final String LAST = "select coalesce(max(number), 0) from exam_correction where session_id = ?";
    private static final String ADD = """
            insert into exam_correction (session_id, number, ref, places, kind, key_document, key_before, key_after, reason,
                   proposed_by, proposed_by_name, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String TRIED =
            "update exam_correction set base_marking = ?, trial = ?, trial_sha256 = ?, tried_at = ? where id = ?";
    private static final String TRIAL = "select trial from exam_correction where id = ? and trial is not null";
    private static final String DECIDE = """
            update exam_correction
               set approved = ?, decision = ?, decided_by = ?, decided_by_name = ?, decided_at = ?
             where id = ? and approved is null
            """;
    private static final String LED_TO = "update exam_correction set marking_id = ? where id = ?";
    private static final String APPROVED = """
            select ref, kind, key_document, reason, decided_at, base_marking, marking_id from exam_correction
             where session_id = ? and approved order by decided_at, id
            """;

    @Inject
    Sql sql;

    List<Correction> ofSession(long session) {
        return sql.list(OF_SESSION, CorrectionRepository::correction, session);
    }

    Optional<Correction> find(long id) {
        return sql.first(OF_ID, CorrectionRepository::correction, id);
    }

    /** Others who decide about it wait. */
    void lock(long id) {
        sql.list(LOCK, row -> row.getLong(1), id);
    }

    /** Others who propose for the session wait. */
    void lockSession(long session) {
        sql.list(LOCK_SESSION, row -> row.getLong(1), session);
    }

    boolean hasOpen(long session) {
        return sql.number(OPEN, session) > 0;
    }

    int lastNumber(long session) {
        return (int) sql.number(LAST, session);
    }

    long add(
            long session,
            int number,
            String places,
            KeyChange change,
            String keyBefore,
            String keyAfter,
            String reason,
            Identity by,
            Instant now) {
        return sql.insert(
                ADD,
                session,
                number,
                change.ref(),
                places,
                change.kind(),
                change.key(),
                keyBefore,
                keyAfter,
                reason,
                by.accountId(),
                by.displayName(),
                now);
    }

    static String document(Trial trial) {
        return JSONB.toJson(trial);
    }

    void tried(long id, @Nullable Long baseMarking, String trial, Instant now) {
        sql.update(TRIED, baseMarking, trial, Sha256.hex(trial), now, id);
    }

    Optional<Trial> trial(long id) {
        return sql.first(TRIAL, row -> JSONB.fromJson(row.getString(1), Trial.class), id);
    }

    void decide(long id, boolean approved, String decision, Identity by, Instant now) {
        sql.update(DECIDE, approved, decision, by.accountId(), by.displayName(), now, id);
    }

    void ledTo(long id, long marking) {
        sql.update(LED_TO, marking, id);
    }

    /** Its change of a key. */
    KeyChange change(long id) {
        return sql.first(OF_ID, CorrectionRepository::change, id).orElseThrow();
    }

    List<KeyChange> approved(long session) {
        return sql.list(APPROVED, CorrectionRepository::change, session);
    }

    List<KeyChanges.Corrected> corrected(long session) {
        return sql
                .list(
                        APPROVED,
                        row -> row.getObject("marking_id") == null
                                ? Optional.<KeyChanges.Corrected>empty()
                                : Optional.of(new KeyChanges.Corrected(
                                        change(row),
                                        row.getString("reason"),
                                        Objects.requireNonNull(Sql.instant(row, "decided_at")),
                                        row.getLong("base_marking"),
                                        row.getLong("marking_id"))),
                        session)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static KeyChange change(ResultSet row) throws SQLException {
        return new KeyChange(
                row.getString("ref"), KeyChange.Kind.valueOf(row.getString("kind")), row.getString("key_document"));
    }

    private static Correction correction(ResultSet row) throws SQLException {
        boolean approved = row.getBoolean("approved");
        return new Correction(
                row.getLong("id"),
                row.getLong("session_id"),
                row.getInt("number"),
                row.getString("ref"),
                row.getString("places"),
                KeyChange.Kind.valueOf(row.getString("kind")),
                row.getString("key_before"),
                row.getString("key_after"),
                row.getString("reason"),
                row.getLong("proposed_by"),
                row.getString("proposed_by_name"),
                Objects.requireNonNull(Sql.instant(row, "proposed_at")),
                Sql.longOrNull(row, "base_marking"),
                row.getString("trial_sha256"),
                Sql.instant(row, "tried_at"),
                row.getObject("approved") == null ? null : (Boolean) approved,
                row.getString("decision"),
                row.getString("decided_by_name"),
                Sql.instant(row, "decided_at"),
                Sql.longOrNull(row, "marking_id"));
    }
}
