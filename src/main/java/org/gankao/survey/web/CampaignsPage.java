package org.gankao.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;

/** Backs {@code survey/campaigns.xhtml}: all campaigns, or those of one cycle. */
@Named
@ViewScoped
public class CampaignsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CampaignService campaigns;

    @Inject
    CycleService cycles;

    @Inject
    Caller caller;

    @Inject
    Params params;

    private List<CampaignRow> rows = List.of();
    private Map<Long, String> cycleNames = Map.of();

    @PostConstruct
    void init() {
        rows = params.optionalId("cycle").map(campaigns::ofCycle).orElseGet(campaigns::all);
        cycleNames = cycles.all().stream().collect(Collectors.toMap(CycleRow::id, CycleRow::name));
    }

    public List<CampaignRow> getRows() {
        return rows;
    }

    public String cycleName(long cycleId) {
        return cycleNames.getOrDefault(cycleId, "");
    }

    public boolean isMayEdit() {
        return caller.may(Permission.SURVEY_EDIT);
    }

    /** Style of the chip of a state. */
    public String kind(CampaignRow row) {
        return switch (row.state()) {
            case FIELD -> "calm";
            case OPENED -> "good";
            case CLOSED -> "warn";
            default -> "";
        };
    }

    /** The page a campaign is worked on now. */
    public String page(CampaignRow row) {
        return switch (row.state()) {
            case DRAFT, FROZEN -> "campaign";
            case DRAWN -> "teams";
            case FIELD -> "progress";
            case CLOSED -> "opening";
            case OPENED -> "results";
        };
    }
}
