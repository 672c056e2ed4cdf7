package org.gankao.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * What may be shown of votes. Counts from {@value #MIN_VOTES} votes, distributions only for townships, and nothing from
 * which a smaller cell follows by subtraction.
 */
public final class Disclosure {

    public static final int MIN_VOTES = 10;

    /** Ballots from which a township's score is published. */
    public static final int SCORE_FLOOR = 60;

    /** Ballots in each township from which townships are published in order; with fewer, in groups only. */
    public static final int ORDER_FLOOR = 200;

    private Disclosure() {}

    /** How the votes of a township are shown. */
    public enum Shown {
        /** Each answer with its count. */
        DISTRIBUTION,
        /** All agree on a bad answer: only that it lies in the lowest band. */
        BAND,
        /** Nothing. */
        WITHHELD
    }

    /** One cell by itself. */
    public static Shown of(VoteCounts votes) {
        if (votes.all() < MIN_VOTES) {
            return Shown.WITHHELD;
        }
        boolean unanimousBad = votes.dissatisfied() == votes.all();
        return unanimousBad ? Shown.BAND : Shown.DISTRIBUTION;
    }

    /**
     * Cells that are shown beside their total. Where the hidden cells could be found by subtraction because they hold fewer
     * than {@value #MIN_VOTES} votes together, or only one is hidden, the smallest shown cell is hidden too.
     */
    public static List<Shown> besideTotal(List<VoteCounts> cells) {
        List<Shown> shown = new ArrayList<>(cells.stream().map(Disclosure::of).toList());
        while (hidden(cells, shown).size() == 1
                || (!hidden(cells, shown).isEmpty() && sum(hidden(cells, shown)) < MIN_VOTES)) {
            int smallest = -1;
            for (int i = 0; i < cells.size(); i++) {
                if (shown.get(i) == Shown.DISTRIBUTION
                        && (smallest < 0
                                || cells.get(i).all() < cells.get(smallest).all())) {
                    smallest = i;
                }
            }
            if (smallest < 0) {
                break;
            }
            shown.set(smallest, Shown.WITHHELD);
        }
        return shown;
    }

    /** Whether the total may stand beside the cells. */
    public static boolean totalShown(List<VoteCounts> cells, List<Shown> shown) {
        List<VoteCounts> hidden = hidden(cells, shown);
        return hidden.isEmpty() || (hidden.size() > 1 && sum(hidden) >= MIN_VOTES);
    }

    /** Cells without votes hide nothing. */
    private static List<VoteCounts> hidden(List<VoteCounts> cells, List<Shown> shown) {
        List<VoteCounts> hidden = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (shown.get(i) != Shown.DISTRIBUTION && cells.get(i).all() > 0) {
                hidden.add(cells.get(i));
            }
        }
        return hidden;
    }

    private static int sum(List<VoteCounts> cells) {
        return cells.stream().mapToInt(VoteCounts::all).sum();
    }
}
