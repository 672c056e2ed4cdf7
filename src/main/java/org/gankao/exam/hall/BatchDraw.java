package org.gankao.exam.hall;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.cycle.Entrant;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.draw.VerifiableDraw;

/**
 * Deals cadres whom nobody put into a batch. In drawn order each goes where the fewest of his unit are, then where the
 * fewest are: the cadres of a unit are spread over the batches, so that no duty room is left empty (值班不断岗).
 */
final class BatchDraw {

    /** Batch of a cadre of some unit, or of any. */
    private record Load(long batch, long unit) {}

    private BatchDraw() {}

    /**
     * @param batches that are no make-up, by number, at least one
     * @return batch of every entrant, by cadre
     * @throws RuleViolationException if a batch, or all together, have fewer seats than cadres
     */
    static Map<Long, BatchRow> deal(Arrangement arrangement, List<Entrant> entrants, String seed) {
        List<BatchRow> batches = arrangement.mainBatches();
        Map<Long, BatchRow> dealt = new HashMap<>();
        Map<Long, Integer> taken = new HashMap<>();
        Map<Load, Integer> ofUnit = new HashMap<>();
        for (Entrant entrant : entrants) {
            Member member = arrangement.members().get(entrant.cadreId());
            if (member != null) {
                BatchRow batch = arrangement.batch(member.batchId()).orElseThrow();
                put(entrant, batch, dealt, taken, ofUnit);
            }
        }
        for (BatchRow batch : batches) {
            requireSeats(arrangement, batch, taken.getOrDefault(batch.id(), 0));
        }
        for (Entrant entrant : drawn(entrants, dealt, seed)) {
            BatchRow batch = batches.stream()
                    .filter(one -> isRoomIn(arrangement, one, taken.getOrDefault(one.id(), 0)))
                    .min(Comparator.comparing(
                                    (BatchRow one) -> ofUnit.getOrDefault(new Load(one.id(), entrant.unitId()), 0))
                            .thenComparing(one -> taken.getOrDefault(one.id(), 0))
                            .thenComparing(BatchRow::number))
                    .orElseThrow(
                            () -> new RuleViolationException("exam.hall.seatsShort", entrants.size() - dealt.size()));
            put(entrant, batch, dealt, taken, ofUnit);
        }
        return dealt;
    }

    private static List<Entrant> drawn(List<Entrant> entrants, Map<Long, BatchRow> dealt, String seed) {
        Map<String, Entrant> open = entrants.stream()
                .filter(entrant -> !dealt.containsKey(entrant.cadreId()))
                .collect(Collectors.toMap(Entrant::code, Function.identity()));
        return new VerifiableDraw("exam-batches", List.copyOf(open.keySet()), seed)
                .order().stream().map(open::get).toList();
    }

    private static void put(
            Entrant entrant,
            BatchRow batch,
            Map<Long, BatchRow> dealt,
            Map<Long, Integer> taken,
            Map<Load, Integer> ofUnit) {
        dealt.put(entrant.cadreId(), batch);
        taken.merge(batch.id(), 1, Integer::sum);
        ofUnit.merge(new Load(batch.id(), entrant.unitId()), 1, Integer::sum);
    }

    private static boolean isRoomIn(Arrangement arrangement, BatchRow batch, int taken) {
        return arrangement.roomsOf(batch).isEmpty() || taken < arrangement.seatsOf(batch);
    }

    private static void requireSeats(Arrangement arrangement, BatchRow batch, int taken) {
        if (!arrangement.roomsOf(batch).isEmpty() && taken > arrangement.seatsOf(batch)) {
            throw new RuleViolationException("exam.hall.batchFull", batch.name(), taken, arrangement.seatsOf(batch));
        }
    }
}
