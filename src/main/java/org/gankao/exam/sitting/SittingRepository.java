package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;

/** Sittings by plain statements; no entity graph is loaded while thousands sit. */
@ApplicationScoped
class SittingRepository {

    private static final String GUARD = """
            select id, session_id, cadre_id, form_id, seed, state, epoch, deadline, handed_in_at, handed_in_by,
                   batch_id, room_id, seat, paused_at, paused_ms, version
              from exam_sitting where id = ?
            """;
    private static final String ROW = """
            select s.id, s.session_id, s.cadre_id, s.cadre_code, s.cadre_name, s.unit_id, s.township_id, s.form_id,
                   s.seed, s.state, s.started_at, s.deadline, s.extension_seconds, s.handed_in_at, s.handed_in_by,
                   p.seen_at
              from exam_sitting s left join exam_presence p on p.sitting_id = s.id
            """;
    private static final String OF_CADRE = ROW + " where s.cadre_id = ? order by s.id desc";
    private static final String BY_ID = ROW + " where s.id = ?";
    private static final String AFTER =
            ROW + " where s.session_id = ? and s.id > ? and s.state = 'HANDED_IN' order by s.id limit ?";
    private static final String FILTER = """
             where s.session_id = ? and (? or s.room_id in (??)) and (? is null or s.township_id = ?)
               and (? is null or s.state = ?)
               and (? = '' or s.cadre_name like concat('%', ?, '%') or s.cadre_code like concat('%', ?, '%'))
            """;
    private static final String PAGE = ROW + FILTER + " order by s.cadre_code, s.id limit ? offset ?";
    private static final String COUNT = "select count(*) from exam_sitting s" + FILTER;

    private static final String ADD = """
            exam_sitting
              (session_id, cadre_id, cadre_code, cadre_name, unit_id, township_id, form_id, seed, state, batch_id, room_id,
               seat)
            """;
    private static final String START = """
            update exam_sitting
               set state = 'OPEN', epoch = 1, started_at = ?,
                   deadline = timestampadd(second, extension_seconds, ?), version = version + 1
             where id = ? and state = 'ASSIGNED' and paused_at is null
            """;
    private static final String TAKE_OVER =
            "update exam_sitting set epoch = epoch + 1, version = version + 1 where id = ? and version = ?";
    private static final String HAND_IN = """
            update exam_sitting set state = 'HANDED_IN', handed_in_at = ?, handed_in_by = ?, version = version + 1
             where id = ? and version = ? and state = 'OPEN'
            """;
    private static final String HAND_IN_DUE = """
            update exam_sitting
               set state = 'HANDED_IN', handed_in_at = deadline, handed_in_by = 'SERVER', version = version + 1
             where id in (??)
            """;
    private static final String DUE =
            "select id from exam_sitting where state = 'OPEN' and paused_at is null and deadline < ? order by id limit 500 for update";
    private static final String TO_COME =
            "select count(*) from exam_sitting where session_id = ? and state in ('ASSIGNED', 'OPEN')";
    private static final String MISSED = """
            select s.id, s.version
              from exam_session e
              join exam_sitting s on s.session_id = e.id
              left join exam_batch b on b.id = s.batch_id
             where e.state = 'SEALED' and s.state = 'ASSIGNED' and s.paused_at is null
               and timestampadd(microsecond, s.paused_ms * 1000, coalesce(b.closes_at, e.closes_at)) < ?
             order by s.id limit 500
            """;
    private static final String ABSENT =
            "update exam_sitting set state = 'ABSENT', version = version + 1 where id = ? and version = ?";
    private static final String ABSENT_IN =
            "select count(*) from exam_sitting where session_id = ? and state = 'ABSENT'";
    private static final String EXTEND = """
            update exam_sitting
               set extension_seconds = extension_seconds + ?,
                   deadline = if(deadline is null, null, timestampadd(second, ?, deadline)), version = version + 1
             where id in (??) and state in ('ASSIGNED', 'OPEN')
            """;
    private static final String REACHED = """
            select id, state, township_id, batch_id, room_id, paused_at, paused_ms from exam_sitting
             where session_id = ? and state in ('ASSIGNED', 'OPEN')
               and (? is null or batch_id = ?) and (? is null or room_id = ?)
            """;
    private static final String LOCK_REACHED = REACHED + " order by id for update";
    private static final String LOCK_NAMED = REACHED + " and id in (??) order by id for update";
    private static final String EVENT = "exam_sitting_event (sitting_id, at, kind, account_id, detail)";
    private static final String SEEN = "insert into exam_presence (sitting_id, seen_at, saved_at)";
    private static final String SEEN_LATER = """
            on duplicate key update seen_at = greatest(seen_at, values(seen_at)),
              saved_at = coalesce(greatest(saved_at, values(saved_at)), saved_at, values(saved_at))
            """;

    private static final String BY_TOWNSHIP = """
            select s.township_id,
                   sum(s.state = 'ASSIGNED') as waiting,
                   sum(s.state = 'OPEN' and coalesce(p.seen_at, s.started_at) >= ?) as answering,
                   sum(s.state = 'OPEN' and coalesce(p.seen_at, s.started_at) < ?) as offline,
                   sum(s.state = 'HANDED_IN') as handed_in,
                   sum(s.state = 'ABSENT') as absent
              from exam_sitting s left join exam_presence p on p.sitting_id = s.id
             where s.session_id = ? and (? or s.room_id in (??))
             group by s.township_id order by s.township_id
            """;
    private static final String FIGURES = """
            select count(*) as sittings,
                   coalesce(sum(s.state = 'OPEN'), 0) as under_way,
                   coalesce(sum(s.state = 'HANDED_IN'), 0) as handed_in,
                   (select count(*)
                      from exam_late_answer l
                      join exam_sitting t on t.id = l.sitting_id
                     where t.session_id = ?
                       and (select coalesce(sum(if(d.accepted, 1, 2)), 0)
                              from exam_late_decision d where d.late_id = l.id) < 2) as undecided
              from exam_sitting s
             where s.session_id = ?
            """;
    private static final String ROOM_OF = "select room_id from exam_sitting where id = ? and room_id is not null";
    private static final String HISTORY =
            "select at, kind, account_id, detail from exam_sitting_event where sitting_id = ? order by id";

    private static final String ADD_SUPPLEMENT = "exam_supplement (sitting_id, document, sha256)";
    private static final String SUPPLEMENT = "select document, sha256 from exam_supplement where sitting_id = ?";

    @Inject
    Sql sql;

    Optional<SittingGuard> guard(long id) {
        return sql.first(GUARD, SittingRepository::readGuard, id);
    }

    /**
     * As {@link #guard}, once whoever is changing the row has ended; nobody changes it before the transaction ends. To be its
     * first read: what others committed meanwhile is seen then, and nothing was changed since it was read.
     */
    Optional<SittingGuard> sharedGuard(long id) {
        return sql.first(GUARD + "lock in share mode", SittingRepository::readGuard, id);
    }

    /** As {@link #sharedGuard}, for who will change the row. */
    Optional<SittingGuard> lockedGuard(long id) {
        return sql.first(GUARD + "for update", SittingRepository::readGuard, id);
    }

    Optional<SittingRow> find(long id) {
        return sql.first(BY_ID, SittingRepository::readRow, id);
    }

    List<SittingRow> ofCadre(long cadre) {
        return sql.list(OF_CADRE, SittingRepository::readRow, cadre);
    }

    /** Handed-in sittings of a session after an id, in the order of ids. */
    List<SittingRow> handedInAfter(long session, long afterId, int max) {
        return sql.list(AFTER, SittingRepository::readRow, session, afterId, max);
    }

    Page<SittingRow> page(SittingQuery query) {
        return page(query, null);
    }

    /** @param rooms only these; null: all */
    Page<SittingRow> page(SittingQuery query, @Nullable Collection<Long> rooms) {
        SittingState state = query.state();
        List<@Nullable Object> args = new ArrayList<>();
        args.add(query.sessionId());
        args.add(rooms == null);
        args.add(rooms == null ? List.of() : rooms);
        args.add(query.townshipId());
        args.add(query.townshipId());
        args.add(state);
        args.add(state);
        args.add(query.text());
        args.add(query.text());
        args.add(query.text());
        long total = sql.number(COUNT, args.toArray());
        args.add(query.max());
        args.add(query.first());
        return new Page<>(sql.list(PAGE, SittingRepository::readRow, args.toArray()), total);
    }

    void add(List<Object[]> rows) {
        sql.insertAll(ADD, rows);
    }

    /** {@code deadline} is that without extensions. */
    boolean start(long id, Instant now, Instant deadline) {
        return sql.update(START, now, deadline, id) == 1;
    }

    boolean takeOver(long id, int version) {
        return sql.update(TAKE_OVER, id, version) == 1;
    }

    boolean handIn(long id, int version, Instant at, HandedInBy by) {
        return sql.update(HAND_IN, at, by.name(), id, version) == 1;
    }

    /** Sittings under way whose deadline lies before an instant, locked; at most 500. */
    List<Long> due(Instant before) {
        return sql.list(DUE, row -> row.getLong(1), before);
    }

    /** Hands in at their deadlines. */
    void handInDue(Collection<Long> ids) {
        sql.update(HAND_IN_DUE, ids);
    }

    /** Sittings that are under way, or may still be started. */
    int toCome(long session) {
        return (int) sql.number(TO_COME, session);
    }

    /** Sittings nobody started whose window closed before an instant: id and version of at most 500. */
    List<Object[]> missed(Instant before) {
        return sql.list(MISSED, row -> new Object[] {row.getLong(1), row.getInt(2)}, before);
    }

    /** Of {@link #missed}; those that changed meanwhile are left alone. */
    void markAbsent(List<Object[]> missed) {
        sql.batch(ABSENT, missed);
    }

    int absent(long session) {
        return (int) sql.number(ABSENT_IN, session);
    }

    /** Sittings a measure reaches that are not handed in, by id; others who change them wait. */
    List<Reached> lockReached(long session, Reach reach) {
        List<@Nullable Object> args = new ArrayList<>();
        args.add(session);
        args.add(reach.batchId());
        args.add(reach.batchId());
        args.add(reach.roomId());
        args.add(reach.roomId());
        if (reach.sittingIds().isEmpty()) {
            return sql.list(LOCK_REACHED, SittingRepository::readReached, args.toArray());
        }
        args.add(reach.sittingIds());
        return sql.list(LOCK_NAMED, SittingRepository::readReached, args.toArray());
    }

    int extend(Collection<Long> ids, int seconds) {
        return sql.update(EXTEND, seconds, seconds, ids);
    }

    void events(List<Object[]> rows) {
        sql.insertAll(EVENT, rows);
    }

    void seen(Map<Long, Presence.Sign> devices) {
        List<Object[]> rows = new ArrayList<>();
        devices.forEach((sitting, sign) -> {
            @Nullable Object[] row = {sitting, sign.seenAt(), sign.savedAt()};
            rows.add(row);
        });
        sql.insertAll(SEEN, rows, SEEN_LATER);
    }

    /** @param rooms only these; null: all */
    List<TownshipCount> byTownship(long session, Instant onlineSince, @Nullable Collection<Long> rooms) {
        return sql.list(
                BY_TOWNSHIP,
                row -> new TownshipCount(
                        row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)),
                onlineSince,
                onlineSince,
                session,
                rooms == null,
                rooms == null ? List.of() : rooms);
    }

    SessionFigures figures(long session) {
        return sql.first(
                        FIGURES,
                        row -> new SessionFigures(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                        session,
                        session)
                .orElseThrow();
    }

    Optional<Long> roomOf(long sitting) {
        return sql.first(ROOM_OF, row -> row.getLong(1), sitting);
    }

    List<SittingEvent> history(long sitting) {
        return sql.list(
                HISTORY,
                row -> new SittingEvent(
                        Objects.requireNonNull(Sql.instant(row, "at")),
                        SittingEventKind.valueOf(row.getString("kind")),
                        row.getObject("account_id", Long.class),
                        row.getString("detail")),
                sitting);
    }

    void addSupplements(List<Object[]> rows) {
        sql.insertAll(ADD_SUPPLEMENT, rows);
    }

    Optional<Supplement> supplement(long sitting) {
        return sql.first(SUPPLEMENT, row -> new Supplement(row.getString(1), row.getString(2)), sitting);
    }

    private static SittingGuard readGuard(ResultSet row) throws SQLException {
        return new SittingGuard(
                row.getLong("id"),
                row.getLong("session_id"),
                row.getLong("cadre_id"),
                row.getLong("form_id"),
                row.getInt("seed"),
                SittingState.valueOf(row.getString("state")),
                row.getInt("epoch"),
                Sql.instant(row, "deadline"),
                Sql.instant(row, "handed_in_at"),
                handedInBy(row),
                Sql.longOrNull(row, "batch_id"),
                Sql.longOrNull(row, "room_id"),
                Sql.intOrNull(row, "seat"),
                Sql.instant(row, "paused_at"),
                Duration.ofMillis(row.getLong("paused_ms")),
                row.getInt("version"));
    }

    private static Reached readReached(ResultSet row) throws SQLException {
        return new Reached(
                row.getLong("id"),
                SittingState.valueOf(row.getString("state")),
                row.getLong("township_id"),
                Sql.longOrNull(row, "batch_id"),
                Sql.longOrNull(row, "room_id"),
                Sql.instant(row, "paused_at"),
                Duration.ofMillis(row.getLong("paused_ms")));
    }

    private static SittingRow readRow(ResultSet row) throws SQLException {
        return new SittingRow(
                row.getLong("id"),
                row.getLong("session_id"),
                row.getLong("cadre_id"),
                row.getString("cadre_code"),
                row.getString("cadre_name"),
                row.getLong("unit_id"),
                row.getLong("township_id"),
                row.getLong("form_id"),
                row.getInt("seed"),
                SittingState.valueOf(row.getString("state")),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "deadline"),
                row.getInt("extension_seconds"),
                Sql.instant(row, "handed_in_at"),
                handedInBy(row),
                Sql.instant(row, "seen_at"));
    }

    private static @Nullable HandedInBy handedInBy(ResultSet row) throws SQLException {
        String by = row.getString("handed_in_by");
        return by == null ? null : HandedInBy.valueOf(by);
    }
}
