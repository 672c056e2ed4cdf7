package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.exam.paper.BlueprintRow;
import org.gankao.exam.paper.BlueprintService;
import org.gankao.exam.paper.PaperJobs;
import org.gankao.exam.paper.PaperRow;
import org.gankao.exam.paper.PaperService;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.jspecify.annotations.Nullable;

/** Backs {@code exam/papers.xhtml}: blueprints and papers of a cycle. */
@Named
@ViewScoped
public class PapersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CycleService cycles;

    @Inject
    BlueprintService blueprints;

    @Inject
    PaperService papers;

    @Inject
    PaperJobs assembly;

    @Inject
    Jobs jobs;

    @Inject
    Caller caller;

    @Inject
    Language language;

    @Inject
    Params params;

    private @Nullable CycleRow cycle;
    private @Nullable BlueprintRow chosen;
    private String name = "";
    private int forms = 2;
    private String seed = "";

    @PostConstruct
    void init() {
        cycle = params.optionalId("cycle")
                .flatMap(cycles::find)
                .or(() -> cycles.current())
                .orElse(null);
        if (cycle != null) {
            blueprints.ofCycle(cycle.id());
        }
    }

    /** Opens the dialog. */
    public void choose(BlueprintRow blueprint) {
        chosen = blueprint;
        name = blueprint.plan().name();
        seed = PaperJobs.newSeed();
    }

    public String assemble() {
        if (chosen == null || cycle == null) {
            return "";
        }
        assembly.assemble(chosen.id(), name, forms, seed, language.getLocale());
        return "/exam/papers.xhtml?faces-redirect=true&cycle=" + cycle.id();
    }

    public void remove(PaperRow paper) {
        papers.remove(paper.id());
    }

    public void removeBlueprint(BlueprintRow blueprint) {
        blueprints.remove(blueprint.id());
    }

    public List<BlueprintRow> getBlueprints() {
        return cycle == null ? List.of() : blueprints.ofCycle(cycle.id());
    }

    public List<PaperRow> getPapers() {
        return cycle == null ? List.of() : papers.ofCycle(cycle.id());
    }

    /** The newest assembly of a blueprint, if it did not simply end well. */
    public @Nullable JobRow job(BlueprintRow blueprint) {
        return jobs.newest(PaperJobs.KIND, "blueprint:" + blueprint.id())
                .filter(job -> job.running() || job.message() != null)
                .orElse(null);
    }

    public @Nullable CycleRow getCycle() {
        return cycle;
    }

    public boolean isMayEdit() {
        return caller.may(Permission.PAPER_EDIT);
    }

    public @Nullable BlueprintRow getChosen() {
        return chosen;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public int getForms() {
        return forms;
    }

    public void setForms(int forms) {
        this.forms = forms;
    }

    public String getSeed() {
        return seed;
    }

    public void setSeed(@Nullable String seed) {
        this.seed = seed == null ? "" : seed;
    }
}
