package org.gankao.cycle.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.Entrant;
import org.gankao.cycle.SchemeRow;
import org.gankao.cycle.SchemeService;
import org.gankao.cycle.SchemeTerms;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.text.Wording;

/** Backs {@code cycle/schemes.xhtml} and {@code cycle/entrants.xhtml}: schemes of a cycle, and who takes part. */
@Named
@ViewScoped
public class SchemesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CycleService cycles;

    @Inject
    SchemeService schemes;

    @Inject
    Wording wording;

    @Inject
    Language language;

    @Inject
    Params params;

    private CycleRow cycle;
    private List<SchemeRow> rows;
    private List<Entrant> entrants;
    private List<Entrant> shown;

    @PostConstruct
    void init() {
        cycle = cycles.get(params.id("cycle"));
        rows = schemes.ofCycle(cycle.id());
        entrants = cycles.entrants(cycle.id());
    }

    public CycleRow getCycle() {
        return cycle;
    }

    public List<SchemeRow> getRows() {
        return rows;
    }

    public List<Entrant> getEntrants() {
        return entrants;
    }

    /** Rows left by the table's filters; PrimeFaces keeps them here. */
    public List<Entrant> getShown() {
        return shown;
    }

    public void setShown(List<Entrant> shown) {
        this.shown = shown;
    }

    public long entrants(SchemeRow scheme) {
        return entrants.stream().filter(e -> e.category() == scheme.category()).count();
    }

    public long getUnranked() {
        return entrants.stream().filter(e -> !e.ranked()).count();
    }

    /** 政策知识 40 · 群众满意度 30 …. */
    public String weights(SchemeRow scheme) {
        Locale locale = language.getLocale();
        return scheme.terms().parts().stream()
                .map(p -> wording.text(locale, "Component." + p.component()) + '\u00a0' + SchemeTerms.plain(p.weight()))
                .collect(Collectors.joining(" · "));
    }
}
