package org.gankao.debriefing.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.gankao.debriefing.MeetingPlanService;
import org.gankao.debriefing.MeetingPlanService.TownshipMeetings;
import org.gankao.debriefing.MeetingRow;
import org.gankao.debriefing.MeetingState;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.text.Wording;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.CampaignState;
import org.gankao.survey.PairMembers;
import org.jspecify.annotations.Nullable;

/** Backs {@code debriefing/meetings.xhtml}: all meetings of a campaign, and their planning. */
@Named
@ViewScoped
public class MeetingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CampaignService campaigns;

    @Inject
    MeetingPlanService plans;

    @Inject
    Caller caller;

    @Inject
    Language language;

    @Inject
    Wording wording;

    @Inject
    Params params;

    private CampaignRow campaign;
    private List<TownshipMeetings> townships = List.of();
    private List<MeetingRow> meetings = List.of();
    private @Nullable Long township;
    private @Nullable MeetingState state;
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private String place = "";
    private @Nullable MeetingRow chosen;
    private List<PairMembers> pairs = List.of();
    private long pairId;
    private @Nullable LocalDate day;
    private String starts = "";
    private String where = "";
    private String reason = "";

    @PostConstruct
    void init() {
        campaign = campaigns.get(params.id("campaign"));
        township = params.optionalId("township").orElse(null);
        from = campaign.plan().fieldFrom();
        until = campaign.plan().fieldUntil();
        place = wording.text(language.getLocale(), "debriefing.plan.hall");
        load();
    }

    /** Also after another filter is chosen. */
    public void load() {
        townships = plans.townships(campaign.id());
        meetings = plans.meetings(campaign.id(), township, state);
        chosen = null;
        reason = "";
    }

    public void plan() {
        if (from != null && until != null) {
            plans.plan(campaign.id(), township, from, until, place);
            load();
        }
    }

    public void choose(MeetingRow meeting) {
        chosen = meeting;
        pairs = plans.pairs(campaign.id(), meeting.townshipId());
        pairId = meeting.pairId();
        day = meeting.day();
        starts = meeting.starts();
        where = meeting.place();
    }

    public void change() {
        if (chosen != null && day != null) {
            plans.change(campaign.id(), chosen.id(), pairId, day, starts, where);
            load();
        }
    }

    public void voidMeeting() {
        if (chosen != null) {
            plans.voidMeeting(campaign.id(), chosen.id(), reason);
            load();
        }
    }

    public boolean isMayPlan() {
        return caller.may(Permission.SURVEY_EDIT)
                && (campaign.state() == CampaignState.DRAWN || campaign.state() == CampaignState.FIELD);
    }

    public boolean isMayVoid() {
        return caller.may(Permission.SURVEY_EDIT) && !campaign.reached(CampaignState.OPENED);
    }

    public int getVillages() {
        return townships.stream().mapToInt(TownshipMeetings::villages).sum();
    }

    public int getPlanned() {
        return townships.stream().mapToInt(TownshipMeetings::planned).sum();
    }

    public int getHeld() {
        return townships.stream().mapToInt(TownshipMeetings::held).sum();
    }

    public int getSigned() {
        return townships.stream().mapToInt(TownshipMeetings::signed).sum();
    }

    public int getPresent() {
        return townships.stream().mapToInt(TownshipMeetings::present).sum();
    }

    public CampaignRow getCampaign() {
        return campaign;
    }

    public List<TownshipMeetings> getTownships() {
        return townships;
    }

    public List<MeetingRow> getMeetings() {
        return meetings;
    }

    public MeetingState[] getStates() {
        return MeetingState.values();
    }

    public @Nullable Long getTownship() {
        return township;
    }

    public void setTownship(@Nullable Long township) {
        this.township = township;
    }

    public @Nullable MeetingState getState() {
        return state;
    }

    public void setState(@Nullable MeetingState state) {
        this.state = state;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place;
    }

    public @Nullable MeetingRow getChosen() {
        return chosen;
    }

    public List<PairMembers> getPairs() {
        return pairs;
    }

    public long getPairId() {
        return pairId;
    }

    public void setPairId(long pairId) {
        this.pairId = pairId;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getStarts() {
        return starts;
    }

    public void setStarts(@Nullable String starts) {
        this.starts = starts == null ? "" : starts;
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(@Nullable String where) {
        this.where = where == null ? "" : where;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
