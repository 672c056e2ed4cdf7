package org.gankao.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gankao.platform.faces.Params;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.FieldService;
import org.gankao.survey.TownshipProgress;
import org.gankao.survey.VillageProgress;
import org.gankao.survey.VisitOutcome;
import org.gankao.survey.closing.ClosingService;
import org.gankao.survey.closing.ClosingSheet;
import org.jspecify.annotations.Nullable;

/** Backs {@code survey/progress.xhtml}: visits by township or, for one township, by village. */
@Named
@ViewScoped
public class ProgressPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Closing sheets named here; the rest stands on the page of all. */
    private static final int SHOWN_UNSIGNED = 8;

    @Inject
    CampaignService campaigns;

    @Inject
    FieldService field;

    @Inject
    ClosingService closings;

    @Inject
    Params params;

    private CampaignRow campaign;
    private transient FieldService.@Nullable Overview overview;
    private transient List<VillageProgress> villages = List.of();
    private transient @Nullable TownshipProgress township;
    private transient List<ClosingSheet> unsigned = List.of();

    @PostConstruct
    void init() {
        campaign = campaigns.get(params.id("campaign"));
        FieldService.Overview now = field.overview(campaign.id());
        overview = now;
        unsigned = closings.unsigned(campaign.id());
        params.optionalId("township").ifPresent(id -> {
            township = now.townships().stream()
                    .filter(t -> t.townshipId() == id)
                    .findFirst()
                    .orElse(null);
            villages = field.villages(campaign.id(), id);
        });
    }

    public CampaignRow getCampaign() {
        return campaign;
    }

    public FieldService.@Nullable Overview getOverview() {
        return overview;
    }

    public List<VillageProgress> getVillages() {
        return villages;
    }

    public @Nullable TownshipProgress getTownship() {
        return township;
    }

    /** The newest of the closing sheets that both members should have signed. */
    public List<ClosingSheet> getUnsigned() {
        return unsigned.stream().limit(SHOWN_UNSIGNED).toList();
    }

    public int getUnsignedCount() {
        return unsigned.size();
    }

    public VisitOutcome[] getOutcomes() {
        return VisitOutcome.values();
    }

    public int count(VisitOutcome outcome) {
        return overview == null ? 0 : overview.outcomes().getOrDefault(outcome, 0);
    }
}
