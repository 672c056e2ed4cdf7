package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.cycle.Component;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.SchemeRow;
import org.gankao.cycle.SchemeService;
import org.gankao.locality.DutyRow;
import org.gankao.locality.DutyService;
import org.gankao.locality.HouseholdRow;
import org.gankao.locality.HouseholdService;
import org.gankao.locality.VillageRow;
import org.gankao.locality.VillageService;
import org.gankao.people.PostCategory;
import org.gankao.platform.crypto.SecretBox;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.Moment;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;

/** Planning a campaign and freezing it by two signatures. */
@ApplicationScoped
@Transactional
public class CampaignService {

    @Inject
    CampaignRepository campaigns;

    @Inject
    CycleService cycles;

    @Inject
    SchemeService schemes;

    @Inject
    VillageService villages;

    @Inject
    HouseholdService households;

    @Inject
    DutyService duties;

    @Inject
    SecretBox secrets;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Moment moment;

    /** Newest first. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<CampaignRow> all() {
        return campaigns.all().stream().map(Campaign::row).toList();
    }

    /** Newest first. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<CampaignRow> ofCycle(long cycleId) {
        return campaigns.ofCycle(cycleId).stream().map(Campaign::row).toList();
    }

    /** @throws NotFoundException if there is none */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public CampaignRow get(long id) {
        return find(id).row();
    }

    /** The text the hash and the signatures are of: the plan with the rules of the cycle's schemes. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public String document(long id) {
        Campaign campaign = find(id);
        String frozen = campaign.document();
        return frozen == null ? write(campaign) : frozen;
    }

    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<CampaignSignature> signatures(long id) {
        String sha256 = Sha256.hex(document(id));
        return campaigns.signatures(id).stream()
                .filter(s -> s.sha256().equals(sha256))
                .toList();
    }

    @Requires(Permission.SURVEY_EDIT)
    public long create(long cycleId, CampaignPlan plan) {
        CycleRow cycle = cycles.get(cycleId);
        Campaign campaign = Campaign.plan(cycle.id(), plan, moment.now());
        campaigns.add(campaign);
        changes.fire(
                Change.of("survey.campaign.create", subject(campaign), "name", plan.name(), "cycle", cycle.name()));
        return campaign.id();
    }

    /** Changes a draft. A signature under the former text does not count any more. */
    @Requires(Permission.SURVEY_EDIT)
    public void edit(long id, CampaignPlan plan, int version) {
        Campaign campaign = lock(id);
        if (campaign.version() != version) {
            throw new ConflictException("platform.stale");
        }
        campaign.edit(plan);
        changes.fire(Change.of("survey.campaign.edit", subject(campaign), "name", plan.name()));
    }

    /**
     * Signs the plan; the second person's signature freezes it.
     *
     * @param sha256 of the text the signer read
     * @throws ConflictException if the text has changed meanwhile, or he signed before
     * @throws RuleViolationException unless the cycle's schemes are frozen: they hold the conversion formula
     */
    @Requires(Permission.SURVEY_SIGN)
    public void sign(long id, String sha256) {
        Identity signer = caller.require();
        Campaign campaign = lock(id);
        campaign.requireState(CampaignState.DRAFT);
        cycles.requireFrozen(campaign.cycleId());
        String document = write(campaign);
        if (!Sha256.hex(document).equals(sha256)) {
            throw new ConflictException("survey.sign.changed");
        }
        List<CampaignSignature> before = campaigns.signatures(id).stream()
                .filter(s -> s.sha256().equals(sha256))
                .toList();
        if (before.stream().anyMatch(s -> s.accountId() == signer.accountId())) {
            throw new ConflictException("survey.sign.twice");
        }
        Instant now = moment.now();
        campaigns.addSignature(id, signer.accountId(), signer.displayName(), sha256, now);
        changes.fire(Change.of("survey.campaign.sign", subject(campaign), "sha256", sha256));
        if (!before.isEmpty()) {
            ReceiptKey.Pair receipts = ReceiptKey.generate();
            campaign.freeze(document, receipts.publicKey(), secrets.seal(receipts.privateKey()), now);
            changes.fire(Change.of("survey.campaign.freeze", subject(campaign), "sha256", sha256));
        }
    }

    /** @throws ConflictException unless the campaign stands there */
    @Requires({Permission.SURVEY_EDIT, Permission.SURVEY_SIGN})
    @Transactional(TxType.SUPPORTS)
    public void requireState(long id, CampaignState wanted) {
        find(id).requireState(wanted);
    }

    /** What the plan will cost and yield, from the roster as it stands. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public PreFlight preFlight(long id) {
        Campaign campaign = find(id);
        CampaignPlan plan = campaign.plan();
        LocalDate day = cycles.get(campaign.cycleId()).baseDate();
        Map<Long, List<Integer>> presentByTownship = new TreeMap<>();
        Map<Long, BigDecimal> votes = new HashMap<>();
        List<VillageRow> all = villages.all();
        duties.teams(all.stream().map(VillageRow::id).toList(), day, day)
                .values()
                .forEach(team -> team.forEach(duty -> votes.putIfAbsent(duty.cadreId(), BigDecimal.ZERO)));
        int shortVillages = 0;
        for (VillageRow village : all) {
            List<HouseholdRow> present = households.ofVillage(village.id()).stream()
                    .filter(h -> !h.away())
                    .toList();
            shortVillages += present.size() < plan.perVillage() ? 1 : 0;
            presentByTownship
                    .computeIfAbsent(village.townshipId(), t -> new ArrayList<>())
                    .add(Math.min(plan.perVillage(), present.size()));
            Map<Long, Integer> linked = new HashMap<>();
            duties.cadresOf(present.stream().map(HouseholdRow::id).toList(), day)
                    .values()
                    .forEach(row -> row.stream()
                            .map(DutyRow::cadreId)
                            .distinct()
                            .forEach(cadre -> linked.merge(cadre, 1, Integer::sum)));
            linked.forEach((cadre, count) -> votes.merge(
                    cadre, PreFlight.expectedVotes(count, present.size(), plan.perVillage()), BigDecimal::add));
        }
        int minVotes = schemes.frozen(campaign.cycleId()).values().stream()
                .mapToInt(s -> s.terms().minPersonalVotes())
                .max()
                .orElse(Disclosure.MIN_VOTES);
        return PreFlight.of(
                presentByTownship.values().stream()
                        .map(v -> new PreFlight.TownshipSize(
                                v.size(), v.stream().mapToInt(Integer::intValue).sum()))
                        .toList(),
                votes.values(),
                minVotes,
                plan.villagesPerPair(),
                plan.days(),
                shortVillages);
    }

    private String write(Campaign campaign) {
        CycleRow cycle = cycles.get(campaign.cycleId());
        Map<String, Object> rules = new LinkedHashMap<>();
        for (Map.Entry<PostCategory, SchemeRow> scheme :
                schemes.frozen(campaign.cycleId()).entrySet()) {
            var terms = scheme.getValue().terms();
            if (terms.counts(Component.SATISFACTION)) {
                rules.put(
                        scheme.getKey().name(),
                        Map.of(
                                "scheme", scheme.getValue().sha256(),
                                "formula", String.valueOf(terms.formula()),
                                "teamShare", terms.teamShare().toPlainString(),
                                "minPersonalVotes", terms.minPersonalVotes()));
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", "gankao-campaign-1");
        document.put("campaign", campaign.id());
        document.put("cycle", cycle.code());
        document.put("plan", campaign.plan().document());
        document.put("rules", rules);
        return CanonicalJson.write(document);
    }

    private Campaign find(long id) {
        return campaigns.find(id).orElseThrow(() -> new NotFoundException("survey.unknown"));
    }

    private Campaign lock(long id) {
        return campaigns.lock(id).orElseThrow(() -> new NotFoundException("survey.unknown"));
    }

    private static String subject(Campaign campaign) {
        return "campaign:" + campaign.id();
    }
}
