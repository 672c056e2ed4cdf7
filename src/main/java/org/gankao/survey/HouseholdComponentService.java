package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentError;
import org.gankao.cycle.ComponentErrors;
import org.gankao.cycle.ComponentResult;
import org.gankao.cycle.ComponentResults;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.Entrant;
import org.gankao.cycle.OtherFormulas;
import org.gankao.cycle.SchemeRow;
import org.gankao.cycle.SchemeService;
import org.gankao.people.PostCategory;
import org.gankao.platform.security.OpenToAll;
import org.gankao.shared.Fraction;
import org.gankao.survey.BallotRepository.StoredResult;
import org.gankao.survey.Satisfaction.VillageVotes;
import org.jspecify.annotations.Nullable;

/** Each cadre's household component, its error, and what other formulas would make of it: all that the ranking asks. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class HouseholdComponentService implements ComponentResults, ComponentErrors, OtherFormulas {

    @Inject
    CampaignRepository campaigns;

    @Inject
    SampleRepository samples;

    @Inject
    BallotRepository ballots;

    @Inject
    @Any
    Instance<PersonalVotes> elsewhere;

    @Inject
    CycleService cycles;

    @Inject
    SchemeService schemes;

    @Override
    public List<Component> components() {
        return List.of(Component.SATISFACTION);
    }

    /** Of the newest opened campaign of the cycle; without one there is nothing yet. Each cadre's own result is his right. */
    @Override
    @OpenToAll // the ranking asks, which checks its callers; cadres see theirs through it
    public List<ComponentResult> results(long cycleId) {
        Optional<Campaign> opened = campaigns.ofCycle(cycleId).stream()
                .filter(c -> c.state() == CampaignState.OPENED)
                .findFirst();
        if (opened.isEmpty()) {
            return List.of();
        }
        List<ComponentResult> results = new ArrayList<>();
        for (StoredResult stored : ballots.results(opened.get().id())) {
            if (stored.component() != null) {
                results.add(new ComponentResult(
                        stored.cadreId(),
                        Component.SATISFACTION,
                        stored.component(),
                        Fraction.HUNDRED,
                        "campaign:" + opened.get().id(),
                        stored.note()));
            }
        }
        return results;
    }

    /**
     * Of the team rating from the households drawn in each village, of the personal one from all personal votes. How the two move
     * together cannot be known, since no slip of one leads to one of the other: the error is the largest it can be.
     */
    @Override
    @OpenToAll // as the results
    public List<ComponentError> errors(long cycleId) {
        return campaigns.ofCycle(cycleId).stream()
                .filter(c -> c.state() == CampaignState.OPENED)
                .findFirst()
                .map(campaign -> errors(campaign.row()))
                .orElse(List.of());
    }

    private List<ComponentError> errors(CampaignRow campaign) {
        Map<Long, Ballots> own = ownVotes(campaign);
        Map<PostCategory, SchemeRow> frozen = schemes.frozen(campaign.cycleId());
        List<ComponentError> errors = new ArrayList<>();
        for (Entrant entrant : cycles.entrants(campaign.cycleId())) {
            SchemeRow scheme = frozen.get(entrant.category());
            Ballots votes = own.get(entrant.cadreId());
            if (scheme != null && scheme.terms().needsFormula() && votes != null) {
                errors.add(new ComponentError(
                        entrant.cadreId(),
                        Component.SATISFACTION,
                        SatisfactionError.variance(
                                votes.villages(),
                                votes.personal(),
                                FormulaRegister.require(
                                        String.valueOf(scheme.terms().formula())),
                                scheme.terms().teamShare(),
                                scheme.terms().minPersonalVotes())));
            }
        }
        return errors;
    }

    /** What is counted for a cadre. */
    private record Ballots(List<VillageVotes> villages, VoteCounts personal) {}

    private Map<Long, Ballots> ownVotes(CampaignRow campaign) {
        Map<Long, VoteCounts> teamVotes = ballots.teamVotes(campaign.id());
        Map<Long, VoteCounts> cadreVotes = ballots.cadreVotes(campaign.id());
        elsewhere.forEach(source -> source.votes(campaign.id())
                .forEach((cadre, votes) -> cadreVotes.merge(cadre, votes, VoteCounts::plus)));
        Map<Long, FrameVillage> villages = new LinkedHashMap<>();
        samples.villages(campaign.id()).forEach(v -> villages.put(v.villageId(), v));
        Map<Long, Ballots> own = new LinkedHashMap<>();
        samples.villagesByCadre(campaign.id())
                .forEach((cadre, ids) -> own.put(
                        cadre,
                        new Ballots(
                                ids.stream()
                                        .map(id -> new VillageVotes(
                                                teamVotes.getOrDefault(id, VoteCounts.NONE),
                                                villages.get(id).households()))
                                        .toList(),
                                cadreVotes.getOrDefault(cadre, VoteCounts.NONE))));
        return own;
    }

    /** As {@link #results(long)}, under each formula that fits the questionnaire. */
    @Override
    @OpenToAll // as the results
    public Map<String, List<ComponentResult>> byFormula(long cycleId) {
        Map<String, List<ComponentResult>> byFormula = new LinkedHashMap<>();
        campaigns.ofCycle(cycleId).stream()
                .filter(c -> c.state() == CampaignState.OPENED)
                .findFirst()
                .ifPresent(campaign -> FormulaRegister.usable()
                        .forEach(formula -> byFormula.put(
                                formula.name(),
                                compute(campaign.row(), formula).stream()
                                        .filter(one -> one.component() != null)
                                        .map(one -> new ComponentResult(
                                                one.cadreId(),
                                                Component.SATISFACTION,
                                                Objects.requireNonNull(one.component()),
                                                Fraction.HUNDRED,
                                                "campaign:" + campaign.id(),
                                                one.note()))
                                        .toList())));
        return byFormula;
    }

    /** Computes the household component of everybody who takes part in the cycle. Called by the opening. */
    List<StoredResult> compute(CampaignRow campaign) {
        return compute(campaign, null);
    }

    /** @param other in place of the formula of each scheme; null: that */
    private List<StoredResult> compute(CampaignRow campaign, @Nullable ConversionFormula other) {
        Map<Long, Ballots> votes = ownVotes(campaign);
        Map<PostCategory, SchemeRow> frozen = schemes.frozen(campaign.cycleId());
        List<StoredResult> results = new ArrayList<>();
        for (Entrant entrant : cycles.entrants(campaign.cycleId())) {
            SchemeRow scheme = frozen.get(entrant.category());
            if (scheme == null || !scheme.terms().needsFormula()) {
                continue;
            }
            Ballots counted = votes.getOrDefault(entrant.cadreId(), new Ballots(List.of(), VoteCounts.NONE));
            List<VillageVotes> own = counted.villages();
            VoteCounts personal = counted.personal();
            Optional<Satisfaction.Result> result = Satisfaction.component(
                    own,
                    personal,
                    other == null
                            ? FormulaRegister.require(
                                    String.valueOf(scheme.terms().formula()))
                            : other,
                    scheme.terms().teamShare(),
                    scheme.terms().minPersonalVotes());
            results.add(new StoredResult(
                    entrant.cadreId(),
                    (int) own.stream().filter(v -> v.votes().counted() > 0).count(),
                    own.stream().mapToInt(v -> v.votes().counted()).sum(),
                    personal.counted(),
                    result.map(Satisfaction.Result::team).orElse(null),
                    result.map(Satisfaction.Result::personal).orElse(null),
                    result.map(Satisfaction.Result::component).orElse(null),
                    result.map(Satisfaction.Result::note).orElse("")));
        }
        return results;
    }
}
