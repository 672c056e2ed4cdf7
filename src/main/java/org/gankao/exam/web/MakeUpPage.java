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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gankao.exam.hall.BatchPlan;
import org.gankao.exam.hall.BatchRow;
import org.gankao.exam.hall.HallService;
import org.gankao.exam.sitting.Deferral;
import org.gankao.exam.sitting.DeferralService;
import org.gankao.exam.sitting.MonitorService;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SittingQuery;
import org.gankao.exam.sitting.SittingRow;
import org.gankao.exam.sitting.SittingState;
import org.gankao.platform.faces.Params;
import org.gankao.platform.time.BusinessTime;
import org.jspecify.annotations.Nullable;

/** Backs the card of {@code exam/hall.xhtml} about those who sit later. */
@Named
@ViewScoped
public class MakeUpPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int EVERYBODY = 5000;

    @Inject
    SessionService sessions;

    @Inject
    HallService halls;

    @Inject
    DeferralService deferrals;

    @Inject
    MonitorService monitor;

    @Inject
    Params params;

    @Inject
    Clock clock;

    private SessionRow session;
    private String name = "";
    private LocalDateTime opens;
    private LocalDateTime closes;
    private boolean entryCode;
    private @Nullable Long batch;
    private String codes = "";
    private String reason = "";

    @PostConstruct
    void init() {
        session = sessions.get(params.id("session"));
        opens = BusinessTime.localOf(clock.instant().plus(Duration.ofDays(7)))
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(9);
        closes = opens.plusMinutes(session.durationMinutes() + 15L);
    }

    public String add() {
        deferrals.addMakeUp(
                session.id(),
                new BatchPlan(
                        name, BusinessTime.instantOf(opens), BusinessTime.instantOf(closes), entryCode, List.of()));
        return here();
    }

    /** Fills in the staff numbers of all who were absent. */
    public void takeAbsent() {
        codes =
                monitor
                        .page(new SittingQuery(session.id(), null, SittingState.ABSENT, "", 0, EVERYBODY))
                        .rows()
                        .stream()
                        .map(SittingRow::cadreCode)
                        .collect(Collectors.joining("\n"));
    }

    public String defer() {
        if (batch != null) {
            deferrals.deferListed(
                    session.id(),
                    batch,
                    Arrays.stream(codes.split("[\\s,，、;；]+"))
                            .filter(code -> !code.isBlank())
                            .toList(),
                    reason);
        }
        return here();
    }

    private String here() {
        return "/exam/hall.xhtml?faces-redirect=true&session=" + session.id();
    }

    public List<Deferral> getDeferrals() {
        return deferrals.ofSession(session.id());
    }

    /** Make-ups that are not over. */
    public List<BatchRow> getBatches() {
        return halls.of(session.id()).batches().stream()
                .filter(one -> one.makeUp() && clock.instant().isBefore(one.closesAt()))
                .toList();
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

    public boolean isEntryCode() {
        return entryCode;
    }

    public void setEntryCode(boolean entryCode) {
        this.entryCode = entryCode;
    }

    public @Nullable Long getBatch() {
        return batch;
    }

    public void setBatch(@Nullable Long batch) {
        this.batch = batch;
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(@Nullable String codes) {
        this.codes = codes == null ? "" : codes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
