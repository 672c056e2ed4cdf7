package org.gankao.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gankao.survey.OtherWorlds.Hidden;
import org.gankao.survey.Satisfaction.VillageVotes;

/**
 * What may be shown of votes (decision 035). Counts from {@value #MIN_VOTES} votes, distributions only for townships, and nothing from
 * which a smaller cell follows: neither the counts of a township that is not shown nor those of a village.
 */
public final class Disclosure {

    public static final int MIN_VOTES = 10;

    /** Ballots from which a township's score is published. */
    public static final int SCORE_FLOOR = 60;

    /** Ballots in each township from which townships are published in order; with fewer, in groups only. */
    public static final int ORDER_FLOOR = 200;

    /** Percent of 不满意 from which a cell is a band: never of all who answered, or the band itself would say so. */
    private static final int BAND_PERCENT = 80;

    /** Further townships hidden so that the county can be shown; rather than more, the county is not. */
    private static final int MOST_FURTHER = 2;

    private Disclosure() {}

    /** How the votes of a township are shown. */
    public enum Shown {
        /** Each answer with its count. */
        DISTRIBUTION,
        /** At least {@value Disclosure#BAND_PERCENT} percent answered 不满意, maybe all: only that. */
        BAND,
        /** Nothing. */
        WITHHELD
    }

    /**
     * What is shown of one campaign.
     *
     * @param townships in the order they were given
     * @param scored which of them with a score
     * @param total whether the county stands below them
     */
    public record Plan(List<Shown> townships, List<Boolean> scored, boolean total) {

        public Plan {
            townships = List.copyOf(townships);
            scored = List.copyOf(scored);
        }
    }

    /** One cell by itself. */
    public static Shown of(VoteCounts votes) {
        if (votes.all() < MIN_VOTES) {
            return Shown.WITHHELD;
        }
        return votes.dissatisfied() * 100 >= votes.all() * BAND_PERCENT ? Shown.BAND : Shown.DISTRIBUTION;
    }

    /**
     * Follows from the votes alone, so that everybody always sees the same. A score that tells too much of a village is left out, then the
     * township. Where the hidden townships would follow from the county, the smallest shown one is hidden too, at most
     * {@value #MOST_FURTHER}; then the county is.
     *
     * @param townships villages of each with their votes
     * @param formula townships are shown under
     */
    public static Plan plan(List<List<VillageVotes>> townships, ConversionFormula formula) {
        List<VillageVotes> county = townships.stream().flatMap(List::stream).toList();
        List<Shown> shown = new ArrayList<>();
        List<Boolean> scored = new ArrayList<>();
        for (int i = 0; i < townships.size(); i++) {
            List<VillageVotes> township = townships.get(i);
            Shown alone = of(sum(township));
            boolean score = alone == Shown.DISTRIBUTION
                    && sum(township).all() >= SCORE_FLOOR
                    && behind(townships, List.of(i))
                            .withScoreOf(township, formula)
                            .withScoreOf(county, formula)
                            .hideVillages();
            boolean safe = alone != Shown.DISTRIBUTION
                    || score
                    || behind(townships, List.of(i))
                            .withScoreOf(county, formula)
                            .hideVillages();
            shown.add(safe ? alone : Shown.WITHHELD);
            scored.add(score);
        }
        return besideCounty(townships, county, formula, shown, scored);
    }

    private static Plan besideCounty(
            List<List<VillageVotes>> townships,
            List<VillageVotes> county,
            ConversionFormula formula,
            List<Shown> shown,
            List<Boolean> scored) {
        List<Shown> further = new ArrayList<>(shown);
        List<Boolean> still = new ArrayList<>(scored);
        for (int more = 0; more <= MOST_FURTHER; more++) {
            OtherWorlds hidden = behind(townships, hiddenOf(townships, further)).withScoreOf(county, formula);
            if (hidden.hideTownships() && hidden.hideVillages()) {
                return new Plan(further, still, true);
            }
            int smallest = smallestShown(townships, further);
            if (smallest < 0) {
                break;
            }
            further.set(smallest, Shown.WITHHELD);
            still.set(smallest, false);
        }
        return new Plan(shown, scored, false);
    }

    private static List<Integer> hiddenOf(List<List<VillageVotes>> townships, List<Shown> shown) {
        return IntStream.range(0, shown.size())
                .filter(i -> shown.get(i) != Shown.DISTRIBUTION)
                .filter(i -> sum(townships.get(i)).all() > 0)
                .boxed()
                .toList();
    }

    private static int smallestShown(List<List<VillageVotes>> townships, List<Shown> shown) {
        return IntStream.range(0, shown.size())
                .filter(i -> shown.get(i) == Shown.DISTRIBUTION)
                .boxed()
                .min((a, b) -> Integer.compare(
                        sum(townships.get(a)).all(), sum(townships.get(b)).all()))
                .orElse(-1);
    }

    private static OtherWorlds behind(List<List<VillageVotes>> townships, List<Integer> hidden) {
        return new OtherWorlds(hidden.stream()
                .flatMap(i -> townships.get(i).stream().map(village -> new Hidden(i, village)))
                .toList());
    }

    static VoteCounts sum(List<VillageVotes> villages) {
        return villages.stream().map(VillageVotes::votes).reduce(VoteCounts.NONE, VoteCounts::plus);
    }
}
