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
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.jobs.JobState;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.time.BusinessTime;
import org.gankao.ranking.CalendarService;
import org.gankao.ranking.ComputationJobs;
import org.gankao.ranking.Publication;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationService;
import org.gankao.ranking.PublicationState;
import org.gankao.ranking.RunRow;
import org.gankao.ranking.RunService;
import org.gankao.ranking.WorkCalendar;
import org.gankao.ranking.documents.DocumentKind;
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
    CycleService cycles;

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
        PublicationRow version = requireVersion();
        publications.sign(version.id(), version.sha256());
        return here();
    }

    public String approve() {
        if (meetingDate == null) {
            throw new RuleViolationException("ranking.meeting.number");
        }
        publications.approve(requireVersion().id(), meetingDate, meetingNumber);
        return here();
    }

    public String putUp() {
        if (noticeFrom == null) {
            throw new RuleViolationException("ranking.notice.firstDay");
        }
        publications.putUp(requireVersion().id(), noticeFrom, noticeDays);
        return here();
    }

    public String complete() {
        publications.complete(requireVersion().id(), documentNumber);
        return here();
    }

    public String correct() {
        publications.correct(requireVersion().id(), rows.get(0).id(), changed, reason);
        return here();
    }

    String here() {
        return "/ranking/desk.xhtml?faces-redirect=true&cycle=" + cycle.id();
    }

    private PublicationRow requireVersion() {
        PublicationRow version = getVersion();
        if (version == null) {
            throw new NotFoundException("ranking.publication.unknown");
        }
        return version;
    }

    /** The version at work: the newest that nothing has replaced. An older one may be public still. */
    public @Nullable PublicationRow getVersion() {
        return versions.stream().filter(p -> !p.replaced()).findFirst().orElse(null);
    }

    /** Whether the version at work is in the state and its schemes are in force. */
    public boolean in(String state) {
        PublicationRow version = getVersion();
        return version != null && !version.voided() && version.state() == PublicationState.valueOf(state);
    }

    public PublicationState[] getStates() {
        return PublicationState.values();
    }

    /** Style of a step in the line: what is done, and what is next; a notice is under way until its last day is over. */
    public String style(PublicationState step) {
        PublicationState state = requireVersion().state();
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

    public boolean isMaySign() {
        PublicationRow version = getVersion();
        return version != null
                && caller.may(Permission.RANKING_SIGN)
                && !version.signedBy(caller.identity().map(Identity::accountId).orElse(0L));
    }

    /** Whether the last counted day is over. */
    public boolean isNoticeOver() {
        PublicationRow version = getVersion();
        return version != null && version.noticeOver(BusinessTime.dateOf(clock.instant()));
    }

    /** Whether holidays are entered for the days a notice beginning now would cover. */
    public boolean isCalendarKnown() {
        LocalDate first = noticeFrom == null ? BusinessTime.dateOf(clock.instant()) : noticeFrom;
        return calendar.knows(first, calendar.last(first, Math.max(1, noticeDays)));
    }

    /** The documents of the version shown, in the order they are needed. */
    public DocumentKind[] getDocuments() {
        return DocumentKind.values();
    }

    /** Whether a document can be taken now. */
    public boolean ready(DocumentKind kind) {
        PublicationRow version = getVersion();
        return version != null && kind.ready(version, BusinessTime.dateOf(clock.instant()));
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

    public @Nullable JobRow getJob() {
        return job == null || !(job.running() || job.state() == JobState.FAILED) ? null : job;
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
}
