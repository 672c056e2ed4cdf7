package org.gankao.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.gankao.survey.Satisfaction.VillageVotes;
import org.gankao.survey.estimate.VoteVariance;

/** How far a household component may be off because these households were drawn and no others. */
final class SatisfactionError {

    private static final int SCALE = 6;

    private SatisfactionError() {}

    /**
     * Team: sum over the villages of (share of the households)² times the variance of its mean, each village a stratum. Personal:
     * variance of the mean of all votes; where the personal part took the team score, that of the team. The two halves are
     * joined as if they moved together wholly (the Cauchy–Schwarz bound).
     *
     * @return in points squared
     */
    static BigDecimal variance(
            List<VillageVotes> villages,
            VoteCounts personal,
            ConversionFormula formula,
            BigDecimal teamShare,
            int minPersonalVotes) {
        int[] points = formula.points().stream().mapToInt(Integer::intValue).toArray();
        double households = villages.stream()
                .filter(village -> village.votes().counted() > 0)
                .mapToInt(VillageVotes::households)
                .sum();
        double team = 0;
        for (VillageVotes village : villages) {
            double share = village.votes().counted() > 0 ? village.households() / households : 0;
            team += share * share * VoteVariance.ofMean(counts(village.votes()), points, village.households());
        }
        double own = personal.counted() >= minPersonalVotes ? VoteVariance.ofMean(counts(personal), points, 0) : team;
        double part = teamShare.movePointLeft(2).doubleValue();
        double error = part * Math.sqrt(team) + (1 - part) * Math.sqrt(own);
        return BigDecimal.valueOf(error * error).setScale(SCALE, RoundingMode.HALF_UP);
    }

    private static int[] counts(VoteCounts votes) {
        return new int[] {votes.satisfied(), votes.basic(), votes.dissatisfied()};
    }
}
