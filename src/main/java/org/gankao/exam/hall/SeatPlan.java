package org.gankao.exam.hall;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.cycle.Entrant;
import org.gankao.exam.paper.FormRow;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.draw.VerifiableDraw;
import org.jspecify.annotations.Nullable;

/**
 * Draws batch, seat and form of every cadre of a session (编场). Everything follows from the arrangement, the entrants and
 * the seed, so that anyone can draw it again.
 *
 * <p>Without rooms the forms of a batch are dealt in drawn order in turn, so their numbers differ by one at most. In a room
 * the form belongs to the seat, so that neighbours have different ones, and the cadre's seat is drawn.
 */
public final class SeatPlan {

    private final Arrangement arrangement;
    private final Map<Long, List<FormRow>> formsOfBatches;
    private final List<FormRow> forms;
    private final String seed;

    /** @param forms of the paper, by label */
    public SeatPlan(Arrangement arrangement, List<FormRow> forms, String seed) {
        this.arrangement = arrangement;
        this.forms = List.copyOf(forms);
        this.seed = seed;
        formsOfBatches = FormDeal.deal(arrangement.mainBatches(), forms, seed);
    }

    /** Forms each batch gets, by batch. */
    public Map<Long, List<FormRow>> formsOfBatches() {
        return formsOfBatches;
    }

    /** @throws RuleViolationException if there are fewer seats than cadres */
    public List<Seat> seats(List<Entrant> entrants) {
        List<BatchRow> batches = arrangement.mainBatches();
        if (batches.isEmpty()) {
            return seats(null, arrangement.rooms(), entrants, forms);
        }
        Map<Long, BatchRow> dealt = BatchDraw.deal(arrangement, entrants, seed);
        List<Seat> seats = new ArrayList<>();
        for (BatchRow batch : batches) {
            List<Entrant> own = entrants.stream()
                    .filter(entrant -> dealt.get(entrant.cadreId()).id() == batch.id())
                    .toList();
            seats.addAll(seats(
                    batch, arrangement.roomsOf(batch), own, Objects.requireNonNull(formsOfBatches.get(batch.id()))));
        }
        return seats;
    }

    private List<Seat> seats(
            @Nullable BatchRow batch, List<RoomRow> rooms, List<Entrant> entrants, List<FormRow> dealt) {
        Long batchId = batch == null ? null : batch.id();
        List<Seat> seats = new ArrayList<>();
        if (rooms.isEmpty()) {
            List<Entrant> drawn = drawn("exam-forms", entrants);
            for (int place = 0; place < drawn.size(); place++) {
                seats.add(new Seat(
                        drawn.get(place),
                        batchId,
                        null,
                        null,
                        dealt.get(place % dealt.size()).id()));
            }
            return seats;
        }
        int desks = rooms.stream().mapToInt(RoomRow::seats).sum();
        if (entrants.size() > desks) {
            throw new RuleViolationException("exam.hall.seatsShort", entrants.size() - desks);
        }
        Map<Long, Deque<Desk>> free = desks(rooms, dealt);
        List<Entrant> drawn = drawn("exam-seats", entrants);
        // Who was given a place first, so that he finds a desk there.
        for (boolean fixed : new boolean[] {true, false}) {
            for (Entrant entrant : drawn) {
                Long place = placeOf(entrant);
                if ((place != null) == fixed) {
                    Desk desk = take(free, place);
                    seats.add(new Seat(entrant, batchId, desk.room(), desk.seat(), desk.form()));
                }
            }
        }
        return seats;
    }

    private record Desk(long room, int seat, long form) {}

    private static Map<Long, Deque<Desk>> desks(List<RoomRow> rooms, List<FormRow> forms) {
        Map<Long, Deque<Desk>> free = new LinkedHashMap<>();
        int first = 0;
        for (RoomRow room : rooms) {
            Deque<Desk> desks = free.computeIfAbsent(room.placeId(), place -> new ArrayDeque<>());
            for (int seat = 1; seat <= room.seats(); seat++) {
                FormRow form = forms.get(room.grid().form(seat, forms.size(), first));
                desks.add(new Desk(room.id(), seat, form.id()));
            }
            first++; // so that the first desk of every room has not the same form
        }
        return free;
    }

    private Desk take(Map<Long, Deque<Desk>> free, @Nullable Long place) {
        return free.entrySet().stream()
                .filter(desks -> place == null || desks.getKey().equals(place))
                .map(desks -> desks.getValue().pollFirst())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new RuleViolationException("exam.hall.placeFull", nameOf(place)));
    }

    private String nameOf(@Nullable Long place) {
        return arrangement.places().stream()
                .filter(one -> Objects.equals(one.id(), place))
                .map(PlaceRow::name)
                .findFirst()
                .orElse("");
    }

    private @Nullable Long placeOf(Entrant entrant) {
        Member member = arrangement.members().get(entrant.cadreId());
        return member == null ? null : member.placeId();
    }

    private List<Entrant> drawn(String purpose, List<Entrant> entrants) {
        Map<String, Entrant> byCode = entrants.stream().collect(Collectors.toMap(Entrant::code, Function.identity()));
        return new VerifiableDraw(purpose, List.copyOf(byCode.keySet()), seed)
                .order().stream().map(byCode::get).toList();
    }
}
