package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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
import org.gankao.platform.time.BusinessTime;

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

    @Inject
    Clock clock;

    @Override
    public List<View> views(CycleRow cycle) {
        List<Publication> versions = publications.ofCycle(cycle.id());
        Optional<Publication> live =
                versions.stream().filter(p -> !p.replaced()).findFirst();
        return List.of(ranking(cycle, live.isPresent()), publication(cycle, live), annual(live));
    }

    /** It can begin with the first results. */
    private View ranking(CycleRow cycle, boolean published) {
        int runNo = runs.lastNo(cycle.id());
        boolean begun = runNo > 0 || hasResults(cycle);
        Phrase figures = runNo > 0
                ? Phrase.of("ranking.step.runs", runNo)
                : Phrase.of(begun ? "ranking.step.ready" : "ranking.step.noRun");
        return new View(
                500,
                Phrase.of("ranking.step.ranking"),
                published ? Stage.DONE : begun ? Stage.ACTIVE : Stage.WAITING,
                figures,
                desk(cycle, published ? "view" : runNo == 0 ? "compute" : "draft", Permission.RANKING_VIEW),
                List.of());
    }

    /** Before the first result of a component there is nothing to compute. */
    private boolean hasResults(CycleRow cycle) {
        return cycle.state() == CycleState.RUNNING
                && results.resultsPresent(cycle.id()).values().stream().anyMatch(present -> present > 0);
    }

    private static Action desk(CycleRow cycle, String work, Permission needed) {
        return new Action(Phrase.of("ranking.step.do." + work), "/ranking/desk.xhtml?cycle=" + cycle.id(), needed);
    }

    private View publication(CycleRow cycle, Optional<Publication> live) {
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
                desk(cycle, String.valueOf(version.state()), Permission.RANKING_VIEW),
                waiting(cycle, version));
    }

    private List<Waiting> waiting(CycleRow cycle, Publication version) {
        List<Waiting> waiting = new ArrayList<>();
        long mine = caller.identity().map(Identity::accountId).orElse(0L);
        boolean signedByMe = publications.signatures(version.id()).stream().anyMatch(s -> s.accountId() == mine);
        switch (version.state()) {
            case DRAFT -> {
                if (!signedByMe) {
                    waiting.add(work(cycle, version, "sign", Tone.WARNING, Permission.RANKING_SIGN));
                }
            }
            case SIGNED -> waiting.add(work(cycle, version, "approve", Tone.NEUTRAL, Permission.PUBLISH));
            case APPROVED -> waiting.add(work(cycle, version, "putUp", Tone.NEUTRAL, Permission.PUBLISH));
            case NOTICE -> {
                if (version.noticeOver(BusinessTime.dateOf(clock.instant()))) {
                    waiting.add(work(cycle, version, "complete", Tone.WARNING, Permission.PUBLISH));
                }
            }
            case FINAL -> {
                // nothing waits any more
            }
        }
        for (Objection objection : publications.objectionsInCycle(cycle.id())) {
            if (!objection.answered()) {
                waiting.add(new Waiting(
                        Phrase.of("ranking.waiting.objection"),
                        1,
                        Phrase.of(
                                "ranking.waiting.objection.text",
                                objection.row().number(),
                                objection.row().due()),
                        Tone.URGENT,
                        desk(cycle, "NOTICE", Permission.OBJECTION_DECIDE)));
            }
        }
        return waiting;
    }

    private static Waiting work(CycleRow cycle, Publication version, String kind, Tone tone, Permission needed) {
        return new Waiting(
                Phrase.of("ranking.waiting." + kind),
                1,
                Phrase.of("ranking.waiting." + kind + ".text", version.versionNo()),
                tone,
                desk(cycle, String.valueOf(version.state()), needed));
    }

    private View annual(Optional<Publication> live) {
        boolean completed =
                live.filter(p -> p.state() == PublicationState.FINAL).isPresent();
        boolean made = completed && annuals.of(live.get().id()).isPresent();
        return new View(
                700,
                Phrase.of("ranking.step.annual"),
                made ? Stage.DONE : completed ? Stage.ACTIVE : Stage.WAITING,
                Phrase.of("ranking.step.annual." + (made ? "made" : completed ? "ready" : "open")),
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
