package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/** Evaluators, pairs and their days. */
@ApplicationScoped
@Transactional
public class TeamService {

    @Inject
    CampaignRepository campaigns;

    @Inject
    SampleRepository samples;

    @Inject
    TeamRepository teams;

    @Inject
    @Any
    Instance<PersonalVotes> elsewhere;

    @Inject
    Event<Change> changes;

    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<Evaluator> evaluators(long campaignId) {
        return teams.evaluators(campaignId);
    }

    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<PairRow> pairs(long campaignId) {
        return teams.pairs(campaignId);
    }

    /** @throws ConflictException if a login name stands in the campaign already */
    @Requires(Permission.SURVEY_EDIT)
    public void addEvaluators(long campaignId, List<Evaluator> evaluators) {
        requireBeforeField(lock(campaignId));
        Set<String> logins = new HashSet<>();
        teams.evaluators(campaignId).forEach(e -> logins.add(e.loginName()));
        for (Evaluator evaluator : evaluators) {
            if (evaluator.name().isBlank() || evaluator.name().length() > 40) {
                throw new RuleViolationException("survey.evaluator.name");
            }
            if (evaluator.loginName() != null && evaluator.loginName().length() > 40
                    || evaluator.unitName().length() > 80) {
                throw new RuleViolationException("survey.evaluator.tooLong");
            }
            if (evaluator.loginName() != null && !logins.add(evaluator.loginName())) {
                throw new ConflictException("survey.evaluator.login", evaluator.loginName());
            }
        }
        teams.addEvaluators(campaignId, evaluators);
        changes.fire(Change.of("survey.evaluators.add", "campaign:" + campaignId, "count", evaluators.size()));
    }

    /** @throws ConflictException if he stands in a pair */
    @Requires(Permission.SURVEY_EDIT)
    public void removeEvaluator(long campaignId, long evaluatorId) {
        requireBeforeField(lock(campaignId));
        if (teams.removeEvaluator(campaignId, evaluatorId) == 0) {
            throw new ConflictException("survey.evaluator.inPair");
        }
        changes.fire(Change.of("survey.evaluators.remove", "campaign:" + campaignId, "evaluator", evaluatorId));
    }

    /**
     * Makes pairs and their village-days anew, the order of townships drawn with the campaign's seed.
     *
     * @return pairs made
     * @throws ConflictException if meetings are planned for the pairs there are
     */
    @Requires(Permission.SURVEY_EDIT)
    public int plan(long campaignId) {
        Campaign campaign = lock(campaignId);
        campaign.requireState(CampaignState.DRAWN);
        if (elsewhere.stream().anyMatch(votes -> votes.planned(campaignId))) {
            throw new ConflictException("survey.pairs.meetings");
        }
        CampaignRow row = campaign.row();
        Map<Long, List<Long>> villagesByCadre = samples.villagesByCadre(campaignId);
        Map<Long, PairPlan.Township> townships = new LinkedHashMap<>();
        for (FrameVillage village : samples.villages(campaignId)) {
            townships
                    .computeIfAbsent(
                            village.townshipId(),
                            id -> new PairPlan.Township(id, village.townshipName(), new ArrayList<>()))
                    .villages()
                    .add(village.villageId());
        }
        List<PairPlan.Candidate> candidates = teams.evaluators(campaignId).stream()
                .map(e -> new PairPlan.Candidate(
                        e.id(),
                        e.townshipId(),
                        e.cadreId() == null
                                ? Set.of()
                                : Set.copyOf(villagesByCadre.getOrDefault(e.cadreId(), List.of()))))
                .toList();
        List<PairPlan.Pair> pairs = PairPlan.plan(
                List.copyOf(townships.values()),
                candidates,
                row.plan().villagesPerPair(),
                Objects.requireNonNull(row.seed()));
        teams.clearPairs(campaignId);
        List<Object[]> batches = new ArrayList<>();
        int number = 0;
        for (PairPlan.Pair pair : pairs) {
            long pairId = teams.addPair(campaignId, ++number, pair);
            int place = 0;
            for (long village : pair.villages()) {
                for (LocalDate day : PairPlan.days(
                        place,
                        pair.villages().size(),
                        row.plan().fieldFrom(),
                        row.plan().fieldUntil())) {
                    batches.add(new Object[] {campaignId, pairId, village, day});
                }
                place++;
            }
        }
        teams.addBatches(batches);
        changes.fire(Change.of("survey.teams.plan", "campaign:" + campaignId, "pairs", pairs.size()));
        return pairs.size();
    }

    /**
     * Opens the doors: from now on phones get their routes.
     *
     * @throws RuleViolationException unless there are pairs and both halves of the key
     */
    @Requires(Permission.SURVEY_EDIT)
    public void startField(long campaignId) {
        Campaign campaign = lock(campaignId);
        if (campaigns.halves(campaignId).size() < BallotKeyService.HALVES) {
            throw new RuleViolationException("survey.field.noKey");
        }
        if (teams.pairs(campaignId).isEmpty()) {
            throw new RuleViolationException("survey.field.noPairs");
        }
        campaign.startField();
        changes.fire(Change.of("survey.field.start", "campaign:" + campaignId));
    }

    private static void requireBeforeField(Campaign campaign) {
        if (campaign.row().reached(CampaignState.FIELD)) {
            throw new ConflictException("survey.evaluator.tooLate");
        }
    }

    /** The first statement of every change: pairs must not change under the phones that have their routes. */
    private Campaign lock(long campaignId) {
        return campaigns.lock(campaignId).orElseThrow(() -> new NotFoundException("survey.unknown"));
    }
}
