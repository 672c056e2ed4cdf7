package org.gankao.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gankao.shared.Fraction;

/**
 * From votes to the household component, exactly.
 *
 * <p>Team score: each village's percentage, averaged over the cadre's villages by their households. Personal score: all his
 * counted personal votes together. With fewer counted personal votes than the scheme asks for, the personal part takes the
 * team score. A cadre without any counted team vote has no component.
 */
public final class Satisfaction {

    /** Remark of a personal part that took the team score. */
    public static final String PERSONAL_FROM_TEAM = "survey.note.personalFromTeam";

    private Satisfaction() {}

    /**
     * A village of the cadre.
     *
     * @param households of the whole village, above 0
     */
    public record VillageVotes(VoteCounts votes, int households) {}

    /**
     * @param team percent
     * @param personal percent, what went into the component
     * @param component percent
     * @param note key of a remark; empty: none
     */
    public record Result(Fraction team, Fraction personal, Fraction component, String note) {}

    /** Household-weighted mean of the villages that have a counted vote; empty if none has. */
    public static Optional<Fraction> team(List<VillageVotes> villages, ConversionFormula formula) {
        Fraction sum = Fraction.ZERO;
        long households = 0;
        for (VillageVotes village : villages) {
            Optional<Fraction> percent = formula.percent(village.votes());
            if (percent.isPresent()) {
                sum = sum.plus(percent.get().times(village.households()));
                households += village.households();
            }
        }
        return households == 0 ? Optional.empty() : Optional.of(sum.dividedBy(Fraction.of(households, 1)));
    }

    /**
     * @param teamShare percent of the component that is the team's
     * @param minPersonalVotes counted personal votes from which the personal part stands by itself
     */
    public static Optional<Result> component(
            List<VillageVotes> villages,
            VoteCounts personal,
            ConversionFormula formula,
            BigDecimal teamShare,
            int minPersonalVotes) {
        Optional<Fraction> team = team(villages, formula);
        if (team.isEmpty()) {
            return Optional.empty();
        }
        boolean enough = personal.counted() >= minPersonalVotes;
        Fraction own = enough ? formula.percent(personal).orElseThrow() : team.get();
        Fraction share = Fraction.of(teamShare).dividedBy(Fraction.HUNDRED);
        Fraction component = team.get().times(share).plus(own.times(Fraction.ONE.minus(share)));
        return Optional.of(new Result(team.get(), own, component, enough ? "" : PERSONAL_FROM_TEAM));
    }
}
