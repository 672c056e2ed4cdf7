package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.gankao.exam.marking.SessionItem;
import org.gankao.exam.marking.SessionItemService;
import org.gankao.exam.objection.ItemObjection;
import org.gankao.exam.objection.ItemObjectionEffect;
import org.gankao.exam.objection.ItemObjectionService;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.platform.faces.Params;
import org.gankao.platform.time.BusinessTime;
import org.jspecify.annotations.Nullable;

/** Backs {@code exam/objections.xhtml}: objections to items of a session, and answering one. */
@Named
@ViewScoped
public class ObjectionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SessionService sessions;

    @Inject
    ItemObjectionService objections;

    @Inject
    SessionItemService items;

    @Inject
    Params params;

    @Inject
    Clock clock;

    private SessionRow session;
    private List<ItemObjection> rows = List.of();
    private @Nullable ItemObjection shown;
    private @Nullable SessionItem question;
    private boolean mayAnswer;
    private String answer = "";
    private ItemObjectionEffect effect = ItemObjectionEffect.REJECTED;

    @PostConstruct
    void init() {
        session = sessions.get(params.id("session"));
        rows = objections.ofSession(session.id());
        shown = params.optionalId("id").map(objections::get).orElse(null);
        if (shown != null) {
            String ref = shown.ref();
            mayAnswer = objections.mayAnswer(shown.id());
            question = session.state() == SessionState.RELEASED
                    ? items.ofSession(session.id()).stream()
                            .filter(item -> item.ref().equals(ref))
                            .findFirst()
                            .orElse(null)
                    : null;
        }
    }

    public String answer() {
        objections.answer(Objects.requireNonNull(shown).id(), answer, effect);
        return "/exam/objections.xhtml?faces-redirect=true&session=" + session.id() + "&id=" + shown.id();
    }

    /** Open though its last day is over. */
    public boolean overdue(ItemObjection objection) {
        return objection.isOpen() && BusinessTime.dateOf(clock.instant()).isAfter(objection.due());
    }

    public SessionRow getSession() {
        return session;
    }

    public List<ItemObjection> getRows() {
        return rows;
    }

    public @Nullable ItemObjection getShown() {
        return shown;
    }

    /** The question with its key; null: an item of his own alone. */
    public @Nullable SessionItem getQuestion() {
        return question;
    }

    public boolean isMayAnswer() {
        return mayAnswer;
    }

    public ItemObjectionEffect[] getEffects() {
        return ItemObjectionEffect.values();
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }

    public ItemObjectionEffect getEffect() {
        return effect;
    }

    public void setEffect(ItemObjectionEffect effect) {
        this.effect = effect;
    }
}
