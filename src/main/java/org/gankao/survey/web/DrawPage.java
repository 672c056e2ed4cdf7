package org.gankao.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.CampaignState;
import org.gankao.survey.FrameVillage;
import org.gankao.survey.SampleService;
import org.gankao.survey.Selection;
import org.gankao.survey.SurveyJobs;
import org.jspecify.annotations.Nullable;

/** Backs {@code survey/draw.xhtml}: the sealed frame, the draw, and its check. */
@Named
@ViewScoped
public class DrawPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CampaignService campaigns;

    @Inject
    SampleService samples;

    @Inject
    SurveyJobs jobs;

    @Inject
    Caller caller;

    @Inject
    Language language;

    @Inject
    Params params;

    private CampaignRow campaign;
    private @Nullable JobRow job;
    private List<FrameVillage> villages = List.of();
    private List<Selection> households = List.of();
    private @Nullable FrameVillage village;
    private @Nullable Boolean equal;
    private String seed = "";

    @PostConstruct
    void init() {
        long id = params.id("campaign");
        job = jobs.newest(SurveyJobs.DRAW, id).orElse(null); // before what it makes, so that its end is not missed
        campaign = campaigns.get(id);
        villages = samples.villages(campaign.id());
        params.optionalId("village").ifPresent(villageId -> {
            village = villages.stream()
                    .filter(v -> v.villageId() == villageId)
                    .findFirst()
                    .orElse(null);
            households = samples.selections(id, villageId);
        });
    }

    public String draw() {
        jobs.draw(campaign.id(), seed, language.getLocale());
        return "/survey/draw.xhtml?faces-redirect=true&campaign=" + campaign.id();
    }

    /** Draws again from the published files. */
    public void verify() {
        equal = samples.verify(campaign.id());
    }

    public boolean isDrawn() {
        return campaign.reached(CampaignState.DRAWN);
    }

    public boolean isMayDraw() {
        return campaign.state() == CampaignState.FROZEN && caller.may(Permission.SURVEY_EDIT) && !isRunning();
    }

    public boolean isRunning() {
        return job != null && job.running();
    }

    public int getHouseholdCount() {
        return villages.stream().mapToInt(FrameVillage::households).sum();
    }

    public int getAwayCount() {
        return villages.stream().mapToInt(FrameVillage::away).sum();
    }

    public int getMainCount() {
        return villages.stream().mapToInt(FrameVillage::mains).sum();
    }

    public int getSpareCount() {
        return villages.stream().mapToInt(FrameVillage::spares).sum();
    }

    public CampaignRow getCampaign() {
        return campaign;
    }

    public @Nullable JobRow getJob() {
        return isDrawn() ? null : job;
    }

    public List<FrameVillage> getVillages() {
        return villages;
    }

    public List<Selection> getHouseholds() {
        return households;
    }

    public @Nullable FrameVillage getVillage() {
        return village;
    }

    public @Nullable Boolean getEqual() {
        return equal;
    }

    public String getSeed() {
        return seed;
    }

    public void setSeed(@Nullable String seed) {
        this.seed = seed == null ? "" : seed;
    }
}
