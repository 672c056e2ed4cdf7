package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gankao.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** The one query of the monitor. */
@ApplicationScoped
class LiveRepository {

    private static final String OF_SESSION = """
            select s.id, s.cadre_code, s.cadre_name, s.township_id, s.batch_id, s.room_id, s.seat, s.state, s.started_at,
                   s.deadline, s.handed_in_at, s.handed_in_by, s.epoch, s.extension_seconds, s.paused_at,
                   p.seen_at, p.saved_at
              from exam_sitting s left join exam_presence p on p.sitting_id = s.id
             where s.session_id = ? order by s.id
            """;

    @Inject
    Sql sql;

    /** @param onlineSince a device that gave no sign of life since then is offline */
    List<LiveRow> ofSession(long session, Instant onlineSince) {
        return sql.list(OF_SESSION, row -> read(row, onlineSince), session);
    }

    private static LiveRow read(ResultSet row, Instant onlineSince) throws SQLException {
        SittingState state = SittingState.valueOf(row.getString("state"));
        Instant started = Sql.instant(row, "started_at");
        Instant seen = Sql.instant(row, "seen_at");
        Instant saved = Sql.instant(row, "saved_at");
        String by = row.getString("handed_in_by");
        return new LiveRow(
                row.getLong("id"),
                row.getString("cadre_code"),
                row.getString("cadre_name"),
                row.getLong("township_id"),
                Sql.longOrNull(row, "batch_id"),
                Sql.longOrNull(row, "room_id"),
                Sql.intOrNull(row, "seat"),
                state,
                started,
                Sql.instant(row, "deadline"),
                Sql.instant(row, "handed_in_at"),
                by == null ? null : HandedInBy.valueOf(by),
                row.getInt("epoch"),
                row.getInt("extension_seconds"),
                Sql.instant(row, "paused_at"),
                state == SittingState.OPEN ? offlineSince(started, seen, onlineSince) : null,
                saved == null ? null : saved.truncatedTo(ChronoUnit.MINUTES));
    }

    private static @Nullable Instant offlineSince(
            @Nullable Instant started, @Nullable Instant seen, Instant onlineSince) {
        if (seen == null) {
            return started;
        }
        return seen.isBefore(onlineSince) ? seen : null;
    }
}
