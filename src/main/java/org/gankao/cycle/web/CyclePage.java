package org.gankao.cycle.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.CycleStep;
import org.gankao.cycle.Phrase;
import org.gankao.cycle.SchemeService;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.text.Wording;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Backs {@code cycle/cycle.xhtml}: the cycle as a line of steps, and what waits for a person. */
@Named
@ViewScoped
public class CyclePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CycleService cycles;

    @Inject
    SchemeService schemes;

    @Inject
    @Any
    transient Instance<CycleStep> steps;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    @Inject
    Language language;

    @Inject
    Params params;

    private @Nullable CycleRow cycle;
    private List<CycleStep.View> views = List.of();
    private List<String> cards = List.of();

    @PostConstruct
    void init() {
        if (!caller.may(Permission.CYCLE_VIEW)) {
            throw new ForbiddenException("security.notAllowed");
        }
        cycle = params.optionalId("id")
                .map(id -> cycles.find(id).orElseThrow(() -> new NotFoundException("cycle.unknown")))
                .or(() -> cycles.current())
                .or(() -> cycles.all().stream().findFirst())
                .orElse(null);
        if (cycle == null) {
            return;
        }
        List<CycleStep.View> all = new ArrayList<>();
        List<String> active = new ArrayList<>();
        for (CycleStep step : steps) {
            List<CycleStep.View> of = step.views(cycle);
            all.addAll(of);
            if (of.stream().anyMatch(v -> v.stage() == CycleStep.Stage.ACTIVE)) {
                step.card().ifPresent(active::add);
            }
        }
        all.sort(Comparator.comparingInt(CycleStep.View::place));
        views = all;
        cards = active;
    }

    public @Nullable CycleRow getCycle() {
        return cycle;
    }

    public List<CycleRow> getAll() {
        return cycles.all();
    }

    public List<CycleStep.View> getSteps() {
        return views;
    }

    /** Steps under way. */
    public List<CycleStep.View> getActive() {
        return views.stream().filter(v -> v.stage() == CycleStep.Stage.ACTIVE).toList();
    }

    /** The one next action of the whole cycle: of the first step under way that has one for this caller. */
    public CycleStep.@Nullable Action getNext() {
        return views.stream()
                .filter(v -> v.stage() == CycleStep.Stage.ACTIVE)
                .map(CycleStep.View::action)
                .filter(a -> a != null && caller.may(a.needed()))
                .findFirst()
                .orElse(null);
    }

    public List<CycleStep.Waiting> getWaiting() {
        return views.stream()
                .flatMap(v -> v.waiting().stream())
                .filter(w -> caller.may(w.action().needed()))
                .sorted(Comparator.comparing(CycleStep.Waiting::tone).reversed())
                .toList();
    }

    public List<String> getCards() {
        return cards;
    }

    /** The short hash of the first frozen scheme, empty while none is frozen. */
    public String getHash() {
        return cycle == null
                ? ""
                : schemes.frozen(cycle.id()).values().stream()
                        .map(s -> s.sha256().substring(0, 4) + "…" + s.sha256().substring(60))
                        .findFirst()
                        .orElse("");
    }

    public String say(@Nullable Phrase phrase) {
        return phrase == null ? "" : wording.text(language.getLocale(), phrase.key(), phrase.args());
    }

    public boolean may(CycleStep.@Nullable Action action) {
        return action != null && caller.may(action.needed());
    }

    public boolean isMayEdit() {
        return caller.may(Permission.CYCLE_EDIT);
    }

    /** Style of a step in the line. */
    public String style(CycleStep.View view) {
        return switch (view.stage()) {
            case DONE -> "g-done";
            case ACTIVE -> "g-now";
            case WAITING -> "";
        };
    }

    /** Style of a chip. */
    public String kind(CycleStep.Waiting waiting) {
        return switch (waiting.tone()) {
            case URGENT -> "bad";
            case WARNING -> "warn";
            case NEUTRAL -> "calm";
        };
    }
}
