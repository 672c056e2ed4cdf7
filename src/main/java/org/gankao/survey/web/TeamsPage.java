package org.gankao.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.survey.BallotKeyService;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.CampaignState;
import org.gankao.survey.Evaluator;
import org.gankao.survey.EvaluatorList;
import org.gankao.survey.PairRow;
import org.gankao.survey.SurveyJobs;
import org.gankao.survey.TeamService;
import org.jspecify.annotations.Nullable;

/** Backs {@code survey/teams.xhtml}: evaluators, pairs and their villages, and the opening of the doors. */
@Named
@ViewScoped
public class TeamsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CampaignService campaigns;

    @Inject
    TeamService teams;

    @Inject
    BallotKeyService keys;

    @Inject
    UnitService units;

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
    private List<Evaluator> evaluators = List.of();
    private List<PairRow> pairs = List.of();
    private List<UnitRow> townships = List.of();
    private Map<Long, String> townshipNames = Map.of();
    private int halves;
    private String name = "";
    private @Nullable String loginName;
    private String unitName = "";
    private long townshipId;
    private String list = "";

    @PostConstruct
    void init() {
        campaign = campaigns.get(params.id("campaign"));
        townships = units.townships();
        townshipNames = townships.stream().collect(Collectors.toMap(UnitRow::id, UnitRow::name));
        load();
    }

    private void load() {
        job = jobs.newest(SurveyJobs.PLAN, campaign.id()).orElse(null);
        evaluators = teams.evaluators(campaign.id());
        pairs = teams.pairs(campaign.id());
        halves = keys.holders(campaign.id()).size();
    }

    public void add() {
        teams.addEvaluators(
                campaign.id(),
                List.of(new Evaluator(
                        0, name.strip(), loginName == null ? null : loginName.strip(), unitName, townshipId, null)));
        name = "";
        loginName = null;
        unitName = "";
        load();
    }

    /** Adds everybody of a pasted list, or nobody if a line cannot be. */
    public void addList() {
        teams.addEvaluators(
                campaign.id(),
                EvaluatorList.parse(
                        list, townships.stream().collect(Collectors.toMap(UnitRow::name, UnitRow::id, (a, b) -> a))));
        list = "";
        load();
    }

    public void remove(Evaluator evaluator) {
        teams.removeEvaluator(campaign.id(), evaluator.id());
        load();
    }

    public String plan() {
        jobs.plan(campaign.id(), language.getLocale());
        return here("teams");
    }

    public String startField() {
        teams.startField(campaign.id());
        return here("progress");
    }

    private String here(String page) {
        return "/survey/%s.xhtml?faces-redirect=true&campaign=%d".formatted(page, campaign.id());
    }

    public boolean isMayEdit() {
        return !campaign.reached(CampaignState.FIELD) && caller.may(Permission.SURVEY_EDIT);
    }

    public boolean isMayPlan() {
        return campaign.state() == CampaignState.DRAWN
                && caller.may(Permission.SURVEY_EDIT)
                && (job == null || !job.running());
    }

    public boolean isMayStart() {
        return isMayPlan() && !pairs.isEmpty() && halves == BallotKeyService.HALVES;
    }

    public String townshipName(long id) {
        return townshipNames.getOrDefault(id, "");
    }

    public CampaignRow getCampaign() {
        return campaign;
    }

    public @Nullable JobRow getJob() {
        return campaign.reached(CampaignState.FIELD) ? null : job;
    }

    public List<Evaluator> getEvaluators() {
        return evaluators;
    }

    public List<PairRow> getPairs() {
        return pairs;
    }

    public List<UnitRow> getTownships() {
        return townships;
    }

    public int getHalves() {
        return halves;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable String getLoginName() {
        return loginName;
    }

    public void setLoginName(@Nullable String loginName) {
        this.loginName = loginName;
    }

    public String getUnitName() {
        return unitName;
    }

    public void setUnitName(@Nullable String unitName) {
        this.unitName = unitName == null ? "" : unitName;
    }

    public String getList() {
        return list;
    }

    public void setList(@Nullable String list) {
        this.list = list == null ? "" : list;
    }

    public long getTownshipId() {
        return townshipId;
    }

    public void setTownshipId(long townshipId) {
        this.townshipId = townshipId;
    }
}
