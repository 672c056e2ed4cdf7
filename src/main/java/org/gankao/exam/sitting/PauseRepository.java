package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.security.Identity;

/** All queries on pauses, and the statements that stop clocks and set them going. */
@ApplicationScoped
class PauseRepository {

    private static final String PAUSE = """
            select id, session_id, batch_id, room_id, reason, paused_at, paused_by_name, resumed_at, resumed_by_name
              from exam_pause
            """;
    private static final String OF_SESSION = PAUSE + " where session_id = ? order by id desc";
    private static final String LOCK = PAUSE + " where id = ? for update";
    private static final String LOCK_RUNNING =
            PAUSE + " where session_id = ? and resumed_at is null order by id for update";
    private static final String ADD = """
            insert into exam_pause (session_id, batch_id, room_id, reason, paused_at, paused_by, paused_by_name)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String END =
            "update exam_pause set resumed_at = ?, resumed_by = ?, resumed_by_name = ? where id = ?";
    private static final String STOP = """
            update exam_sitting set paused_at = ?, version = version + 1
             where id in (??) and paused_at is null and state in ('ASSIGNED', 'OPEN')
            """;
    private static final String GO = """
            update exam_sitting
               set paused_at = null, paused_ms = paused_ms + ?,
                   deadline = if(deadline is null, null, timestampadd(microsecond, ?, deadline)), version = version + 1
             where id in (??)
            """;
    private static final int MICROS_A_MILLI = 1000;

    @Inject
    Sql sql;

    /** The newest first. */
    List<PauseRow> ofSession(long session) {
        return sql.list(OF_SESSION, PauseRepository::read, session);
    }

    /** Others who end it wait. */
    Optional<PauseRow> lock(long id) {
        return sql.first(LOCK, PauseRepository::read, id);
    }

    /** Those not ended yet; others who end one of them wait. */
    List<PauseRow> lockRunning(long session) {
        return sql.list(LOCK_RUNNING, PauseRepository::read, session);
    }

    long add(long session, Reach reach, String reason, Instant now, Identity by) {
        return sql.insert(ADD, session, reach.batchId(), reach.roomId(), reason, now, by.accountId(), by.displayName());
    }

    void end(long id, Instant now, Identity by) {
        sql.update(END, now, by.accountId(), by.displayName(), id);
    }

    void stop(Collection<Long> sittings, Instant now) {
        sql.update(STOP, now, sittings);
    }

    /** Sets clocks going again; windows and deadlines move by the time lost. */
    void go(Collection<Long> sittings, Duration lost) {
        sql.update(GO, lost.toMillis(), lost.toMillis() * MICROS_A_MILLI, sittings);
    }

    private static PauseRow read(ResultSet row) throws SQLException {
        return new PauseRow(
                row.getLong("id"),
                row.getLong("session_id"),
                Sql.longOrNull(row, "batch_id"),
                Sql.longOrNull(row, "room_id"),
                row.getString("reason"),
                Objects.requireNonNull(Sql.instant(row, "paused_at")),
                row.getString("paused_by_name"),
                Sql.instant(row, "resumed_at"),
                row.getString("resumed_by_name"));
    }
}
