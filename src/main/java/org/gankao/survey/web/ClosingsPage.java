package org.gankao.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gankao.platform.faces.Params;
import org.gankao.platform.time.BusinessTime;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.closing.ClosingService;
import org.gankao.survey.closing.ClosingSheet;

/** Backs {@code survey/closings.xhtml}: closing sheets of all pairs, day by day. */
@Named
@ViewScoped
public class ClosingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CampaignService campaigns;

    @Inject
    ClosingService closings;

    @Inject
    Params params;

    @Inject
    Clock clock;

    private CampaignRow campaign;
    private LocalDate today;
    private transient List<ClosingSheet> sheets = List.of();

    @PostConstruct
    void init() {
        campaign = campaigns.get(params.id("campaign"));
        today = BusinessTime.dateOf(clock.instant());
        sheets = closings.all(campaign.id());
    }

    /** Kind of the chip that says how far a sheet is. */
    public String kind(ClosingSheet sheet) {
        if (sheet.signed()) {
            return sheet.differences().isEmpty() ? "good" : "warn";
        }
        return sheet.due(today) ? "bad" : "calm";
    }

    /** Key of what that chip says. */
    public String state(ClosingSheet sheet) {
        if (sheet.signed()) {
            return sheet.differences().isEmpty() ? "survey.closing.signed" : "survey.closing.signedUneven";
        }
        return sheet.due(today) ? "survey.closing.unsigned" : "survey.closing.running";
    }

    public CampaignRow getCampaign() {
        return campaign;
    }

    /** Newest day first. */
    public List<ClosingSheet> getSheets() {
        if (sheets == null) {
            sheets = closings.all(campaign.id()); // after the page was put away and taken out again
        }
        return sheets;
    }

    public long getSignedCount() {
        return getSheets().stream().filter(ClosingSheet::signed).count();
    }
}
