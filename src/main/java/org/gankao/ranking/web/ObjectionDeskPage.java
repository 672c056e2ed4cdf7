package org.gankao.ranking.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.time.BusinessTime;
import org.gankao.ranking.ObjectionEffect;
import org.gankao.ranking.ObjectionRow;
import org.gankao.ranking.ObjectionService;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationService;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Backs the objections of {@code ranking/desk.xhtml}: to every version of the cycle, until each has its answer. */
@Named
@ViewScoped
public class ObjectionDeskPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DeskPage desk;

    @Inject
    PublicationService publications;

    @Inject
    ObjectionService objections;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private List<ObjectionRow> rows;
    private @Nullable PublicationRow inPublic;

    private String submitter = "";
    private String cadreCode = "";
    private String text = "";
    private String evidence = "";
    private @Nullable Long answered;
    private String answer = "";
    private @Nullable ObjectionEffect effect;

    @PostConstruct
    void init() {
        rows = objections.ofCycle(cycleId());
        inPublic = publications.publicOf(cycleId()).orElse(null);
    }

    /** Enters an objection that came on paper. */
    public String enter() {
        objections.enterFor(cycleId(), cadreCode, submitter, text, evidence);
        return desk.here();
    }

    public String reply() {
        if (answered == null || effect == null) {
            throw new RuleViolationException("ranking.objection.choose");
        }
        objections.answer(answered, answer, effect);
        return desk.here();
    }

    private long cycleId() {
        return desk.getCycle().id();
    }

    /** Whether objections are taken now. */
    public boolean isTaking() {
        return inPublic != null && inPublic.takesObjections(BusinessTime.dateOf(clock.instant()));
    }

    public boolean isMayDecide() {
        return caller.may(Permission.OBJECTION_DECIDE);
    }

    public List<ObjectionRow> getRows() {
        return rows;
    }

    public List<ObjectionRow> getOpenRows() {
        return rows.stream().filter(o -> !o.answered()).toList();
    }

    public ObjectionEffect[] getEffects() {
        return ObjectionEffect.values();
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
