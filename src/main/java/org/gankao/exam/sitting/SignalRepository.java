package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.gankao.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** All queries on what was noticed at sittings. */
@ApplicationScoped
class SignalRepository {

    private static final String ADD =
            "insert ignore into exam_signal (sitting_id, epoch, seq, kind, device_at, stored_at, amount, detail)";

    /** An answer is quick by the device's clock against the answer before, of the same device and to another item. */
    private static final String OF_SESSION = """
            select s.id, s.cadre_code, s.cadre_name,
                   coalesce(g.away, 0) as away, coalesce(g.away_ms, 0) div 1000 as away_seconds,
                   coalesce(g.pastes, 0) as pastes, coalesce(g.networks, 0) as networks,
                   coalesce(e.devices, 0) as devices, coalesce(q.quick, 0) as quick
              from exam_sitting s
              left join (select sitting_id, sum(kind = 'AWAY') as away, sum(if(kind = 'AWAY', amount, 0)) as away_ms,
                                sum(kind = 'PASTE') as pastes, sum(kind = 'ADDRESS') as networks
                           from exam_signal
                          where sitting_id in (select id from exam_sitting where session_id = ?)
                          group by sitting_id) g on g.sitting_id = s.id
              left join (select sitting_id, count(*) as devices
                           from exam_sitting_event
                          where kind = 'TAKEN_OVER' and sitting_id in (select id from exam_sitting where session_id = ?)
                          group by sitting_id) e on e.sitting_id = s.id
              left join (select sitting_id, sum(item <> item_before and gap between 0 and ?) as quick
                           from (select sitting_id, item,
                                        lag(item) over step as item_before,
                                        timestampdiff(microsecond, lag(device_at) over step, device_at) as gap
                                   from exam_answer_step
                                  where sitting_id in (select id from exam_sitting where session_id = ?)
                                 window step as (partition by sitting_id, epoch order by seq)) steps
                          group by sitting_id) q on q.sitting_id = s.id
             where s.session_id = ? and (? or s.room_id in (??)) and (? is null or s.township_id = ?)
               and (g.sitting_id is not null or e.sitting_id is not null or q.quick > 0)
             order by s.cadre_code, s.id
            """;

    private static final String OF_SITTING = """
            select kind, epoch, device_at, stored_at, amount, detail from exam_signal where sitting_id = ?
             order by coalesce(device_at, stored_at), id
            """;
    private static final String EXPIRE = """
            delete g from exam_signal g
              join exam_sitting s on s.id = g.sitting_id
              join exam_session e on e.id = s.session_id
             where e.released_at < ?
            """;

    @Inject
    Sql sql;

    void add(List<Object[]> rows) {
        sql.insertAll(ADD, rows, "");
    }

    /**
     * Sittings at which something was noticed.
     *
     * @param rooms only these; null: all
     * @param township only this one; null: all
     */
    List<EvidenceRow> ofSession(long session, @Nullable Collection<Long> rooms, @Nullable Long township) {
        return sql.list(
                OF_SESSION,
                row -> new EvidenceRow(
                        row.getLong("id"),
                        row.getString("cadre_code"),
                        row.getString("cadre_name"),
                        row.getInt("away"),
                        row.getInt("away_seconds"),
                        row.getInt("pastes"),
                        row.getInt("networks"),
                        row.getInt("devices"),
                        row.getInt("quick")),
                session,
                session,
                EvidenceRow.QUICK_SECONDS * 1_000_000L - 1,
                session,
                session,
                rooms == null,
                rooms == null ? List.of() : rooms,
                township,
                township);
    }

    List<Evidence> ofSitting(long sitting) {
        return sql.list(
                OF_SITTING,
                row -> new Evidence(
                        SignalKind.valueOf(row.getString("kind")),
                        row.getInt("epoch"),
                        Sql.instant(row, "device_at"),
                        Objects.requireNonNull(Sql.instant(row, "stored_at")),
                        row.getInt("amount"),
                        row.getString("detail")),
                sitting);
    }

    /** @return how many were removed: those of sessions released before */
    int expire(Instant releasedBefore) {
        return sql.update(EXPIRE, releasedBefore);
    }
}
