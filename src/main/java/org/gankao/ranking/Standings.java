package org.gankao.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.shared.Score;

/**
 * Places by competition rank (1, 2, 2, 4) on scores as shown; equal scores are told apart by the ladder, each rung as
 * shown; who is equal on every rung shares the place.
 */
public final class Standings {

    /** Rung meaning that the composite alone decided. */
    public static final int BY_SCORE = -1;

    private Standings() {}

    /**
     * Somebody, or some unit, to be placed.
     *
     * @param score composite as shown
     * @param ladder tie-break scores as shown, all of one length in one ranking
     */
    public record Contender(long id, Score score, List<Score> ladder) {

        public Contender {
            ladder = List.copyOf(ladder);
        }
    }

    /**
     * A place.
     *
     * @param place from 1
     * @param rung deepest rung of the ladder that was needed to tell him from a neighbour of the same score, {@link
     *     #BY_SCORE} if none was
     * @param shared whether somebody else has the same place
     */
    public record Standing(long id, int place, int rung, boolean shared) {}

    /** Standings by place; within a shared place by id, so that the order of the input never matters. */
    public static Map<Long, Standing> of(List<Contender> contenders) {
        List<Contender> order = new ArrayList<>(contenders);
        order.sort(Standings::compare);
        Map<Long, Standing> standings = new LinkedHashMap<>();
        int place = 0;
        for (int i = 0; i < order.size(); i++) {
            int above = i == 0 ? BY_SCORE : rung(order.get(i - 1), order.get(i));
            int below = i == order.size() - 1 ? BY_SCORE : rung(order.get(i), order.get(i + 1));
            int all = order.get(i).ladder().size();
            boolean sameAsAbove = i > 0 && above == all;
            boolean sameAsBelow = i < order.size() - 1 && below == all;
            place = sameAsAbove ? place : i + 1;
            int needed = Math.max(above == all ? BY_SCORE : above, below == all ? BY_SCORE : below);
            standings.put(
                    order.get(i).id(), new Standing(order.get(i).id(), place, needed, sameAsAbove || sameAsBelow));
        }
        return standings;
    }

    /** Best first: score, then each rung; ids last, which places nobody. */
    private static int compare(Contender a, Contender b) {
        int rung = rung(a, b);
        if (rung == BY_SCORE) {
            return b.score().compareTo(a.score());
        }
        return rung < a.ladder().size()
                ? b.ladder().get(rung).compareTo(a.ladder().get(rung))
                : Comparator.<Long>naturalOrder().compare(a.id(), b.id());
    }

    /** What tells two apart: {@link #BY_SCORE}, a rung, or the length of the ladder if nothing does. */
    private static int rung(Contender a, Contender b) {
        if (!a.score().equals(b.score())) {
            return BY_SCORE;
        }
        for (int i = 0; i < a.ladder().size(); i++) {
            if (!a.ladder().get(i).equals(b.ladder().get(i))) {
                return i;
            }
        }
        return a.ladder().size();
    }
}
