package org.gankao.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gankao.people.PostCategory;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;

/** The first two steps of a cycle's line: the schemes, and who takes part. */
@ApplicationScoped
class SchemeSteps implements CycleStep {

    @Inject
    CycleService cycles;

    @Inject
    SchemeService schemes;

    @Inject
    Caller caller;

    @Override
    public List<View> views(CycleRow cycle) {
        Set<PostCategory> unfrozen = cycles.unfrozen(cycle.id());
        List<Entrant> entrants = cycles.entrants(cycle.id());
        return List.of(scheme(cycle, unfrozen), roster(cycle, entrants));
    }

    private View scheme(CycleRow cycle, Set<PostCategory> unfrozen) {
        List<SchemeRow> all = schemes.ofCycle(cycle.id());
        long frozen = all.stream().filter(SchemeRow::frozen).count();
        List<Waiting> waiting = new ArrayList<>();
        long mine = caller.identity().map(Identity::accountId).orElse(0L);
        for (SchemeRow scheme : all) {
            if (scheme.draft() && !scheme.signatures().isEmpty() && !scheme.signedBy(mine)) {
                waiting.add(new Waiting(
                        Phrase.of("cycle.waiting.sign"),
                        1,
                        Phrase.of(
                                "cycle.waiting.scheme",
                                scheme.category().chinese(),
                                scheme.signatures().get(0).accountName()),
                        Tone.WARNING,
                        new Action(
                                Phrase.of("cycle.waiting.sign"),
                                "/cycle/scheme.xhtml?id=" + scheme.id(),
                                Permission.CYCLE_SIGN)));
            }
        }
        long unsigned = all.stream()
                .filter(s -> s.draft() && s.signatures().isEmpty() && unfrozen.contains(s.category()))
                .count();
        if (unsigned > 0) {
            waiting.add(new Waiting(
                    Phrase.of("cycle.waiting.write"),
                    unsigned,
                    Phrase.of("cycle.waiting.unsigned", unsigned),
                    Tone.NEUTRAL,
                    new Action(
                            Phrase.of("cycle.step.scheme.write"),
                            "/cycle/schemes.xhtml?cycle=" + cycle.id(),
                            Permission.CYCLE_SIGN)));
        }
        boolean done = unfrozen.isEmpty() && frozen > 0;
        return new View(
                100,
                Phrase.of("cycle.step.scheme"),
                done ? Stage.DONE : Stage.ACTIVE,
                done
                        ? Phrase.of("cycle.step.scheme.frozen", frozen)
                        : Phrase.of("cycle.step.scheme.open", unfrozen.size()),
                new Action(
                        Phrase.of(done ? "cycle.step.scheme.view" : "cycle.step.scheme.write"),
                        "/cycle/schemes.xhtml?cycle=" + cycle.id(),
                        Permission.CYCLE_VIEW),
                waiting);
    }

    private View roster(CycleRow cycle, List<Entrant> entrants) {
        long ranked = entrants.stream().filter(Entrant::ranked).count();
        return new View(
                200,
                Phrase.of("cycle.step.roster"),
                entrants.isEmpty() ? Stage.WAITING : cycle.state() == CycleState.PREPARING ? Stage.ACTIVE : Stage.DONE,
                entrants.isEmpty()
                        ? Phrase.of("cycle.step.roster.empty")
                        : Phrase.of("cycle.step.roster.figures", entrants.size(), entrants.size() - ranked),
                new Action(
                        Phrase.of("cycle.step.roster.view"),
                        "/cycle/entrants.xhtml?cycle=" + cycle.id(),
                        Permission.CYCLE_VIEW),
                List.of());
    }
}
