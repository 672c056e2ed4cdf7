package org.gankao.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.CycleStep;
import org.gankao.cycle.Phrase;
import org.gankao.platform.faces.Language;
import org.gankao.platform.text.Wording;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationService;
import org.jspecify.annotations.Nullable;

/** A supervisor's landing page: who signed and what waits; what changed comes from the ledger's own glance. */
@Named
@RequestScoped
public class SupervisorHome {

    @Inject
    CycleService cycles;

    @Inject
    PublicationService publications;

    @Inject
    @Any
    Instance<CycleStep> steps;

    @Inject
    Wording wording;

    @Inject
    Language language;

    public @Nullable CycleRow getCycle() {
        return cycles.current().orElse(null);
    }

    /** Signatures under the versions of the running cycle's ranking. */
    public List<PublicationRow> getPublications() {
        return cycles.all().stream()
                .flatMap(cycle -> publications.ofCycle(cycle.id()).stream())
                .toList();
    }

    /** What waits in the running cycle. */
    public List<CycleStep.Waiting> getWaiting() {
        Optional<CycleRow> cycle = cycles.current();
        return cycle.stream()
                .flatMap(c -> StreamSupport.stream(steps.spliterator(), false).flatMap(step -> step.views(c).stream()))
                .flatMap(view -> view.waiting().stream())
                .toList();
    }

    public String say(Phrase phrase) {
        return wording.text(language.getLocale(), phrase.key(), phrase.args());
    }
}
