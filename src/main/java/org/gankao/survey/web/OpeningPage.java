package org.gankao.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.survey.BallotKeyService;
import org.gankao.survey.BatchRow;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.CampaignState;
import org.gankao.survey.FieldService;
import org.gankao.survey.KeyHolder;
import org.gankao.survey.OpeningProtocol;
import org.gankao.survey.OpeningService;
import org.gankao.survey.SurveyJobs;
import org.jspecify.annotations.Nullable;

/** Backs {@code survey/opening.xhtml}: batches, the close of the field, both halves of the key, the protocol. */
@Named
@ViewScoped
public class OpeningPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CampaignService campaigns;

    @Inject
    FieldService field;

    @Inject
    BallotKeyService keys;

    @Inject
    OpeningService opening;

    @Inject
    SurveyJobs jobs;

    @Inject
    Caller caller;

    @Inject
    Language language;

    @Inject
    Params params;

    private CampaignRow campaign;
    private transient @Nullable List<BatchRow> batches;
    private @Nullable JobRow job;
    private String half = "";
    private @Nullable Long batchId;
    private String reason = "";

    @PostConstruct
    void init() {
        long id = params.id("campaign");
        job = jobs.newest(SurveyJobs.OPEN, id).orElse(null); // before what it makes, so that its end is not missed
        campaign = campaigns.get(id);
    }

    public String close() {
        opening.closeField(campaign.id());
        return here();
    }

    public String voidBatch() {
        field.voidBatch(campaign.id(), Objects.requireNonNull(batchId), reason); // the page requires it
        return here();
    }

    /** Gives the caller's half; with both, the opening begins. */
    public String give() {
        boolean both = opening.give(campaign.id(), half);
        half = "";
        if (both) {
            jobs.open(campaign.id(), language.getLocale());
        }
        return here();
    }

    private String here() {
        return "/survey/opening.xhtml?faces-redirect=true&campaign=" + campaign.id();
    }

    public boolean isInField() {
        return campaign.state() == CampaignState.FIELD;
    }

    public boolean isClosed() {
        return campaign.state() == CampaignState.CLOSED;
    }

    public boolean isMayEdit() {
        return caller.may(Permission.SURVEY_EDIT);
    }

    public boolean isMayVoid() {
        return caller.may(Permission.SURVEY_REVIEW) && (isInField() || isClosed());
    }

    public boolean isHolder() {
        long me = caller.identity().map(Identity::accountId).orElse(0L);
        return getHolders().stream().anyMatch(h -> h.accountId() == me);
    }

    public CampaignRow getCampaign() {
        return campaign;
    }

    public List<BatchRow> getBatches() {
        if (batches == null) {
            batches = field.batches(campaign.id());
        }
        return batches;
    }

    public int getVisits() {
        return getBatches().stream().mapToInt(BatchRow::visits).sum();
    }

    public int getWithBallot() {
        return getBatches().stream().mapToInt(BatchRow::completed).sum();
    }

    public List<KeyHolder> getHolders() {
        return keys.holders(campaign.id());
    }

    public Set<Integer> getGiven() {
        return opening.given(campaign.id());
    }

    public int getKeyHalves() {
        return BallotKeyService.HALVES;
    }

    public int getEnvelopes() {
        return opening.envelopes(campaign.id());
    }

    public @Nullable OpeningProtocol getProtocol() {
        return opening.protocol(campaign.id()).orElse(null);
    }

    public @Nullable JobRow getJob() {
        return campaign.reached(CampaignState.OPENED) ? null : job;
    }

    public String getHalf() {
        return half;
    }

    public void setHalf(@Nullable String half) {
        this.half = half == null ? "" : half;
    }

    public @Nullable Long getBatchId() {
        return batchId;
    }

    public void setBatchId(@Nullable Long batchId) {
        this.batchId = batchId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
