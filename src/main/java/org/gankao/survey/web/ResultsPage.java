package org.gankao.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.gankao.platform.faces.Params;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.CampaignState;
import org.gankao.survey.ConversionFormula;
import org.gankao.survey.FormulaRegister;
import org.gankao.survey.Responses;
import org.gankao.survey.ResultService;
import org.gankao.survey.VisitOutcome;
import org.gankao.survey.VoteAnswer;
import org.jspecify.annotations.Nullable;

/** Backs {@code survey/results.xhtml}: the team rating by township and under other formulas. */
@Named
@RequestScoped
public class ResultsPage {

    @Inject
    CampaignService campaigns;

    @Inject
    ResultService service;

    @Inject
    Params params;

    private CampaignRow campaign;
    private ResultService.@Nullable Results results;
    private List<ResultService.WhatIf> whatIf = List.of();
    private List<Responses> responses = List.of();

    @PostConstruct
    void init() {
        campaign = campaigns.get(params.id("campaign"));
        if (campaign.state() == CampaignState.OPENED) {
            results = service.results(campaign);
            whatIf = service.whatIf(campaign);
            responses = service.responses(campaign);
        }
    }

    /** A figure of floating point, one decimal. */
    public String decimal(double percent) {
        return String.format(Locale.ROOT, "%.1f", percent);
    }

    /** Of an interval that is only shown in whole points. */
    public String whole(double points) {
        return String.format(Locale.ROOT, "%.0f", points);
    }

    public CampaignRow getCampaign() {
        return campaign;
    }

    public ResultService.@Nullable Results getResults() {
        return results;
    }

    public List<ResultService.WhatIf> getWhatIf() {
        return whatIf;
    }

    public List<Responses> getResponses() {
        return responses;
    }

    public boolean isFlips() {
        return whatIf.stream().flatMap(r -> r.cells().stream()).anyMatch(ResultService.WhatIf.Cell::flipped);
    }

    public List<ConversionFormula> getFormulas() {
        return FormulaRegister.usable();
    }

    public VisitOutcome[] getOutcomes() {
        return VisitOutcome.values();
    }

    public VoteAnswer[] getAnswers() {
        return VoteAnswer.values();
    }
}
