package org.gankao.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.text.Wording;
import org.gankao.platform.time.BusinessTime;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.Sha256;
import org.gankao.survey.BallotKeyService;
import org.gankao.survey.CampaignPlan;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.CampaignSignature;
import org.gankao.survey.CampaignState;
import org.gankao.survey.KeyHolder;
import org.gankao.survey.PreFlight;
import org.jspecify.annotations.Nullable;

/** Backs {@code survey/campaign.xhtml}: a campaign's plan, its figures, signatures and key halves. */
@Named
@ViewScoped
public class CampaignPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SHORT_HASH = 16;

    @Inject
    CampaignService campaigns;

    @Inject
    BallotKeyService keys;

    @Inject
    CycleService cycles;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    @Inject
    Language language;

    @Inject
    Params params;

    @Inject
    Clock clock;

    private @Nullable CampaignRow campaign;
    private @Nullable PreFlight figures;
    private List<CampaignSignature> signatures = List.of();
    private List<KeyHolder> holders = List.of();
    private boolean mayTakeHalf;
    private String document = "";
    private @Nullable String paper;
    private String passphrase = "";

    private @Nullable Long cycleId;
    private String name = "";
    private int perVillage = 14;
    private int sparesPerVillage = 14;
    private int villagesPerPair = 8;
    private LocalDate fieldFrom;
    private LocalDate fieldUntil;
    private String seedSource = "";
    private String intro = "";
    private String teamQuestion = "";
    private String knownQuestion = "";
    private String cadreQuestion = "";

    @PostConstruct
    void init() {
        var id = params.optionalId("campaign");
        if (id.isPresent()) {
            load(id.get());
        } else {
            if (!caller.may(Permission.SURVEY_EDIT)) {
                throw new ForbiddenException("security.notAllowed"); // who may not make one is not shown the form
            }
            cycleId = params.optionalId("cycle")
                    .or(() -> cycles.current().map(CycleRow::id))
                    .orElse(null);
            fieldFrom = BusinessTime.dateOf(clock.instant()).plusDays(7);
            fieldUntil = fieldFrom.plusDays(12);
            intro = text("survey.default.intro");
            teamQuestion = text("survey.default.team");
            knownQuestion = text("survey.default.known");
            cadreQuestion = text("survey.default.cadre");
            seedSource = text("survey.default.seedSource");
        }
    }

    private void load(long id) {
        CampaignRow row = campaigns.get(id);
        campaign = row;
        cycleId = row.cycleId();
        document = campaigns.document(id);
        signatures = campaigns.signatures(id);
        loadHolders(id);
        figures = row.reached(CampaignState.DRAWN) ? null : campaigns.preFlight(id);
        CampaignPlan plan = row.plan();
        name = plan.name();
        perVillage = plan.perVillage();
        sparesPerVillage = plan.sparesPerVillage();
        villagesPerPair = plan.villagesPerPair();
        fieldFrom = plan.fieldFrom();
        fieldUntil = plan.fieldUntil();
        seedSource = plan.seedSource();
        intro = plan.intro();
        teamQuestion = plan.teamQuestion();
        knownQuestion = plan.knownQuestion();
        cadreQuestion = plan.cadreQuestion();
    }

    /** Creates or changes the draft. */
    public String save() {
        if (campaign == null) {
            return here(campaigns.create(cycleId == null ? 0 : cycleId, plan()));
        }
        campaigns.edit(campaign.id(), plan(), campaign.version());
        return here(campaign.id());
    }

    public String sign() {
        campaigns.sign(id(), getHash());
        return here(id());
    }

    /** Takes a half of the ballot key; what is to be written down is shown this once. */
    public void takeHalf() {
        paper = keys.take(id(), passphrase);
        passphrase = "";
        loadHolders(id());
    }

    private void loadHolders(long id) {
        holders = keys.holders(id);
        mayTakeHalf = keys.mayTake(id);
    }

    private CampaignPlan plan() {
        return new CampaignPlan(
                name,
                perVillage,
                sparesPerVillage,
                villagesPerPair,
                fieldFrom,
                fieldUntil,
                seedSource,
                intro,
                teamQuestion,
                knownQuestion,
                cadreQuestion);
    }

    private long id() {
        return campaign == null ? 0 : campaign.id();
    }

    private static String here(long id) {
        return "/survey/campaign.xhtml?faces-redirect=true&campaign=" + id;
    }

    private String text(String key) {
        return wording.text(language.getLocale(), key, List.of());
    }

    public boolean isDraft() {
        return campaign == null || campaign.state() == CampaignState.DRAFT;
    }

    public boolean isMayEdit() {
        return isDraft() && caller.may(Permission.SURVEY_EDIT);
    }

    public boolean isMaySign() {
        return campaign != null
                && isDraft()
                && caller.may(Permission.SURVEY_SIGN)
                && signatures.stream().noneMatch(s -> s.accountId() == me());
    }

    public boolean isMayTakeHalf() {
        return mayTakeHalf;
    }

    private long me() {
        return caller.identity().map(Identity::accountId).orElse(0L);
    }

    public @Nullable CampaignRow getCampaign() {
        return campaign;
    }

    public @Nullable PreFlight getFigures() {
        return figures;
    }

    public List<CampaignSignature> getSignatures() {
        return signatures;
    }

    public List<KeyHolder> getHolders() {
        return holders;
    }

    public String getDocument() {
        return document;
    }

    public String getHash() {
        return Sha256.hex(document);
    }

    /** As much of the hash as is compared at a glance. */
    public String getShortHash() {
        return getHash().substring(0, SHORT_HASH);
    }

    public int getKeyHalves() {
        return BallotKeyService.HALVES;
    }

    public @Nullable String getPaper() {
        return paper;
    }

    public String getCycleName() {
        return cycleId == null ? "" : cycles.find(cycleId).map(CycleRow::name).orElse("");
    }

    public List<CycleRow> getCycles() {
        return cycles.all();
    }

    public int getDays() {
        return (int) (fieldUntil.toEpochDay() - fieldFrom.toEpochDay()) + 1;
    }

    /** The question about a cadre as a householder reads it. */
    public String named(String question) {
        return question.replace("{0}", text("survey.preview.cadre"));
    }

    public @Nullable Long getCycleId() {
        return cycleId;
    }

    public void setCycleId(@Nullable Long cycleId) {
        this.cycleId = cycleId;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(@Nullable String passphrase) {
        this.passphrase = passphrase == null ? "" : passphrase;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public int getPerVillage() {
        return perVillage;
    }

    public void setPerVillage(int perVillage) {
        this.perVillage = perVillage;
    }

    public int getSparesPerVillage() {
        return sparesPerVillage;
    }

    public void setSparesPerVillage(int sparesPerVillage) {
        this.sparesPerVillage = sparesPerVillage;
    }

    public int getVillagesPerPair() {
        return villagesPerPair;
    }

    public void setVillagesPerPair(int villagesPerPair) {
        this.villagesPerPair = villagesPerPair;
    }

    public LocalDate getFieldFrom() {
        return fieldFrom;
    }

    public void setFieldFrom(LocalDate fieldFrom) {
        this.fieldFrom = fieldFrom;
    }

    public LocalDate getFieldUntil() {
        return fieldUntil;
    }

    public void setFieldUntil(LocalDate fieldUntil) {
        this.fieldUntil = fieldUntil;
    }

    public String getSeedSource() {
        return seedSource;
    }

    public void setSeedSource(@Nullable String seedSource) {
        this.seedSource = seedSource == null ? "" : seedSource;
    }

    public String getIntro() {
        return intro;
    }

    public void setIntro(@Nullable String intro) {
        this.intro = intro == null ? "" : intro;
    }

    public String getTeamQuestion() {
        return teamQuestion;
    }

    public void setTeamQuestion(@Nullable String teamQuestion) {
        this.teamQuestion = teamQuestion == null ? "" : teamQuestion;
    }

    public String getKnownQuestion() {
        return knownQuestion;
    }

    public void setKnownQuestion(@Nullable String knownQuestion) {
        this.knownQuestion = knownQuestion == null ? "" : knownQuestion;
    }

    public String getCadreQuestion() {
        return cadreQuestion;
    }

    public void setCadreQuestion(@Nullable String cadreQuestion) {
        this.cadreQuestion = cadreQuestion == null ? "" : cadreQuestion;
    }
}
