package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gankao.exam.marking.ReleaseService;
import org.gankao.exam.marking.ResultRow;
import org.gankao.exam.marking.ResultService;
import org.gankao.exam.marking.ScoreSummary;
import org.gankao.exam.marking.SessionJobs;
import org.gankao.exam.marking.SessionStatistics;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.sitting.ExtensionService;
import org.gankao.exam.sitting.LateAnswer;
import org.gankao.exam.sitting.LateAnswerService;
import org.gankao.exam.sitting.MonitorService;
import org.gankao.exam.sitting.Reach;
import org.gankao.exam.sitting.SessionPhase;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.exam.sitting.SittingQuery;
import org.gankao.exam.sitting.SittingRow;
import org.gankao.exam.sitting.SittingState;
import org.gankao.exam.sitting.TownshipCount;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.jspecify.annotations.Nullable;

/** Backs {@code exam/session.xhtml}: one session from sealing to release. */
@Named
@ViewScoped
public class SessionPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 100;
    private static final int EVERYBODY = 5000;

    @Inject
    SessionService sessions;

    @Inject
    ReleaseService releases;

    @Inject
    SessionJobs work;

    @Inject
    MonitorService monitor;

    @Inject
    ExtensionService extensions;

    @Inject
    LateAnswerService lateAnswers;

    @Inject
    ResultService results;

    @Inject
    UnitService units;

    @Inject
    Jobs jobs;

    @Inject
    Caller caller;

    @Inject
    Language language;

    @Inject
    Params params;

    @Inject
    Clock clock;

    private SessionRow session;
    private @Nullable JobRow job;
    private Map<Long, String> townships = Map.of();
    private @Nullable Long township;
    private @Nullable SittingState state;
    private @Nullable String text;
    private List<Long> chosen = new ArrayList<>();
    private int minutes = 10;
    private String reason = "";
    private @Nullable Long late;
    private @Nullable Long lateSitting;
    private String decision = "";
    private transient @Nullable SessionStatistics statistics;
    private transient @Nullable List<ResultRow> marked;

    @PostConstruct
    void init() {
        String subject = "session:" + params.id("id");
        Optional<JobRow> sealing = jobs.newest(SessionJobs.SEAL, subject);
        Optional<JobRow> marking = jobs.newest(SessionJobs.MARK, subject);
        session = sessions.get(params.id("id")); // after the jobs, so that the end of one is not missed
        job = (session.state() == SessionState.PLANNED ? sealing : marking)
                .filter(newest -> newest.running()
                        || (newest.message() != null && newest.endedAt() != null && newest.result() == null))
                .orElse(null);
        townships = units.townships().stream().collect(Collectors.toMap(UnitRow::id, UnitRow::name));
    }

    public String seal() {
        work.seal(session.id(), null, language.getLocale());
        return here();
    }

    public String mark() {
        work.mark(session.id(), language.getLocale());
        return here();
    }

    public String release() {
        releases.release(session.id());
        return here();
    }

    public String remove() {
        sessions.remove(session.id());
        return "/exam/sessions.xhtml?faces-redirect=true&cycle=" + session.cycleId();
    }

    /** Chooses one cadre for the dialog. */
    public void choose(SittingRow row) {
        chosen = new ArrayList<>(List.of(row.id()));
    }

    /** Chooses all whom the filter lets through, on whichever page of the list. */
    public void chooseAll() {
        chosen = find(EVERYBODY).stream().map(SittingRow::id).collect(Collectors.toCollection(ArrayList::new));
    }

    public String extend() {
        extensions.extend(session.id(), Reach.of(chosen), minutes, reason);
        return here();
    }

    public void chooseLate(LateAnswer answer) {
        late = answer.id();
        lateSitting = null;
    }

    /** Chooses all late answers of one cadre. */
    public void chooseLateSitting(LateAnswer answer) {
        late = null;
        lateSitting = answer.sittingId();
    }

    public String accept() {
        return decide(true);
    }

    public String refuse() {
        return decide(false);
    }

    private String decide(boolean accepted) {
        if (late != null) {
            lateAnswers.decide(late, accepted, decision);
        } else if (lateSitting != null) {
            lateAnswers.decideSitting(session.id(), lateSitting, accepted, decision);
        }
        return here();
    }

    private String here() {
        return "/exam/session.xhtml?faces-redirect=true&id=" + session.id();
    }

    public SessionPhase getPhase() {
        return session.phase(clock.instant());
    }

    public SessionRow getSession() {
        return session;
    }

    public List<TownshipCount> getCounts() {
        return isMayMonitor() ? monitor.byTownship(session.id()) : List.of();
    }

    /** Over all townships. */
    public TownshipCount getSum() {
        return getCounts().stream()
                .reduce(
                        new TownshipCount(0, 0, 0, 0, 0, 0),
                        (a, b) -> new TownshipCount(
                                0,
                                a.waiting() + b.waiting(),
                                a.answering() + b.answering(),
                                a.offline() + b.offline(),
                                a.handedIn() + b.handedIn(),
                                a.absent() + b.absent()));
    }

    public List<SittingRow> getSittings() {
        return find(ROWS);
    }

    private List<SittingRow> find(int most) {
        return monitor.page(new SittingQuery(session.id(), township, state, text == null ? "" : text, 0, most))
                .rows();
    }

    public boolean offline(SittingRow row) {
        return MonitorService.offline(row, clock.instant());
    }

    public List<LateAnswer> getLateAnswers() {
        return lateAnswers.ofSession(session.id());
    }

    /** Read once a marking: what stands there never changes. */
    public List<ResultRow> getResults() {
        if (!isMayRelease() || session.markingId() == null) {
            return List.of();
        }
        if (marked == null) {
            marked = results.ofSession(session.id());
        }
        return marked;
    }

    /** Computed once a marking. */
    public @Nullable SessionStatistics getStatistics() {
        if (session.markingId() != null && statistics == null) {
            statistics = results.statistics(session.id());
        }
        return statistics;
    }

    public List<SectionKind> getSections() {
        SessionStatistics found = getStatistics();
        return found == null ? List.of() : List.copyOf(found.sections().keySet());
    }

    /** Height of a band's bar, percent of the highest. */
    public int height(ScoreSummary summary, int count) {
        int most = summary.bands().stream().mapToInt(Integer::intValue).max().orElse(1);
        return most == 0 ? 0 : count * 100 / most;
    }

    public String township(long id) {
        return townships.getOrDefault(id, "");
    }

    public Map<Long, String> getTownships() {
        return townships;
    }

    public @Nullable JobRow getJob() {
        return job;
    }

    public boolean isPlanned() {
        return session.state() == SessionState.PLANNED;
    }

    public boolean isSealed() {
        return session.state() != SessionState.PLANNED;
    }

    public boolean isMarkable() {
        return (session.state() == SessionState.CLOSED || session.state() == SessionState.MARKED)
                && (caller.may(Permission.MARK) || caller.may(Permission.RESULT_RELEASE));
    }

    public boolean isReleasable() {
        return getPhase() == SessionPhase.MARKED && isMayRelease();
    }

    public boolean isMayEdit() {
        return caller.may(Permission.SESSION_EDIT);
    }

    public boolean isMayMonitor() {
        return isSealed() && (caller.may(Permission.SESSION_MONITOR) || isMayEdit());
    }

    public boolean isMayExtend() {
        return caller.may(Permission.SESSION_EXTEND);
    }

    public boolean isMayRelease() {
        return caller.may(Permission.RESULT_RELEASE);
    }

    public boolean isMayAnalyse() {
        return isMayRelease() || caller.may(Permission.MARK);
    }

    public SittingState[] getStates() {
        return SittingState.values();
    }

    public @Nullable Long getTownship() {
        return township;
    }

    public void setTownship(@Nullable Long township) {
        this.township = township;
    }

    public @Nullable SittingState getState() {
        return state;
    }

    public void setState(@Nullable SittingState state) {
        this.state = state;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public List<Long> getChosen() {
        return chosen;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(@Nullable String decision) {
        this.decision = decision == null ? "" : decision;
    }
}
