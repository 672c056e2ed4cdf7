package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.cycle.SchemeService;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.Fraction;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.Score;
import org.gankao.survey.BallotRepository.StoredResult;
import org.gankao.survey.Disclosure.Shown;
import org.gankao.survey.Satisfaction.VillageVotes;
import org.gankao.survey.estimate.StratifiedMean;
import org.gankao.survey.estimate.WilsonInterval;
import org.jspecify.annotations.Nullable;

/** What the households said, as far as it may be shown. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class ResultService {

    @Inject
    CampaignRepository campaigns;

    @Inject
    SampleRepository samples;

    @Inject
    BallotRepository ballots;

    @Inject
    FieldReviewRepository field;

    @Inject
    SchemeService schemes;

    /**
     * The team rating of a township.
     *
     * @param ballots opened
     * @param shown how the distribution is shown
     * @param votes all zero unless it is shown
     * @param score percent under the campaign's formula; null below the floor of {@value Disclosure#SCORE_FLOOR} ballots, and where it
     *     would tell the votes of a village
     * @param satisfied interval of the share of 满意, percent; null where nothing is shown
     * @param points interval of the score, coarse, points; null where the score is
     * @param unknown percent of 不了解, null where nothing is shown
     */
    public record TownshipResult(
            String name,
            int ballots,
            Shown shown,
            VoteCounts votes,
            @Nullable Score score,
            @Nullable WilsonInterval satisfied,
            @Nullable Score unknown,
            @Nullable StratifiedMean points) {

        private static final int WARN_UNKNOWN = 20;

        public boolean manyUnknown() {
            return unknown != null && unknown.percent().intValue() > WARN_UNKNOWN;
        }

        public int share(VoteAnswer answer) {
            return votes.all() == 0 ? 0 : votes.of(answer) * 100 / votes.all();
        }
    }

    /**
     * Results of a campaign.
     *
     * @param formula names used by the schemes of the cycle
     * @param ordered whether townships may stand in order: each has {@value Disclosure#ORDER_FLOOR} ballots
     * @param total all townships, null where it would reveal a hidden one
     * @param cadres with a household component
     * @param fromTeam of these whose personal half took the team score
     */
    public record Results(
            List<String> formula,
            boolean ordered,
            List<TownshipResult> townships,
            @Nullable TownshipResult total,
            int cadres,
            int fromTeam) {}

    /**
     * The place of a township under each formula of the register.
     *
     * @param cells in the order of the register
     */
    public record WhatIf(String name, List<Cell> cells) {

        /**
         * @param rank 1 for the best; equal scores share it
         * @param flipped another rank than under the chosen formula
         */
        public record Cell(int rank, boolean flipped) {}
    }

    /** @throws ConflictException before the opening */
    @Requires(Permission.SURVEY_VIEW)
    public Results results(CampaignRow campaign) {
        requireOpened(campaign);
        ConversionFormula formula = chosen(campaign);
        Map<String, List<FrameVillage>> townships = byTownship(campaign.id());
        Map<Long, VoteCounts> votes = ballots.teamVotes(campaign.id());
        Disclosure.Plan plan = plan(townships, votes, formula);
        List<TownshipResult> rows = new ArrayList<>();
        int i = 0;
        for (Map.Entry<String, List<FrameVillage>> township : townships.entrySet()) {
            rows.add(row(
                    township.getKey(),
                    township.getValue(),
                    votes,
                    plan.townships().get(i),
                    plan.scored().get(i),
                    formula));
            i++;
        }
        boolean ordered =
                townships.values().stream().allMatch(v -> sum(v, votes).all() >= Disclosure.ORDER_FLOOR);
        List<FrameVillage> all = samples.villages(campaign.id());
        VoteCounts county = sum(all, votes);
        TownshipResult total = plan.total()
                ? row("", all, votes, Disclosure.of(county), county.all() >= Disclosure.SCORE_FLOOR, formula)
                : null;
        List<StoredResult> stored = ballots.results(campaign.id());
        return new Results(
                formulas(campaign),
                ordered,
                rows,
                total,
                (int) stored.stream().filter(r -> r.component() != null).count(),
                (int) stored.stream()
                        .filter(r -> r.note().equals(Satisfaction.PERSONAL_FROM_TEAM))
                        .count());
    }

    /** How the households that somebody went to answered, by township; who went to whom is in the visits. */
    @Requires(Permission.SURVEY_VIEW)
    public List<Responses> responses(CampaignRow campaign) {
        return field.responses(campaign.id());
    }

    /**
     * Places of townships that are shown with a score, under every formula of the register. Only places: the scores of one township under
     * several formulas are as many equations in the same counts, and tell which village the only 不满意 came from.
     */
    @Requires(Permission.SURVEY_VIEW)
    public List<WhatIf> whatIf(CampaignRow campaign) {
        requireOpened(campaign);
        Map<Long, VoteCounts> votes = ballots.teamVotes(campaign.id());
        Map<String, List<FrameVillage>> townships = byTownship(campaign.id());
        List<Boolean> scored = plan(townships, votes, chosen(campaign)).scored();
        Iterator<Boolean> next = scored.iterator();
        townships.values().removeIf(v -> !next.next());
        Map<String, Map<String, Score>> scores = new LinkedHashMap<>();
        for (ConversionFormula formula : FormulaRegister.usable()) {
            Map<String, Score> column = new LinkedHashMap<>();
            townships.forEach((name, villages) -> Satisfaction.team(weighted(villages, votes), formula)
                    .ifPresent(percent -> column.put(name, percent.toScore())));
            scores.put(formula.name(), column);
        }
        Map<String, Score> reference = scores.get(chosen(campaign).name());
        List<WhatIf> rows = new ArrayList<>();
        for (String name : townships.keySet()) {
            List<WhatIf.Cell> cells = new ArrayList<>();
            for (Map<String, Score> column : scores.values()) {
                if (column.containsKey(name)) {
                    int rank = rank(column, name);
                    cells.add(new WhatIf.Cell(rank, rank != rank(reference, name)));
                }
            }
            rows.add(new WhatIf(name, cells));
        }
        rows.sort(Comparator.comparingInt(r -> rank(reference, r.name())));
        return rows;
    }

    private static TownshipResult row(
            String name,
            List<FrameVillage> villages,
            Map<Long, VoteCounts> votes,
            Shown shown,
            boolean scored,
            ConversionFormula formula) {
        VoteCounts sum = sum(villages, votes);
        boolean visible = shown == Shown.DISTRIBUTION;
        int households = villages.stream().mapToInt(FrameVillage::households).sum();
        Score score = visible && scored
                ? Satisfaction.team(weighted(villages, votes), formula)
                        .map(Fraction::toScore)
                        .orElse(null)
                : null;
        return new TownshipResult(
                name,
                shown == Shown.WITHHELD ? 0 : sum.all(),
                shown,
                visible ? sum : VoteCounts.NONE,
                score,
                visible && sum.counted() > 0
                        ? WilsonInterval.of(sum.satisfied(), sum.counted(), Math.max(households, sum.counted()))
                        : null,
                visible ? sum.unknownPercent().toScore() : null,
                score == null ? null : points(villages, votes, formula).coarse());
    }

    private static Disclosure.Plan plan(
            Map<String, List<FrameVillage>> townships, Map<Long, VoteCounts> votes, ConversionFormula formula) {
        return Disclosure.plan(
                townships.values().stream()
                        .map(villages -> weighted(villages, votes))
                        .toList(),
                formula);
    }

    /** Seeded by what was counted, so that it comes out again. */
    private static StratifiedMean points(
            List<FrameVillage> villages, Map<Long, VoteCounts> votes, ConversionFormula formula) {
        List<StratifiedMean.Stratum> strata = weighted(villages, votes).stream()
                .map(village -> new StratifiedMean.Stratum(
                        new int[] {
                            village.votes().satisfied(),
                            village.votes().basic(),
                            village.votes().dissatisfied()
                        },
                        village.households()))
                .toList();
        return StratifiedMean.of(
                strata, formula.points().stream().mapToInt(Integer::intValue).toArray(), seed(sum(villages, votes)));
    }

    private static long seed(VoteCounts votes) {
        return (votes.satisfied() * 100_003L + votes.basic()) * 100_003L + votes.dissatisfied();
    }

    private static List<VillageVotes> weighted(List<FrameVillage> villages, Map<Long, VoteCounts> votes) {
        return villages.stream()
                .map(v -> new VillageVotes(votes.getOrDefault(v.villageId(), VoteCounts.NONE), v.households()))
                .toList();
    }

    private static VoteCounts sum(List<FrameVillage> villages, Map<Long, VoteCounts> votes) {
        return villages.stream()
                .map(v -> votes.getOrDefault(v.villageId(), VoteCounts.NONE))
                .reduce(VoteCounts.NONE, VoteCounts::plus);
    }

    private static int rank(Map<String, Score> column, String name) {
        Score own = column.get(name);
        return own == null
                ? 0
                : 1
                        + (int) column.values().stream()
                                .filter(s -> s.compareTo(own) > 0)
                                .count();
    }

    private Map<String, List<FrameVillage>> byTownship(long campaignId) {
        Map<String, List<FrameVillage>> townships = new LinkedHashMap<>();
        samples.villages(campaignId)
                .forEach(v -> townships
                        .computeIfAbsent(v.townshipName(), name -> new ArrayList<>())
                        .add(v));
        return townships;
    }

    private List<String> formulas(CampaignRow campaign) {
        return schemes.frozen(campaign.cycleId()).values().stream()
                .map(s -> s.terms().formula())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The formula townships are shown under: the one of the first category that counts households. */
    private ConversionFormula chosen(CampaignRow campaign) {
        return formulas(campaign).stream()
                .findFirst()
                .map(FormulaRegister::require)
                .orElseThrow(() -> new NotFoundException("survey.formula.none"));
    }

    private static void requireOpened(CampaignRow campaign) {
        if (campaign.state() != CampaignState.OPENED) {
            throw new ConflictException("survey.state." + CampaignState.OPENED, campaign.name());
        }
    }
}
