package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gankao.platform.security.OpenToAll;
import org.gankao.shared.NotFoundException;

/** What was fixed at the draw and the planning of a campaign, for features that work on the same ground. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@OpenToAll // no page asks: the features that do check their callers
public class CampaignGroundService {

    @Inject
    CampaignRepository campaigns;

    @Inject
    SampleRepository samples;

    @Inject
    TeamRepository teams;

    /** @throws NotFoundException if there is none */
    public CampaignRow get(long campaignId) {
        return campaigns
                .find(campaignId)
                .orElseThrow(() -> new NotFoundException("survey.unknown"))
                .row();
    }

    /** The campaign, which nobody closes or opens before the end of the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public CampaignRow lock(long campaignId) {
        return campaigns
                .lock(campaignId)
                .orElseThrow(() -> new NotFoundException("survey.unknown"))
                .row();
    }

    /** Of the sealed frame, by code. */
    public List<FrameVillage> villages(long campaignId) {
        return samples.villages(campaignId);
    }

    public Optional<FrameVillage> village(long campaignId, long villageId) {
        return samples.village(campaignId, villageId);
    }

    /** The cadres of each village's team. */
    public Map<Long, Set<Long>> teams(long campaignId) {
        Map<Long, Set<Long>> found = new HashMap<>();
        samples.villagesByCadre(campaignId)
                .forEach((cadre, villages) -> villages.forEach(village ->
                        found.computeIfAbsent(village, id -> new TreeSet<>()).add(cadre)));
        return found;
    }

    /** Ids of the cadres of one village's team, in order. */
    public List<Long> team(long campaignId, long villageId) {
        return samples.team(campaignId, villageId);
    }

    /** By number. */
    public List<PairMembers> pairs(long campaignId) {
        return teams.members(campaignId);
    }

    /** The pair that walks each village, and the villages in the order they are walked. */
    public Map<Long, Long> pairOfVillages(long campaignId) {
        return teams.pairOfVillages(campaignId);
    }
}
