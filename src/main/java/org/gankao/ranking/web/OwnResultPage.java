package org.gankao.ranking.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.text.Wording;
import org.gankao.platform.time.BusinessTime;
import org.gankao.ranking.Explanation;
import org.gankao.ranking.ObjectionRow;
import org.gankao.ranking.ObjectionService;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationService;
import org.jspecify.annotations.Nullable;

/** Backs {@code ranking/mine.xhtml}: a cadre's own published results, and his objection to one. */
@Named
@ViewScoped
public class OwnResultPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PublicationService publications;

    @Inject
    ObjectionService objections;

    @Inject
    Clock clock;

    @Inject
    Wording wording;

    @Inject
    Language language;

    @Inject
    Params params;

    private List<Explanation> history;
    private @Nullable Explanation explanation;
    private @Nullable PublicationRow version;
    private List<ObjectionRow> own = List.of();
    private String text = "";
    private String evidence = "";

    @PostConstruct
    void init() {
        history = publications.ownHistory();
        long wanted = params.optionalId("cycle").orElse(0L);
        explanation = history.stream()
                .filter(e -> e.cycle().id() == wanted)
                .findFirst()
                .or(() -> history.stream().findFirst())
                .orElse(null);
        load();
    }

    private void load() {
        if (explanation != null) {
            version = publications.publicOf(explanation.cycle().id()).orElse(null);
            own = objections.ownOfCycle(explanation.cycle().id());
        }
    }

    /** Hands the objection in. */
    public void object() {
        if (version != null) {
            objections.object(version.id(), text, evidence);
            text = "";
            evidence = "";
            load();
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage(wording.text(
                                    language.getLocale(),
                                    "ranking.objection.received",
                                    own.get(own.size() - 1).number())));
        }
    }

    /** Whether objections are taken now. */
    /** Whether the notice is over, so that nothing can be objected to any more. */
    public boolean isOver() {
        return version != null && version.noticeOver(BusinessTime.dateOf(clock.instant()));
    }

    public boolean isOpen() {
        return version != null && version.takesObjections(BusinessTime.dateOf(clock.instant()));
    }

    public List<Explanation> getHistory() {
        return history;
    }

    public @Nullable Explanation getExplanation() {
        return explanation;
    }

    public @Nullable PublicationRow getVersion() {
        return version;
    }

    public List<ObjectionRow> getObjections() {
        return own;
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
}
