package org.gankao.exam.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.gankao.exam.sitting.SittingState;
import org.gankao.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** The one query of papers of a test place. */
@ApplicationScoped
class SheetRepository {

    private static final String SEATED = """
            select s.batch_id, s.room_id, s.seat, s.cadre_code, s.cadre_name, s.unit_id, s.township_id, s.state,
                   s.handed_in_at
              from exam_sitting s left join exam_batch b on b.id = s.batch_id
             where s.session_id = ?
             order by b.number, s.room_id, s.seat, s.cadre_code
            """;

    /** A cadre and where he sits. */
    record Seated(
            @Nullable Long batchId,
            @Nullable Long roomId,
            @Nullable Integer seat,
            String code,
            String name,
            long unitId,
            long townshipId,
            SittingState state,
            @Nullable Instant handedInAt) {}

    @Inject
    Sql sql;

    /** By batch, room, seat and staff number. */
    List<Seated> ofSession(long session) {
        return sql.list(
                SEATED,
                row -> new Seated(
                        Sql.longOrNull(row, "batch_id"),
                        Sql.longOrNull(row, "room_id"),
                        Sql.intOrNull(row, "seat"),
                        row.getString("cadre_code"),
                        row.getString("cadre_name"),
                        row.getLong("unit_id"),
                        row.getLong("township_id"),
                        SittingState.valueOf(row.getString("state")),
                        Sql.instant(row, "handed_in_at")),
                session);
    }
}
