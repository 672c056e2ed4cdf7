package org.gankao.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.CampaignState;
import org.gankao.survey.FieldService;
import org.gankao.survey.TownshipProgress;
import org.jspecify.annotations.Nullable;

/** Backs the card of the doors on the cycle's page ({@code /WEB-INF/survey/cycle-card.xhtml}). */
@Named
@RequestScoped
public class SurveyCard {

    private static final int MOST = 6;

    @Inject
    CampaignService campaigns;

    @Inject
    CycleService cycles;

    @Inject
    FieldService field;

    @Inject
    Caller caller;

    @Inject
    Params params;

    private @Nullable CampaignRow campaign;
    private FieldService.@Nullable Overview overview;

    @PostConstruct
    void init() {
        if (!caller.may(Permission.SURVEY_VIEW)) {
            return;
        }
        campaign = params.optionalId("id")
                .or(() -> cycles.current().map(CycleRow::id))
                .flatMap(id -> campaigns.ofCycle(id).stream()
                        .filter(c -> c.state() == CampaignState.FIELD)
                        .findFirst())
                .orElse(null);
        if (campaign != null) {
            overview = field.overview(campaign.id());
        }
    }

    public @Nullable CampaignRow getCampaign() {
        return campaign;
    }

    public FieldService.@Nullable Overview getOverview() {
        return overview;
    }

    /** The townships that need a look most; the page of the progress has all. */
    public List<TownshipProgress> getTownships() {
        return overview == null
                ? List.of()
                : overview.townships().stream()
                        .sorted(TownshipProgress.MOST_TROUBLE_FIRST)
                        .limit(MOST)
                        .toList();
    }
}
