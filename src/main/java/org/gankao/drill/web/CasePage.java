package org.gankao.drill.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gankao.drill.CaseService;
import org.gankao.drill.ScenarioCase;
import org.gankao.platform.faces.Params;
import org.gankao.shared.NotFoundException;

/** Backs {@code drill/case.xhtml}: a case as its author reads it, question by question. */
@Named
@RequestScoped
public class CasePage {

    @Inject
    CaseService cases;

    @Inject
    Params params;

    private ScenarioCase scenario;
    private List<Place> places = List.of();

    /**
     * A node under the number the page gives it.
     *
     * @param best the most a choice here gains
     */
    public record Place(String id, int number, ScenarioCase.Node node, int best) {}

    @PostConstruct
    void init() {
        scenario = cases.get(params.text("code").orElseThrow(() -> new NotFoundException("drill.case.unknown", "")));
        List<Place> all = new ArrayList<>();
        for (Map.Entry<String, ScenarioCase.Node> entry : scenario.nodes().entrySet()) {
            all.add(new Place(
                    entry.getKey(),
                    all.size() + 1,
                    entry.getValue(),
                    entry.getValue().choices().stream()
                            .mapToInt(ScenarioCase.Choice::points)
                            .max()
                            .orElse(0)));
        }
        places = List.copyOf(all);
    }

    public ScenarioCase getScenario() {
        return scenario;
    }

    public List<Place> getPlaces() {
        return places;
    }

    public int numberOf(String id) {
        return places.stream()
                .filter(place -> place.id().equals(id))
                .mapToInt(Place::number)
                .findFirst()
                .orElse(0);
    }
}
