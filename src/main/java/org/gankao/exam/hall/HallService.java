package org.gankao.exam.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.exam.paper.FormRow;
import org.gankao.exam.paper.PaperService;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/** Arranges a session that is not sealed yet: batches, places, rooms. Invigilators may change until the end. */
@ApplicationScoped
@Transactional
public class HallService {

    private static final int MOST_NAME = 40;

    @Inject
    HallRepository halls;

    @Inject
    PaperService papers;

    @Inject
    Event<Change> changes;

    @Requires({Permission.SESSION_EDIT, Permission.SESSION_MONITOR, Permission.RESULT_RELEASE})
    @Transactional(TxType.SUPPORTS)
    public Arrangement of(long session) {
        return halls.arrangement(session);
    }

    /** A batch without its forms. Open: the rules of a sitting ask for its times. */
    @OpenToAll
    @Transactional(TxType.SUPPORTS)
    public Optional<BatchRow> batch(long id) {
        return halls.batch(id);
    }

    /** The names of rooms. Open: a candidate is told his own. */
    @OpenToAll
    @Transactional(TxType.SUPPORTS)
    public List<RoomRow> rooms(long session) {
        return halls.rooms(session);
    }

    /**
     * Adds a batch to a session that is not sealed.
     *
     * @throws RuleViolationException if it lies outside the session's time, or is shorter than the time allowed
     */
    @Requires(Permission.SESSION_EDIT)
    public long addBatch(long session, BatchPlan plan) {
        requireFits(plan, planned(session));
        long id = halls.addBatch(session, BatchKind.MAIN, plan);
        fire("exam.batch.add", session, plan);
        return id;
    }

    @Requires(Permission.SESSION_EDIT)
    public void editBatch(long session, long batch, BatchPlan plan) {
        requireFits(plan, planned(session));
        batch(session, batch);
        halls.editBatch(session, batch, plan);
        fire("exam.batch.edit", session, plan);
    }

    /** Removes a batch, its own rooms, and what was decided about its cadres. */
    @Requires(Permission.SESSION_EDIT)
    public void removeBatch(long session, long batch) {
        planned(session);
        BatchRow row = batch(session, batch);
        halls.removeBatch(session, batch);
        changes.fire(Change.of("exam.batch.remove", "session:" + session, "batch", row.name()));
    }

    /** @throws RuleViolationException if a batch would lie outside the new times of its session */
    @Requires(Permission.SESSION_EDIT)
    public void requireWithin(long session, Instant opensAt, Instant closesAt, int durationMinutes) {
        for (BatchRow batch : halls.batches(session)) {
            requireFits(batch.opensAt(), batch.closesAt(), opensAt, closesAt, durationMinutes);
        }
    }

    /** The session gets another paper: forms chosen for its batches were those of the old one. */
    @Requires(Permission.SESSION_EDIT)
    public void forgetForms(long session) {
        halls.clearForms(session);
    }

    /** Adds a make-up to a session that its caller has locked and found to go on. */
    @Requires(Permission.SESSION_EDIT)
    public long addMakeUp(long session, BatchPlan plan) {
        long id = halls.addBatch(session, BatchKind.MAKE_UP, plan);
        fire("exam.batch.makeUp", session, plan);
        return id;
    }

    /** Turns a session that was one batch by itself into one with a batch, before a make-up moves its close. */
    @Requires(Permission.SESSION_EDIT)
    public long makeExplicit(long session, String name, Instant opensAt, Instant closesAt) {
        String fits = name.length() > MOST_NAME ? name.substring(0, MOST_NAME) : name;
        return halls.addBatch(session, BatchKind.MAIN, new BatchPlan(fits, opensAt, closesAt, false, List.of()));
    }

    /** What was drawn when the session was sealed. */
    @Requires(Permission.SESSION_EDIT)
    public void keepForms(Map<Long, List<FormRow>> formsOfBatches) {
        formsOfBatches.forEach((batch, forms) ->
                halls.setForms(batch, forms.stream().map(FormRow::id).toList()));
    }

    /** @throws NotFoundException if there is no such session */
    @Requires(Permission.SESSION_EDIT)
    public long addPlace(long session, String name, String address) {
        if (!halls.exists(session)) {
            throw new NotFoundException("exam.session.unknown");
        }
        if (name.isBlank() || name.length() > 80 || address.length() > 120) {
            throw new RuleViolationException("exam.place.name");
        }
        long id = halls.addPlace(session, name.strip(), address.strip());
        changes.fire(Change.of("exam.place.add", "session:" + session, "place", name.strip()));
        return id;
    }

    /** Removes a place with its rooms. */
    @Requires(Permission.SESSION_EDIT)
    public void removePlace(long session, long place) {
        planned(session);
        PlaceRow row = place(session, place);
        halls.removePlace(session, place);
        changes.fire(Change.of("exam.place.remove", "session:" + session, "place", row.name()));
    }

    /** Adds a room; once the session is sealed, to a make-up only. */
    @Requires(Permission.SESSION_EDIT)
    public long addRoom(long session, RoomPlan plan) {
        requireKnown(session, plan);
        Long batch = plan.batchId();
        if (batch == null || !batch(session, batch).makeUp()) {
            planned(session);
        }
        long id = halls.addRoom(plan);
        fire("exam.room.add", session, plan);
        return id;
    }

    @Requires(Permission.SESSION_EDIT)
    public void editRoom(long session, long room, RoomPlan plan) {
        planned(session);
        room(session, room);
        requireKnown(session, plan);
        halls.editRoom(room, plan);
        fire("exam.room.edit", session, plan);
    }

    @Requires(Permission.SESSION_EDIT)
    public void removeRoom(long session, long room) {
        planned(session);
        RoomRow row = room(session, room);
        halls.removeRoom(room);
        changes.fire(Change.of("exam.room.remove", "session:" + session, "room", row.name()));
    }

    /**
     * Says who watches over a room; at any time, since people fall ill.
     *
     * @throws RuleViolationException if somebody stands there twice
     */
    @Requires(Permission.SESSION_EDIT)
    public void setStaff(long session, long room, List<RoomStaff> staff) {
        RoomRow row = room(session, room);
        Set<String> logins = staff.stream().map(RoomStaff::loginName).collect(Collectors.toSet());
        if (logins.size() < staff.size()) {
            throw new RuleViolationException("exam.room.staffTwice");
        }
        halls.setStaff(room, staff);
        changes.fire(Change.of(
                "exam.room.staff",
                "session:" + session,
                "room",
                row.name(),
                "staff",
                staff.stream().map(RoomStaff::name).collect(Collectors.joining("、"))));
    }

    private HallRepository.Planned planned(long session) {
        return halls.lockPlanned(session).orElseThrow(() -> new ConflictException("exam.session.sealedAlready"));
    }

    private BatchRow batch(long session, long batch) {
        return halls.batches(session).stream()
                .filter(row -> row.id() == batch)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("exam.batch.unknown"));
    }

    private PlaceRow place(long session, long place) {
        return halls.places(session).stream()
                .filter(row -> row.id() == place)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("exam.place.unknown"));
    }

    private RoomRow room(long session, long room) {
        return halls.rooms(session).stream()
                .filter(row -> row.id() == room)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("exam.room.unknown"));
    }

    private void requireKnown(long session, RoomPlan plan) {
        place(session, plan.placeId());
        if (plan.batchId() != null) {
            batch(session, plan.batchId());
        }
    }

    private void requireFits(BatchPlan plan, HallRepository.Planned session) {
        requireFits(plan.opensAt(), plan.closesAt(), session.opensAt(), session.closesAt(), session.durationMinutes());
        Collection<Long> forms = papers.forms(session.paperId()).stream()
                .map(FormRow::id)
                .collect(Collectors.toCollection(HashSet::new));
        if (!forms.containsAll(plan.formIds())) {
            throw new NotFoundException("exam.batch.form");
        }
    }

    private static void requireFits(
            Instant opens, Instant closes, Instant sessionOpens, Instant sessionCloses, int durationMinutes) {
        if (opens.isBefore(sessionOpens) || closes.isAfter(sessionCloses)) {
            throw new RuleViolationException("exam.batch.outside");
        }
        if (closes.isBefore(opens.plus(Duration.ofMinutes(durationMinutes)))) {
            throw new RuleViolationException("exam.session.window");
        }
    }

    private void fire(String action, long session, BatchPlan plan) {
        changes.fire(Change.of(
                action,
                "session:" + session,
                "batch",
                plan.name(),
                "opens",
                plan.opensAt(),
                "closes",
                plan.closesAt()));
    }

    private void fire(String action, long session, RoomPlan plan) {
        changes.fire(Change.of(action, "session:" + session, "room", plan.name(), "seats", plan.seats()));
    }
}
