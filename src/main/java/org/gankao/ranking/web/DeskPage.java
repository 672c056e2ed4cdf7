package org.gankao.ranking.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gankao.cycle.Component;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.people.CadreRow;
import org.gankao.people.CadreService;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.time.BusinessTime;
import org.gankao.ranking.CalendarService;
import org.gankao.ranking.ComputationJobs;
import org.gankao.ranking.ObjectionEffect;
import org.gankao.ranking.ObjectionRow;
import org.gankao.ranking.ObjectionService;
import org.gankao.ranking.Publication;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationService;
import org.gankao.ranking.PublicationState;
import org.gankao.ranking.RunRow;
import org.gankao.ranking.RunService;
import org.gankao.ranking.WorkCalendar;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Backs {@code ranking/desk.xhtml}: the department's desk from computation to the final document. */
@Named
@ViewScoped
public class DeskPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RunService runs;

    @Inject
    ComputationJobs computations;

    @Inject
    PublicationService publications;

    @Inject
    CalendarService calendars;

    @Inject
    ObjectionService objections;

    @Inject
    CycleService cycles;

    @Inject
    CadreService cadres;

    @Inject
    Caller caller;

    @Inject
    Language language;

    @Inject
    Clock clock;

    @Inject
    Params params;

    private CycleRow cycle;
    private List<RunRow> rows;
    private List<PublicationRow> versions;
    private List<ObjectionRow> objectionRows = List.of();
    private @Nullable PublicationRow inPublic;
    private Map<Component, Integer> present;
    private int entrants;
    private @Nullable JobRow job;
    private WorkCalendar calendar;

    private @Nullable LocalDate meetingDate;
    private String meetingNumber = "";
    private @Nullable LocalDate noticeFrom;
    private int noticeDays = Publication.NOTICE_DAYS;
    private String documentNumber = "";
    private String changed = "";
    private String reason = "";
    private String submitter = "";
    private String cadreCode = "";
    private String text = "";
    private String evidence = "";
    private @Nullable Long answered;
    private String answer = "";
    private @Nullable ObjectionEffect effect;

    @PostConstruct
    void init() {
        cycle = params.optionalId("cycle")
                .map(cycles::get)
                .or(() -> cycles.current())
                .or(() -> cycles.all().stream().findFirst())
                .orElseThrow(() -> new NotFoundException("cycle.unknown"));
        job = computations.newest(cycle.id()).orElse(null); // before what it makes, so that its end is not missed
        rows = runs.ofCycle(cycle.id());
        versions = publications.ofCycle(cycle.id());
        present = runs.resultsPresent(cycle.id());
        entrants = cycles.entrants(cycle.id()).size();
        calendar = calendars.calendar();
        objectionRows = objections.ofCycle(cycle.id());
        inPublic = publications.publicOf(cycle.id()).orElse(null);
        meetingDate = BusinessTime.dateOf(clock.instant());
        noticeFrom = calendar.next(BusinessTime.dateOf(clock.instant()));
    }

    public String compute() {
        computations.start(cycle.id(), language.getLocale());
        return here();
    }

    public String draft(RunRow run) {
        publications.draft(run.id());
        return here();
    }

    public String sign() {
        PublicationRow live = requireLive();
        publications.sign(live.id(), live.sha256());
        return here();
    }

    public String approve() {
        if (meetingDate == null) {
            throw new RuleViolationException("ranking.meeting.number");
        }
        publications.approve(requireLive().id(), meetingDate, meetingNumber);
        return here();
    }

    public String putUp() {
        if (noticeFrom == null) {
            throw new RuleViolationException("ranking.notice.firstDay");
        }
        publications.putUp(requireLive().id(), noticeFrom, noticeDays);
        return here();
    }

    public String complete() {
        publications.complete(requireLive().id(), documentNumber);
        return here();
    }

    public String correct() {
        publications.correct(requireLive().id(), rows.get(0).id(), changed, reason);
        return here();
    }

    /** Enters an objection that came on paper, to the version that is public: a correction is objected to once it is up. */
    public String enter() {
        if (inPublic == null) {
            throw new RuleViolationException("ranking.objection.closed");
        }
        Long cadre = null;
        if (!cadreCode.isBlank()) {
            cadre = cadres.findByCode(cadreCode.strip())
                    .map(CadreRow::id)
                    .orElseThrow(() -> new NotFoundException("ranking.objection.noCadre", cadreCode));
        }
        objections.enter(inPublic.id(), cadre, submitter, text, evidence);
        return here();
    }

    public String reply() {
        if (answered == null || effect == null) {
            throw new RuleViolationException("ranking.objection.choose");
        }
        objections.answer(answered, answer, effect);
        return here();
    }

    private String here() {
        return "/ranking/desk.xhtml?faces-redirect=true&cycle=" + cycle.id();
    }

    private PublicationRow requireLive() {
        PublicationRow live = getLive();
        if (live == null) {
            throw new NotFoundException("ranking.publication.unknown");
        }
        return live;
    }

    /** The newest version that nothing has replaced. */
    public @Nullable PublicationRow getLive() {
        return versions.stream().filter(p -> !p.replaced()).findFirst().orElse(null);
    }

    public boolean in(String state) {
        PublicationRow live = getLive();
        return live != null && live.live() && live.state() == PublicationState.valueOf(state);
    }

    public PublicationState[] getStates() {
        return PublicationState.values();
    }

    /** Style of a step in the line: what is done, and what is next; a notice is under way until its last day is over. */
    public String style(PublicationState step) {
        PublicationState state = requireLive().state();
        int next = state.ordinal() + (state == PublicationState.NOTICE ? 0 : 1);
        if (step.ordinal() < next) {
            return "g-done";
        }
        return step.ordinal() == next ? "g-now" : "";
    }

    public boolean isMayCompute() {
        return caller.may(Permission.RANKING_COMPUTE)
                && cycles.unfrozen(cycle.id()).isEmpty()
                && entrants > 0;
    }

    public boolean isMayPublish() {
        return caller.may(Permission.PUBLISH);
    }

    public boolean isMayDecide() {
        return caller.may(Permission.OBJECTION_DECIDE);
    }

    public boolean isMaySign() {
        PublicationRow live = getLive();
        return live != null
                && caller.may(Permission.RANKING_SIGN)
                && !live.signedBy(caller.identity().map(Identity::accountId).orElse(0L));
    }

    /** Whether the last counted day is over. */
    public boolean isNoticeOver() {
        PublicationRow live = getLive();
        return live != null
                && live.noticeUntil() != null
                && BusinessTime.dateOf(clock.instant()).isAfter(live.noticeUntil());
    }

    /** Whether objections are taken now. */
    public boolean isObjecting() {
        return inPublic != null
                && inPublic.state() == PublicationState.NOTICE
                && inPublic.noticeUntil() != null
                && !BusinessTime.dateOf(clock.instant()).isAfter(inPublic.noticeUntil());
    }

    /** Whether holidays are entered for the days a notice beginning now would cover. */
    public boolean isCalendarKnown() {
        LocalDate first = noticeFrom == null ? BusinessTime.dateOf(clock.instant()) : noticeFrom;
        return calendar.knows(first, calendar.last(first, Math.max(1, noticeDays)));
    }

    public List<ObjectionRow> getOpenObjections() {
        return objectionRows.stream().filter(o -> !o.answered()).toList();
    }

    public Component[] getComponents() {
        return Component.values();
    }

    public int present(Component component) {
        return present.getOrDefault(component, 0);
    }

    public int getEntrants() {
        return entrants;
    }

    public CycleRow getCycle() {
        return cycle;
    }

    public List<RunRow> getRows() {
        return rows;
    }

    public List<PublicationRow> getVersions() {
        return versions;
    }

    public List<ObjectionRow> getObjections() {
        return objectionRows;
    }

    public @Nullable JobRow getJob() {
        return job == null || !(job.running() || job.state() == org.gankao.platform.jobs.JobState.FAILED) ? null : job;
    }

    public ObjectionEffect[] getEffects() {
        return ObjectionEffect.values();
    }

    public @Nullable LocalDate getMeetingDate() {
        return meetingDate;
    }

    public void setMeetingDate(@Nullable LocalDate meetingDate) {
        this.meetingDate = meetingDate;
    }

    public String getMeetingNumber() {
        return meetingNumber;
    }

    public void setMeetingNumber(@Nullable String meetingNumber) {
        this.meetingNumber = meetingNumber == null ? "" : meetingNumber;
    }

    public @Nullable LocalDate getNoticeFrom() {
        return noticeFrom;
    }

    public void setNoticeFrom(@Nullable LocalDate noticeFrom) {
        this.noticeFrom = noticeFrom;
    }

    public int getNoticeDays() {
        return noticeDays;
    }

    public void setNoticeDays(int noticeDays) {
        this.noticeDays = noticeDays;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(@Nullable String documentNumber) {
        this.documentNumber = documentNumber == null ? "" : documentNumber;
    }

    public String getChanged() {
        return changed;
    }

    public void setChanged(@Nullable String changed) {
        this.changed = changed == null ? "" : changed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getSubmitter() {
        return submitter;
    }

    public void setSubmitter(@Nullable String submitter) {
        this.submitter = submitter == null ? "" : submitter;
    }

    public String getCadreCode() {
        return cadreCode;
    }

    public void setCadreCode(@Nullable String cadreCode) {
        this.cadreCode = cadreCode == null ? "" : cadreCode;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence == null ? "" : evidence;
    }

    public @Nullable Long getAnswered() {
        return answered;
    }

    public void setAnswered(@Nullable Long answered) {
        this.answered = answered;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }

    public @Nullable ObjectionEffect getEffect() {
        return effect;
    }

    public void setEffect(@Nullable ObjectionEffect effect) {
        this.effect = effect;
    }
}
