package org.gankao.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * What a plan will cost and yield, from the real roster.
 *
 * @param completed visits wanted
 * @param attempts visits to be made, at {@value #CONTACT_PERCENT} % success a knock
 * @param pairs of evaluators
 * @param pairDays days all pairs walk together
 * @param backChecks at least 20 % of the completed
 * @param smallTownships townships that will stay below the floor for a published score
 * @param noOrder townships that will stay below the floor for a published order
 * @param cadres who have a village or a household
 * @param fewVotes of these expected to get fewer personal votes than the scheme asks for
 * @param shortVillages villages with fewer present households than wanted
 */
public record PreFlight(
        int villages,
        int completed,
        int attempts,
        int pairs,
        int pairDays,
        int backChecks,
        int smallTownships,
        int noOrder,
        int cadres,
        int fewVotes,
        int shortVillages) {

    /** Share of knocks that lead to a completed visit, assumed. */
    static final int CONTACT_PERCENT = 75;

    /** Share of 不了解 assumed when votes are expected. */
    static final int UNKNOWN_PERCENT = 12;

    /** @param villages in the township */
    public record TownshipSize(int villages, int completed) {}

    /**
     * @param expectedVotes counted personal votes expected for each cadre
     * @param days at the doors
     */
    static PreFlight of(
            List<TownshipSize> townships,
            Collection<BigDecimal> expectedVotes,
            int minPersonalVotes,
            int villagesPerPair,
            int days,
            int shortVillages) {
        int completed = townships.stream().mapToInt(TownshipSize::completed).sum();
        int pairs = townships.stream()
                .mapToInt(t -> ceiling(t.villages(), villagesPerPair))
                .sum();
        return new PreFlight(
                townships.stream().mapToInt(TownshipSize::villages).sum(),
                completed,
                ceiling(completed * 100, CONTACT_PERCENT),
                pairs,
                pairs * days,
                BackCheckQuota.of(completed),
                (int) townships.stream()
                        .filter(t -> t.completed() < Disclosure.SCORE_FLOOR)
                        .count(),
                (int) townships.stream()
                        .filter(t -> t.completed() < Disclosure.ORDER_FLOOR)
                        .count(),
                expectedVotes.size(),
                (int) expectedVotes.stream()
                        .filter(v -> v.compareTo(BigDecimal.valueOf(minPersonalVotes)) < 0)
                        .count(),
                shortVillages);
    }

    /** Counted personal votes to expect of a cadre who links {@code linked} of a village's {@code present} households. */
    static BigDecimal expectedVotes(int linked, int present, int perVillage) {
        return present == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf((long) Math.min(perVillage, present) * linked * (100 - UNKNOWN_PERCENT))
                        .divide(BigDecimal.valueOf(100L * present), 4, RoundingMode.HALF_UP);
    }

    private static int ceiling(int number, int by) {
        return (number + by - 1) / by;
    }
}
