package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentError;
import org.gankao.cycle.ComponentErrors;
import org.gankao.cycle.ComponentResult;
import org.gankao.cycle.ComponentResults;
import org.gankao.exam.paper.SectionKind;

/** Results of released sealed sessions; who sat twice keeps the earlier result. */
@ApplicationScoped
class ExamResults implements ComponentResults, ComponentErrors {

    private record Place(long cadre, Component component) {}

    @Inject
    MarkRepository marks;

    @Override
    public List<Component> components() {
        return List.of(Component.KNOWLEDGE, Component.PHOTO, Component.SCENARIO);
    }

    @Override
    public List<ComponentResult> results(long cycleId) {
        Map<Place, ComponentResult> first = new LinkedHashMap<>();
        for (ComponentResult result : marks.released(cycleId)) {
            first.putIfAbsent(new Place(result.cadreId(), result.component()), result);
        }
        Collection<ComponentResult> kept = first.values();
        return List.copyOf(kept);
    }

    @Override
    public List<ComponentError> errors(long cycleId) {
        Map<Place, Long> sittings = new HashMap<>();
        Map<Place, List<Mark>> first = new LinkedHashMap<>();
        marks.eachReleased(cycleId, (cadre, mark) -> {
            Place place = new Place(cadre, SectionKind.ofItem(mark.item()).component());
            if (sittings.computeIfAbsent(place, any -> mark.sittingId()) == mark.sittingId()) {
                first.computeIfAbsent(place, any -> new ArrayList<>()).add(mark);
            }
        });
        return first.entrySet().stream()
                .map(entry -> new ComponentError(
                        entry.getKey().cadre(), entry.getKey().component(), ItemSampling.variance(entry.getValue())))
                .toList();
    }
}
