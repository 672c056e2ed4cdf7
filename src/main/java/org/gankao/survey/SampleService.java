package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.locality.DutyRow;
import org.gankao.locality.DutyService;
import org.gankao.locality.HouseholdCategory;
import org.gankao.locality.HouseholdRow;
import org.gankao.locality.HouseholdService;
import org.gankao.locality.VillageRow;
import org.gankao.locality.VillageService;
import org.gankao.platform.crypto.SecretBox;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.BusinessTime;
import org.gankao.platform.time.Moment;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.Sha256;
import org.gankao.survey.HouseholdDraw.Drawn;
import org.gankao.survey.HouseholdDraw.Listed;

/** Seals the frame and draws households from it. */
@ApplicationScoped
@Transactional
public class SampleService {

    private static final String STRATA_HEAD = "gankao-strata-1\n";

    @Inject
    CampaignRepository campaigns;

    @Inject
    SampleRepository samples;

    @Inject
    VillageService villages;

    @Inject
    HouseholdService households;

    @Inject
    DutyService duties;

    @Inject
    SecretBox secrets;

    @Inject
    Event<Change> changes;

    @Inject
    Moment moment;

    /**
     * Seals the roster of all households as it stands and draws from it with the public value.
     *
     * @return the hash of the draw file
     */
    @Requires(Permission.SURVEY_EDIT)
    public String draw(long campaignId, String publicValue, Progress progress) {
        Campaign campaign = campaigns.lock(campaignId).orElseThrow(() -> new NotFoundException("survey.unknown"));
        campaign.requireState(CampaignState.FROZEN);
        String seed = Campaign.checkedSeed(publicValue);
        CampaignPlan plan = campaign.plan();
        LocalDate day = BusinessTime.dateOf(moment.now());
        List<VillageRow> all = villages.all().stream()
                .sorted(Comparator.comparing(VillageRow::code))
                .toList();
        Map<VillageRow, List<HouseholdRow>> rosters = new LinkedHashMap<>();
        List<SampleRepository.Sealed> sealed = new ArrayList<>();
        for (VillageRow village : all) {
            List<HouseholdRow> roster = households.ofVillage(village.id());
            rosters.put(village, roster);
            sealed.add(seal(village, roster, letters(campaignId, village.id())));
            progress.at(sealed.size(), 2L * all.size());
        }
        String frame = HouseholdDraw.frameFile(
                sealed.stream().map(SampleRepository.Sealed::content).toList());
        String frameSha256 = Sha256.hex(frame);
        StringBuilder file =
                new StringBuilder(HouseholdDraw.drawHead(frame, seed, plan.perVillage(), plan.sparesPerVillage()));
        List<Selection> selections = new ArrayList<>();
        int done = all.size();
        for (Map.Entry<VillageRow, List<HouseholdRow>> entry : rosters.entrySet()) {
            VillageRow village = entry.getKey();
            Map<String, HouseholdRow> present = entry.getValue().stream()
                    .filter(h -> !h.away())
                    .collect(Collectors.toMap(HouseholdRow::code, Function.identity()));
            Map<HouseholdCategory, String> letters = letters(campaignId, village.id());
            Map<String, String> strata = new TreeMap<>();
            present.forEach((code, household) -> strata.put(code, letters.get(household.category())));
            List<Drawn> drawn = HouseholdDraw.draw(
                    village.code(), strata, seed, frameSha256, plan.perVillage(), plan.sparesPerVillage());
            file.append(HouseholdDraw.drawOf(village.code(), drawn));
            drawn.forEach(d -> selections.add(selection(present.get(d.code()), d)));
            progress.at(++done, 2L * all.size());
        }
        samples.addFrame(campaignId, sealed);
        samples.addSelections(campaignId, selections);
        samples.addAsked(campaignId, asked(selections, day));
        samples.addTeamMembers(campaignId, teams(all, day));
        String drawSha256 = Sha256.hex(file.toString());
        campaign.draw(seed, frameSha256, drawSha256, moment.now());
        changes.fire(Change.of(
                "survey.draw",
                "campaign:" + campaignId,
                "frame",
                frameSha256,
                "seed",
                seed,
                "draw",
                drawSha256,
                "households",
                selections.size()));
        return drawSha256;
    }

    /** By village code; empty before the draw. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<FrameVillage> villages(long campaignId) {
        return samples.villages(campaignId);
    }

    /** Drawn households of a village, mains first. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<Selection> selections(long campaignId, long villageId) {
        return samples.selections(campaignId, villageId);
    }

    /** The published frame file; its SHA-256 is the frame's hash. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public String frameFile(long campaignId) {
        return HouseholdDraw.frameFile(samples.frameParts(campaignId));
    }

    /** The published draw file; its SHA-256 is the draw's hash. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public String drawFile(long campaignId) {
        CampaignRow campaign = campaigns
                .find(campaignId)
                .orElseThrow(() -> new NotFoundException("survey.unknown"))
                .row();
        if (campaign.seed() == null || campaign.frameSha256() == null) {
            throw new NotFoundException("survey.draw.notYet");
        }
        StringBuilder file = new StringBuilder(HouseholdDraw.drawHead(
                frameFile(campaignId),
                campaign.seed(),
                campaign.plan().perVillage(),
                campaign.plan().sparesPerVillage()));
        Map<String, String> strata = new TreeMap<>();
        samples.frameParts(campaignId).forEach(part -> strata.putAll(HouseholdDraw.strataOf(part)));
        Map<Long, List<Drawn>> byVillage = samples.selections(campaignId).stream()
                .collect(Collectors.groupingBy(
                        Selection::villageId,
                        Collectors.mapping(
                                s -> new Drawn(s.code(), s.place(), s.spare(), strata.getOrDefault(s.code(), "")),
                                Collectors.toList())));
        samples.villages(campaignId)
                .forEach(v ->
                        file.append(HouseholdDraw.drawOf(v.code(), byVillage.getOrDefault(v.villageId(), List.of()))));
        return file.toString();
    }

    /**
     * What the letters of the frame stand for, for the supervisor: one line a village and letter. Not to be published. Letters of a frame
     * of version 1 there are none.
     */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public String strataFile(long campaignId) {
        StringBuilder file = new StringBuilder(STRATA_HEAD);
        if (!HouseholdDraw.hasStrata(samples.frameParts(campaignId))) {
            return file.toString();
        }
        for (FrameVillage village : samples.villages(campaignId)) {
            new TreeMap<>(letters(campaignId, village.villageId()).entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey)))
                    .forEach((letter, category) -> file.append("stratum\t")
                            .append(village.code())
                            .append('\t')
                            .append(letter)
                            .append('\t')
                            .append(category.chinese())
                            .append('\n'));
        }
        return file.toString();
    }

    /** Which letter stands for which class, in each village another one; who does not have the installation's key cannot know. */
    private Map<HouseholdCategory, String> letters(long campaignId, long villageId) {
        List<HouseholdCategory> shuffled = Arrays.stream(HouseholdCategory.values())
                .sorted(Comparator.comparing(
                        category -> secrets.blindIndex("stratum:" + campaignId + ":" + villageId + ":" + category)))
                .toList();
        return shuffled.stream()
                .collect(Collectors.toMap(
                        Function.identity(), category -> String.valueOf((char) ('A' + shuffled.indexOf(category)))));
    }

    /** Draws again from the published files and compares. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public boolean verify(long campaignId) {
        return HouseholdDraw.verify(frameFile(campaignId), drawFile(campaignId));
    }

    private static SampleRepository.Sealed seal(
            VillageRow village, List<HouseholdRow> roster, Map<HouseholdCategory, String> letters) {
        int away = (int) roster.stream().filter(HouseholdRow::away).count();
        String content = HouseholdDraw.frameOf(
                village.code(),
                village.name(),
                village.townshipName(),
                roster.stream()
                        .map(h -> new Listed(h.code(), h.routeNo(), h.away(), letters.get(h.category())))
                        .toList());
        return new SampleRepository.Sealed(
                new FrameVillage(
                        village.id(),
                        village.code(),
                        village.name(),
                        village.townshipId(),
                        village.townshipName(),
                        roster.size(),
                        away,
                        0,
                        0),
                content);
    }

    private static Selection selection(HouseholdRow household, Drawn drawn) {
        return new Selection(
                household.id(),
                household.villageId(),
                household.code(),
                drawn.place(),
                drawn.spare(),
                household.routeNo(),
                household.door(),
                household.headName(),
                household.gridName());
    }

    private List<SampleRepository.Asked> asked(List<Selection> selections, LocalDate day) {
        Map<Long, List<DutyRow>> linked =
                duties.cadresOf(selections.stream().map(Selection::householdId).toList(), day);
        List<SampleRepository.Asked> asked = new ArrayList<>();
        linked.forEach((household, rows) -> {
            Map<Long, String> names = new LinkedHashMap<>();
            rows.forEach(row -> names.put(row.cadreId(), row.cadreName()));
            names.forEach((cadre, name) -> asked.add(new SampleRepository.Asked(household, cadre, name)));
        });
        return asked;
    }

    private Map<Long, TreeSet<Long>> teams(List<VillageRow> all, LocalDate day) {
        return duties.teams(all.stream().map(VillageRow::id).toList(), day, day).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream()
                                .map(DutyRow::cadreId)
                                .collect(Collectors.toCollection(TreeSet::new))));
    }
}
