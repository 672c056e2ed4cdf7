package org.gankao.exam.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** All queries on batches, places, rooms and who was put where. */
@ApplicationScoped
class HallRepository {

    private static final String LOCK_PLANNED = """
            select opens_at, closes_at, duration_minutes, cycle_id, paper_id from exam_session
             where id = ? and state = 'PLANNED' for update
            """;
    private static final String BATCH =
            "select id, session_id, number, name, kind, opens_at, closes_at, entry_code from exam_batch";
    private static final String BATCHES = BATCH + " where session_id = ? order by number";
    private static final String BATCH_BY_ID = BATCH + " where id = ?";
    private static final String FORMS = """
            select f.batch_id, f.form_id from exam_batch_form f join exam_batch b on b.id = f.batch_id
             where b.session_id = ? order by f.form_id
            """;
    private static final String ADD_BATCH = """
            insert into exam_batch (session_id, number, name, kind, opens_at, closes_at, entry_code)
            select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from exam_batch where session_id = ?
            """;
    private static final String EDIT_BATCH =
            "update exam_batch set name = ?, opens_at = ?, closes_at = ?, entry_code = ? where id = ? and session_id = ?";
    private static final String REMOVE_BATCH = "delete from exam_batch where id = ? and session_id = ?";
    private static final String CLEAR_FORMS = "delete from exam_batch_form where batch_id = ?";
    private static final String CLEAR_FORMS_OF_SESSION =
            "delete f from exam_batch_form f join exam_batch b on b.id = f.batch_id where b.session_id = ?";
    private static final String ADD_FORM = "exam_batch_form (batch_id, form_id)";

    private static final String PLACES = "select id, name, address from exam_place where session_id = ? order by id";
    private static final String ADD_PLACE = "insert into exam_place (session_id, name, address) values (?, ?, ?)";
    private static final String REMOVE_PLACE = "delete from exam_place where id = ? and session_id = ?";

    private static final String ROOM = """
            select r.id, r.place_id, p.name as place_name, r.batch_id, r.name, r.seats, r.abreast
              from exam_room r join exam_place p on p.id = r.place_id
            """;
    private static final String ROOMS = ROOM + " where p.session_id = ? order by p.id, r.id";
    private static final String ADD_ROOM =
            "insert into exam_room (place_id, batch_id, name, seats, abreast) values (?, ?, ?, ?, ?)";
    private static final String EDIT_ROOM =
            "update exam_room set place_id = ?, batch_id = ?, name = ?, seats = ?, abreast = ? where id = ?";
    private static final String REMOVE_ROOM = "delete from exam_room where id = ?";
    private static final String STAFF = """
            select s.room_id, s.login_name, s.name, s.chief
              from exam_room_staff s join exam_room r on r.id = s.room_id join exam_place p on p.id = r.place_id
             where p.session_id = ? order by s.room_id, s.chief desc, s.login_name
            """;
    private static final String CLEAR_STAFF = "delete from exam_room_staff where room_id = ?";
    private static final String ADD_STAFF = "exam_room_staff (room_id, login_name, name, chief)";

    private static final String MEMBERS =
            "select cadre_id, batch_id, place_id from exam_batch_member where session_id = ?";
    private static final String PUT = "insert into exam_batch_member (session_id, cadre_id, batch_id, place_id)";
    private static final String OR_MOVE =
            "on duplicate key update batch_id = values(batch_id), place_id = values(place_id)";
    private static final String TAKE_OUT = "delete from exam_batch_member where session_id = ? and cadre_id in (??)";

    /** A session that may still be arranged. */
    record Planned(Instant opensAt, Instant closesAt, int durationMinutes, long cycleId, long paperId) {}

    @Inject
    Sql sql;

    boolean exists(long session) {
        return sql.number("select count(*) from exam_session where id = ?", session) > 0;
    }

    /** Others who change the session wait; empty if there is none or it is sealed. */
    Optional<Planned> lockPlanned(long session) {
        return sql.first(
                LOCK_PLANNED,
                row -> new Planned(
                        Objects.requireNonNull(Sql.instant(row, "opens_at")),
                        Objects.requireNonNull(Sql.instant(row, "closes_at")),
                        row.getInt("duration_minutes"),
                        row.getLong("cycle_id"),
                        row.getLong("paper_id")),
                session);
    }

    Arrangement arrangement(long session) {
        Map<Long, Member> members = new HashMap<>();
        sql.each(
                MEMBERS,
                row -> members.put(
                        row.getLong(1), new Member(row.getLong(1), row.getLong(2), Sql.longOrNull(row, "place_id"))),
                session);
        return new Arrangement(batches(session), places(session), rooms(session), members);
    }

    List<BatchRow> batches(long session) {
        Map<Long, List<Long>> forms = new HashMap<>();
        sql.each(
                FORMS,
                row -> forms.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(row.getLong(2)),
                session);
        return sql.list(BATCHES, row -> readBatch(row, forms.getOrDefault(row.getLong("id"), List.of())), session);
    }

    /** Without its forms. */
    Optional<BatchRow> batch(long id) {
        return sql.first(BATCH_BY_ID, row -> readBatch(row, List.of()), id);
    }

    long addBatch(long session, BatchKind kind, BatchPlan plan) {
        long id = sql.insert(
                ADD_BATCH, session, plan.name(), kind, plan.opensAt(), plan.closesAt(), plan.entryCode(), session);
        setForms(id, plan.formIds());
        return id;
    }

    /** No batch of the session has chosen forms any more. */
    void clearForms(long session) {
        sql.update(CLEAR_FORMS_OF_SESSION, session);
    }

    int editBatch(long session, long id, BatchPlan plan) {
        setForms(id, plan.formIds());
        return sql.update(EDIT_BATCH, plan.name(), plan.opensAt(), plan.closesAt(), plan.entryCode(), id, session);
    }

    int removeBatch(long session, long id) {
        return sql.update(REMOVE_BATCH, id, session);
    }

    void setForms(long batch, Collection<Long> forms) {
        sql.update(CLEAR_FORMS, batch);
        sql.insertAll(
                ADD_FORM, forms.stream().map(form -> new Object[] {batch, form}).toList());
    }

    List<PlaceRow> places(long session) {
        return sql.list(PLACES, row -> new PlaceRow(row.getLong(1), row.getString(2), row.getString(3)), session);
    }

    long addPlace(long session, String name, String address) {
        return sql.insert(ADD_PLACE, session, name, address);
    }

    int removePlace(long session, long id) {
        return sql.update(REMOVE_PLACE, id, session);
    }

    List<RoomRow> rooms(long session) {
        Map<Long, List<RoomStaff>> staff = new HashMap<>();
        sql.each(
                STAFF,
                row -> staff.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new RoomStaff(row.getString(2), row.getString(3), row.getBoolean(4))),
                session);
        return sql.list(
                ROOMS,
                row -> new RoomRow(
                        row.getLong("id"),
                        row.getLong("place_id"),
                        row.getString("place_name"),
                        Sql.longOrNull(row, "batch_id"),
                        row.getString("name"),
                        row.getInt("seats"),
                        row.getInt("abreast"),
                        staff.getOrDefault(row.getLong("id"), List.of())),
                session);
    }

    long addRoom(RoomPlan plan) {
        return sql.insert(ADD_ROOM, plan.placeId(), plan.batchId(), plan.name(), plan.seats(), plan.abreast());
    }

    void editRoom(long id, RoomPlan plan) {
        sql.update(EDIT_ROOM, plan.placeId(), plan.batchId(), plan.name(), plan.seats(), plan.abreast(), id);
    }

    void removeRoom(long id) {
        sql.update(REMOVE_ROOM, id);
    }

    void setStaff(long room, List<RoomStaff> staff) {
        sql.update(CLEAR_STAFF, room);
        sql.insertAll(
                ADD_STAFF,
                staff.stream()
                        .map(one -> new Object[] {room, one.loginName(), one.name(), one.chief()})
                        .toList());
    }

    void put(long session, Collection<Long> cadres, long batch, @Nullable Long place) {
        List<Object[]> rows = new ArrayList<>();
        for (long cadre : cadres) {
            @Nullable Object[] row = {session, cadre, batch, place};
            rows.add(row);
        }
        sql.insertAll(PUT, rows, OR_MOVE);
    }

    int takeOut(long session, Collection<Long> cadres) {
        return sql.update(TAKE_OUT, session, cadres);
    }

    private static BatchRow readBatch(ResultSet row, List<Long> forms) throws SQLException {
        return new BatchRow(
                row.getLong("id"),
                row.getLong("session_id"),
                row.getInt("number"),
                row.getString("name"),
                BatchKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(Sql.instant(row, "opens_at")),
                Objects.requireNonNull(Sql.instant(row, "closes_at")),
                row.getBoolean("entry_code"),
                forms);
    }
}
