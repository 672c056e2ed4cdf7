package org.gankao.drill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.exam.paper.FormOrder;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.PlanRow;
import org.gankao.exam.paper.SectionItem;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionMarker;
import org.gankao.exam.paper.SectionPlan;
import org.gankao.exam.paper.SectionReview;
import org.gankao.exam.paper.SharedSectionSource;
import org.gankao.exam.paper.Shortfall;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.time.BusinessTime;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.pack.Law;
import org.gankao.shared.Fraction;
import org.gankao.shared.draw.VerifiableDraw;

/** The scenario section of papers: cases drawn from the library, marked by replaying the choices. */
@ApplicationScoped
public class CaseSection implements SharedSectionSource, SectionMarker, SectionReview {

    @Inject
    CaseLibrary library;

    @Inject
    ItemService items;

    @Inject
    Clock clock;

    @Override
    public SectionKind kind() {
        return SectionKind.SCENARIO;
    }

    @Override
    public List<Shortfall> shortfalls(SectionPlan plan, Set<String> worn) {
        int available = usable().size();
        return available >= plan.items()
                ? List.of()
                : List.of(new Shortfall(
                        List.of(new Shortfall.Term("drill.kind", "drill.case")), plan.items(), available));
    }

    /**
     * Deals the cases, in an order drawn with the seed, to the forms one after the other; when all are dealt it begins
     * again, so forms share a case only where there are too few.
     */
    @Override
    public List<List<SectionItem>> forms(SectionPlan plan, FormOrder order, Progress progress) {
        Map<String, ScenarioCase> cases =
                usable().stream().collect(Collectors.toMap(ScenarioCase::code, Function.identity()));
        return deal(cases, plan, order.count(), order.seed());
    }

    static List<List<SectionItem>> deal(Map<String, ScenarioCase> cases, SectionPlan plan, int count, String seed) {
        List<String> order = new VerifiableDraw("drill", List.copyOf(cases.keySet()), seed).order();
        List<List<SectionItem>> forms = new ArrayList<>();
        int next = 0;
        for (int form = 0; form < count; form++) {
            List<SectionItem> items = new ArrayList<>();
            for (PlanRow row : plan.rows()) {
                for (int i = 0; i < row.items(); i++) {
                    ScenarioCase drawn = cases.get(order.get(next++ % order.size()));
                    if (drawn == null) {
                        throw new IllegalStateException("What was drawn is a case.");
                    }
                    items.add(item(drawn, row));
                }
            }
            forms.add(items);
        }
        return forms;
    }

    private static SectionItem item(ScenarioCase drawn, PlanRow row) {
        ScenarioCase numbered = CaseDocument.renumbered(drawn);
        return new SectionItem(
                drawn.code(), CaseDocument.open(numbered), CaseDocument.key(numbered), row.points(), List.of());
    }

    @Override
    public Fraction share(Map<String, Object> key, String response, MarkingRules rules) {
        ScenarioCase scenario = CaseDocument.read(key);
        return Replay.of(scenario, response).share(scenario.points());
    }

    @Override
    public List<Step> steps(Map<String, Object> key, String response) {
        return Replay.of(CaseDocument.read(key), response).steps().stream()
                .map(step -> new Step(
                        step.node().text(),
                        step.chosen().text(),
                        step.chosen().points(),
                        step.best(),
                        step.chosen().feedback()))
                .toList();
    }

    private List<ScenarioCase> usable() {
        Map<String, Law> laws = items.laws().stream().collect(Collectors.toMap(Law::id, Function.identity()));
        return library.inForce(laws, BusinessTime.dateOf(clock.instant()));
    }
}
