package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleState;
import org.gankao.cycle.CycleStep;
import org.gankao.cycle.Phrase;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;

/** The last steps of a cycle's line: ranking, publication, annual evaluation. */
@ApplicationScoped
class RankingSteps implements CycleStep {

    @Inject
    PublicationRepository publications;

    @Inject
    RunRepository runs;

    @Inject
    RunService results;

    @Inject
    AnnualRepository annuals;

    @Inject
    Caller caller;

    @Override
    public List<View> views(CycleRow cycle) {
        List<Publication> versions = publications.ofCycle(cycle.id());
        Optional<Publication> live =
                versions.stream().filter(p -> !p.replaced()).findFirst();
        int runNo = runs.lastNo(cycle.id());
        Action desk = new Action(
                Phrase.of("ranking.step.desk"), "/ranking/desk.xhtml?cycle=" + cycle.id(), Permission.RANKING_VIEW);
        return List.of(ranking(cycle, runNo, live.isPresent(), desk), publication(live, desk), annual(live));
    }

    private View ranking(CycleRow cycle, int runNo, boolean published, Action desk) {
        Stage stage = published ? Stage.DONE : runNo > 0 || hasResults(cycle) ? Stage.ACTIVE : Stage.WAITING;
        Phrase figures = runNo == 0 ? Phrase.of("ranking.step.noRun") : Phrase.of("ranking.step.runs", runNo);
        return new View(500, Phrase.of("ranking.step.ranking"), stage, figures, desk, List.of());
    }

    /** Before the first result of a component there is nothing to compute. */
    private boolean hasResults(CycleRow cycle) {
        return cycle.state() == CycleState.RUNNING
                && results.resultsPresent(cycle.id()).values().stream().anyMatch(present -> present > 0);
    }

    private View publication(Optional<Publication> live, Action desk) {
        if (live.isEmpty()) {
            return new View(
                    600,
                    Phrase.of("ranking.step.publication"),
                    Stage.WAITING,
                    Phrase.of("ranking.step.notice.rule", Publication.NOTICE_DAYS),
                    null,
                    List.of());
        }
        Publication version = live.get();
        return new View(
                600,
                Phrase.of("ranking.step.publication"),
                version.state() == PublicationState.FINAL ? Stage.DONE : Stage.ACTIVE,
                Phrase.of("ranking.step.state." + version.state(), String.valueOf(version.noticeUntil())),
                desk,
                waiting(version, desk));
    }

    private List<Waiting> waiting(Publication version, Action desk) {
        List<Waiting> waiting = new ArrayList<>();
        long mine = caller.identity().map(Identity::accountId).orElse(0L);
        if (version.state() == PublicationState.DRAFT
                && publications.signatures(version.id()).stream().noneMatch(s -> s.accountId() == mine)) {
            waiting.add(new Waiting(
                    Phrase.of("ranking.waiting.sign"),
                    1,
                    Phrase.of("ranking.waiting.sign.text", version.versionNo()),
                    Tone.WARNING,
                    new Action(desk.label(), desk.url(), Permission.RANKING_SIGN)));
        }
        for (Objection objection : publications.objections(version.id())) {
            if (!objection.answered()) {
                waiting.add(new Waiting(
                        Phrase.of("ranking.waiting.objection"),
                        1,
                        Phrase.of(
                                "ranking.waiting.objection.text",
                                objection.row().number(),
                                objection.row().due()),
                        Tone.URGENT,
                        new Action(desk.label(), desk.url(), Permission.OBJECTION_DECIDE)));
            }
        }
        return waiting;
    }

    private View annual(Optional<Publication> live) {
        boolean completed =
                live.filter(p -> p.state() == PublicationState.FINAL).isPresent();
        boolean made = completed && annuals.of(live.get().id()).isPresent();
        return new View(
                700,
                Phrase.of("ranking.step.annual"),
                made ? Stage.DONE : completed ? Stage.ACTIVE : Stage.WAITING,
                Phrase.of(made ? "ranking.step.annual.made" : "ranking.step.annual.open"),
                completed
                        ? new Action(
                                Phrase.of("ranking.step.annual.view"),
                                "/ranking/annual.xhtml?publication="
                                        + live.get().id(),
                                Permission.ANNUAL_VIEW)
                        : null,
                List.of());
    }
}
