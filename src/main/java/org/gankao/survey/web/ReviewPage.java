package org.gankao.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.survey.BackCheckFinding;
import org.gankao.survey.BackCheckRow;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.FieldService;
import org.gankao.survey.SpareRow;

/** Backs {@code survey/review.xhtml}: spare households opened, and visits checked by others. */
@Named
@ViewScoped
public class ReviewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CampaignService campaigns;

    @Inject
    FieldService field;

    @Inject
    Caller caller;

    @Inject
    Params params;

    private CampaignRow campaign;
    private transient List<SpareRow> spares = List.of();
    private transient List<BackCheckRow> checks = List.of();
    private final Map<Long, String> remarks = new HashMap<>();
    private final Map<Long, BackCheckFinding> findings = new HashMap<>();

    @PostConstruct
    void init() {
        campaign = campaigns.get(params.id("campaign"));
    }

    private void reload() {
        spares = List.of();
        checks = List.of();
        remarks.clear();
        findings.clear();
    }

    public void accept(SpareRow spare) {
        review(spare, true);
    }

    public void reject(SpareRow spare) {
        review(spare, false);
    }

    private void review(SpareRow spare, boolean accepted) {
        String remark = remarks.get(spare.householdId());
        field.reviewSpare(campaign.id(), spare.householdId(), accepted, remark == null ? "" : remark);
        reload();
    }

    public void drawChecks() {
        field.drawBackChecks(campaign.id());
        reload();
    }

    public void record(BackCheckRow check) {
        String remark = remarks.get(check.id());
        field.recordBackCheck(
                campaign.id(),
                check.id(),
                findings.getOrDefault(check.id(), BackCheckFinding.CONFIRMED),
                remark == null ? "" : remark);
        reload();
    }

    public boolean isMayReview() {
        return caller.may(Permission.SURVEY_REVIEW);
    }

    public CampaignRow getCampaign() {
        return campaign;
    }

    public List<SpareRow> getSpares() {
        if (spares == null || spares.isEmpty()) {
            spares = field.spares(campaign.id());
        }
        return spares;
    }

    public List<BackCheckRow> getChecks() {
        if (checks == null || checks.isEmpty()) {
            checks = field.backChecks(campaign.id());
        }
        return checks;
    }

    public long getCheckedCount() {
        return getChecks().stream().filter(c -> c.finding() != null).count();
    }

    public long getWaitingSpares() {
        return getSpares().stream().filter(s -> s.verdict() == null).count();
    }

    public BackCheckFinding[] getFindingValues() {
        return BackCheckFinding.values();
    }

    public Map<Long, String> getRemarks() {
        return remarks;
    }

    public Map<Long, BackCheckFinding> getFindings() {
        return findings;
    }
}
