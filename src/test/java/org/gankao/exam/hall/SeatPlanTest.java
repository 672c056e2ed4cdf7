package org.gankao.exam.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gankao.cycle.Entrant;
import org.gankao.exam.paper.FormRow;
import org.gankao.people.Establishment;
import org.gankao.people.PostCategory;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;

class SeatPlanTest {

    private static final Instant NINE = Instant.parse("2026-05-08T01:00:00Z");
    private static final long MORNING = 1;
    private static final long AFTERNOON = 2;
    private static final long HALL = 10;
    private static final long SCHOOL = 11;

    private final List<Entrant> forty = LongStream.rangeClosed(1, 40)
            .mapToObj(id -> entrant(id, 100 + id % 8)) // five cadres in each of eight units
            .toList();

    @Test
    void without_batches_and_rooms_the_forms_are_dealt_in_turn() {
        List<Seat> seats = plan(List.of(), List.of(), Map.of(), 2).seats(forty);

        assertThat(seats).hasSize(40).allMatch(seat -> seat.batchId() == null && seat.roomId() == null);
        assertThat(countByForm(seats)).containsOnly(Map.entry(1L, 20L), Map.entry(2L, 20L));
    }

    @Test
    void the_cadres_of_a_unit_are_spread_over_the_batches_so_that_no_duty_room_is_empty() {
        List<Seat> seats = plan(both(), List.of(), Map.of(), 4).seats(forty);

        Map<Long, Map<Long, Long>> batches = seats.stream()
                .collect(Collectors.groupingBy(
                        seat -> seat.entrant().unitId(),
                        TreeMap::new,
                        Collectors.groupingBy(Seat::batchId, TreeMap::new, Collectors.counting())));
        assertThat(batches)
                .hasSize(8)
                .allSatisfy((unit, counts) -> assertThat(counts.values()).containsExactlyInAnyOrder(2L, 3L));
    }

    @Test
    void batches_have_no_form_in_common_and_one_is_kept_for_make_ups() {
        Map<Long, List<FormRow>> dealt = plan(both(), List.of(), Map.of(), 5).formsOfBatches();

        assertThat(dealt.values()).allSatisfy(forms -> assertThat(forms).hasSize(2));
        assertThat(dealt.values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void a_form_chosen_for_one_batch_is_not_dealt_to_another() {
        BatchRow morning = batch(MORNING, List.of(1L, 2L));
        Map<Long, List<FormRow>> dealt = plan(List.of(morning, batch(AFTERNOON, List.of())), List.of(), Map.of(), 3)
                .formsOfBatches();

        assertThat(dealt.get(MORNING)).extracting(FormRow::id).containsExactly(1L, 2L);
        assertThat(dealt.get(AFTERNOON)).extracting(FormRow::id).containsExactly(3L);
    }

    @Test
    void with_fewer_forms_than_batches_every_batch_still_has_one() {
        assertThat(plan(both(), List.of(), Map.of(), 1).formsOfBatches().values())
                .allSatisfy(forms -> assertThat(forms).hasSize(1));
    }

    @Test
    void a_cadre_put_into_a_batch_and_a_place_sits_there() {
        Map<Long, Member> members = Map.of(7L, new Member(7, AFTERNOON, SCHOOL));
        List<RoomRow> rooms = List.of(room(20, HALL, 15), room(21, SCHOOL, 15));

        Seat seat = plan(both(), rooms, members, 4).seats(forty).stream()
                .filter(one -> one.entrant().cadreId() == 7)
                .findFirst()
                .orElseThrow();

        assertThat(seat.batchId()).isEqualTo(AFTERNOON);
        assertThat(seat.roomId()).isEqualTo(21);
    }

    @Test
    void nobody_shares_a_desk_in_the_same_batch() {
        List<RoomRow> rooms = List.of(room(20, HALL, 12), room(21, SCHOOL, 12));

        List<Seat> seats = plan(both(), rooms, Map.of(), 4).seats(forty);

        assertThat(seats.stream().map(seat -> seat.batchId() + "/" + seat.roomId() + "/" + seat.seat()))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void too_few_desks_are_refused() {
        List<RoomRow> rooms = List.of(room(20, HALL, 19));

        assertThatThrownBy(() -> plan(both(), rooms, Map.of(), 4).seats(forty))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("exam.hall.seatsShort");
    }

    @Test
    void too_few_desks_in_the_place_somebody_was_given_are_refused() {
        List<RoomRow> rooms = List.of(room(20, HALL, 40), room(21, SCHOOL, 1));
        Map<Long, Member> members = Map.of(7L, new Member(7, MORNING, SCHOOL), 8L, new Member(8, MORNING, SCHOOL));

        assertThatThrownBy(() -> plan(both(), rooms, members, 4).seats(forty))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("exam.hall.placeFull");
    }

    @Test
    void the_same_seed_draws_the_same_whatever_the_order_of_the_list() {
        List<Entrant> turned = new ArrayList<>(forty);
        java.util.Collections.reverse(turned);
        List<RoomRow> rooms = List.of(room(20, HALL, 20));

        assertThat(plan(both(), rooms, Map.of(), 4).seats(turned))
                .containsExactlyInAnyOrderElementsOf(
                        plan(both(), rooms, Map.of(), 4).seats(forty));
    }

    private static SeatPlan plan(List<BatchRow> batches, List<RoomRow> rooms, Map<Long, Member> members, int forms) {
        List<PlaceRow> places = List.of(new PlaceRow(HALL, "大礼堂", ""), new PlaceRow(SCHOOL, "党校", ""));
        return new SeatPlan(
                new Arrangement(batches, places, rooms, members),
                LongStream.rangeClosed(1, forms)
                        .mapToObj(id -> new FormRow(id, 1, Character.toString((char) ('A' + id - 1)), ""))
                        .toList(),
                "seed");
    }

    private static List<BatchRow> both() {
        return List.of(batch(MORNING, List.of()), batch(AFTERNOON, List.of()));
    }

    private static BatchRow batch(long id, List<Long> forms) {
        Instant opens = NINE.plusSeconds(id * 3600 * 4);
        return new BatchRow(
                id, 1, (int) id, "第" + id + "批", BatchKind.MAIN, opens, opens.plusSeconds(4500), false, forms);
    }

    private static RoomRow room(long id, long place, int seats) {
        return new RoomRow(id, place, "", null, "第" + id + "考场", seats, Math.min(4, seats), List.of());
    }

    private static Map<Long, Long> countByForm(List<Seat> seats) {
        return seats.stream().collect(Collectors.groupingBy(Seat::formId, Collectors.counting()));
    }

    private static Entrant entrant(long id, long unit) {
        return new Entrant(
                id,
                "C%04d".formatted(id),
                "干部" + id,
                unit,
                unit,
                PostCategory.GRID_RESPONSIBLE,
                true,
                "",
                "单位" + unit,
                Establishment.values()[0],
                "干事",
                null,
                LocalDate.of(2025, 1, 1));
    }
}
