package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.exam.paper.PaperRow;
import org.gankao.exam.paper.PaperService;
import org.gankao.exam.paper.PaperState;
import org.gankao.exam.sitting.ReviewPolicy;
import org.gankao.exam.sitting.SessionPlan;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.time.BusinessTime;
import org.jspecify.annotations.Nullable;

/** Backs {@code exam/sessions.xhtml}: the sessions of a cycle, and planning one. */
@Named
@ViewScoped
public class SessionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CycleService cycles;

    @Inject
    SessionService sessions;

    @Inject
    PaperService papers;

    @Inject
    Caller caller;

    @Inject
    Params params;

    @Inject
    Clock clock;

    private @Nullable CycleRow cycle;
    private @Nullable Long paperId;
    private String name = "";
    private LocalDateTime opens;
    private LocalDateTime closes;
    private int minutes = 60;
    private int waiting = 30;
    private @Nullable Integer late = 15;
    private ReviewPolicy policy = ReviewPolicy.SCORE;

    @PostConstruct
    void init() {
        cycle = params.optionalId("cycle")
                .flatMap(cycles::find)
                .or(() -> cycles.current())
                .orElse(null);
        opens = BusinessTime.localOf(clock.instant().plus(Duration.ofDays(1)))
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(9);
        closes = opens.plusMinutes(75);
        if (cycle != null) {
            sessions.ofCycle(cycle.id());
        }
    }

    public String create() {
        if (cycle == null || paperId == null) {
            return "";
        }
        long id = sessions.plan(
                cycle.id(),
                new SessionPlan(
                        paperId,
                        name,
                        BusinessTime.instantOf(opens),
                        BusinessTime.instantOf(closes),
                        minutes,
                        waiting,
                        late,
                        policy));
        return "/exam/session.xhtml?faces-redirect=true&id=" + id;
    }

    public List<SessionRow> getRows() {
        return cycle == null ? List.of() : sessions.ofCycle(cycle.id());
    }

    public String phase(SessionRow row) {
        return row.phase(clock.instant()).name();
    }

    /** Frozen papers. */
    public List<PaperRow> getPapers() {
        return cycle == null || !isMayEdit()
                ? List.of()
                : papers.ofCycle(cycle.id()).stream()
                        .filter(paper -> paper.state() == PaperState.FROZEN)
                        .toList();
    }

    public boolean isMayEdit() {
        return caller.may(Permission.SESSION_EDIT);
    }

    public ReviewPolicy[] getPolicies() {
        return ReviewPolicy.values();
    }

    public @Nullable CycleRow getCycle() {
        return cycle;
    }

    public @Nullable Long getPaperId() {
        return paperId;
    }

    public void setPaperId(@Nullable Long paperId) {
        this.paperId = paperId;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public LocalDateTime getOpens() {
        return opens;
    }

    public void setOpens(LocalDateTime opens) {
        this.opens = opens;
    }

    public LocalDateTime getCloses() {
        return closes;
    }

    public void setCloses(LocalDateTime closes) {
        this.closes = closes;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public int getWaiting() {
        return waiting;
    }

    public void setWaiting(int waiting) {
        this.waiting = waiting;
    }

    public @Nullable Integer getLate() {
        return late;
    }

    public void setLate(@Nullable Integer late) {
        this.late = late;
    }

    public ReviewPolicy getPolicy() {
        return policy;
    }

    public void setPolicy(ReviewPolicy policy) {
        this.policy = policy;
    }
}
