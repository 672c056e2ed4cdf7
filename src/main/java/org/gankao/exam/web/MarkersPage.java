package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import org.gankao.exam.marking.MarkingTerms;
import org.gankao.exam.marking.SessionJobs;
import org.gankao.exam.marking.TermsService;
import org.gankao.exam.marking.desk.DeskBoardService;
import org.gankao.exam.marking.desk.DeskProgress;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;

/** Backs {@code exam/markers.xhtml}: how far marking by people is, for the department. */
@Named
@ViewScoped
public class MarkersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SessionService sessions;

    @Inject
    DeskBoardService board;

    @Inject
    TermsService terms;

    @Inject
    SessionJobs work;

    @Inject
    Language language;

    @Inject
    Params params;

    private SessionRow session;
    private MarkingTerms set = MarkingTerms.USUAL;
    private DeskProgress progress;
    private int tolerance;
    private int days;

    @PostConstruct
    void init() {
        session = sessions.get(params.id("session"));
        set = terms.of(session.id());
        progress = board.progress(session.id());
        tolerance = set.tolerancePercent();
        days = set.objectionDays();
    }

    public String save() {
        terms.set(session.id(), tolerance, days);
        return here();
    }

    public String open() {
        board.open(session.id());
        return here();
    }

    /** Takes the settled marks over into the session's scores. */
    public String takeOver() {
        work.mark(session.id(), language.getLocale());
        return "/exam/session.xhtml?faces-redirect=true&id=" + session.id();
    }

    private String here() {
        return "/exam/markers.xhtml?faces-redirect=true&session=" + session.id();
    }

    public SessionRow getSession() {
        return session;
    }

    public DeskProgress getProgress() {
        return progress;
    }

    public boolean isBegun() {
        return set.begunAt() != null;
    }

    public boolean isReleased() {
        return session.state() == SessionState.RELEASED;
    }

    /** Over, and not released: answers may be given to markers. */
    public boolean isOpenable() {
        return session.state() == SessionState.CLOSED || session.state() == SessionState.MARKED;
    }

    /** All is settled, but the marking in force does not have it yet. */
    public boolean isReady() {
        return isOpenable()
                && progress.total() > 0
                && progress.open() == 0
                && (session.state() == SessionState.CLOSED || session.openMarks() > 0);
    }

    public String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    public int getTolerance() {
        return tolerance;
    }

    public void setTolerance(int tolerance) {
        this.tolerance = tolerance;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
