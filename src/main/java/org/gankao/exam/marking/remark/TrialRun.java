package org.gankao.exam.marking.remark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gankao.exam.marking.SectionScore;
import org.gankao.exam.marking.remark.Trial.Move;
import org.gankao.exam.sitting.SittingRow;
import org.gankao.shared.Fraction;
import org.gankao.shared.Score;

/** Compares two markings of a session: a pure function. */
final class TrialRun {

    private TrialRun() {}

    /** A cadre's place in the cycle's ranking by cadre, before and after; both empty where it cannot be told. */
    record Ranks(Map<Long, Integer> before, Map<Long, Integer> after) {}

    /**
     * Everything that moves.
     *
     * @param before scores by sitting as they are, {@code after} as they would be
     */
    static Trial of(
            List<SittingRow> sittings,
            Map<Long, List<SectionScore>> before,
            Map<Long, List<SectionScore>> after,
            Ranks ranks) {
        Map<Long, Score> old = totals(before);
        Map<Long, Score> fresh = totals(after);
        Map<Score, Integer> oldPlaces = places(old);
        Map<Score, Integer> freshPlaces = places(fresh);
        List<Move> moves = new ArrayList<>();
        for (SittingRow sitting : sittings) {
            Score was = old.get(sitting.id());
            Score is = fresh.get(sitting.id());
            if (was != null && is != null) {
                Move move = new Move(
                        sitting.id(),
                        sitting.cadreId(),
                        sitting.cadreCode(),
                        sitting.cadreName(),
                        sitting.townshipId(),
                        was.toString(),
                        is.toString(),
                        Objects.requireNonNull(oldPlaces.get(was)),
                        Objects.requireNonNull(freshPlaces.get(is)),
                        ranks.before().get(sitting.cadreId()),
                        ranks.after().get(sitting.cadreId()));
                if (move.scoreMoves()
                        || move.placeBefore() != move.placeAfter()
                        || !Objects.equals(move.rankBefore(), move.rankAfter())) {
                    moves.add(move);
                }
            }
        }
        moves.sort(Comparator.comparing((Move move) -> new Score(new java.math.BigDecimal(move.after()))
                        .percent()
                        .subtract(new java.math.BigDecimal(move.before()))
                        .abs())
                .reversed()
                .thenComparing(Move::code)
                .thenComparing(Move::sitting));
        return new Trial(sittings.size(), !ranks.before().isEmpty(), moves);
    }

    private static Map<Long, Score> totals(Map<Long, List<SectionScore>> scores) {
        Map<Long, Score> totals = new HashMap<>();
        scores.forEach((sitting, own) -> {
            Fraction gained = own.stream().map(SectionScore::gained).reduce(Fraction.ZERO, Fraction::plus);
            Fraction possible = own.stream().map(SectionScore::possible).reduce(Fraction.ZERO, Fraction::plus);
            totals.put(sitting, gained.dividedBy(possible).times(100).toScore());
        });
        return totals;
    }

    /** Place of each score: one more than the number of better ones (1, 2, 2, 4). */
    private static Map<Score, Integer> places(Map<Long, Score> totals) {
        List<Score> sorted =
                totals.values().stream().sorted(Comparator.reverseOrder()).toList();
        Map<Score, Integer> places = new HashMap<>();
        for (int place = 0; place < sorted.size(); place++) {
            places.putIfAbsent(sorted.get(place), place + 1);
        }
        return places;
    }
}
