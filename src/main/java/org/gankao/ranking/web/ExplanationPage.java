package org.gankao.ranking.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gankao.platform.faces.Params;
import org.gankao.ranking.Explanation;
import org.gankao.ranking.PublicationService;
import org.gankao.ranking.RunService;
import org.jspecify.annotations.Nullable;

/** Backs {@code ranking/explain.xhtml}: how one cadre's result came about, for those who may see rankings. */
@Named
@ViewScoped
public class ExplanationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RunService runs;

    @Inject
    PublicationService publications;

    @Inject
    Params params;

    private Explanation explanation;
    private List<Explanation> history;

    @PostConstruct
    void init() {
        long cadre = params.id("cadre");
        explanation = runs.explain(params.id("run"), cadre);
        history = publications.historyOf(cadre);
    }

    public Explanation getExplanation() {
        return explanation;
    }

    /** His three rates; null unless he has all. */
    public @Nullable Radar getRadar() {
        return Radar.of(explanation).orElse(null);
    }

    public List<Explanation> getHistory() {
        return history;
    }
}
