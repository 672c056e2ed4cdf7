package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentResult;
import org.gankao.cycle.ComponentResults;

/** Results of released sealed sessions; who sat twice keeps the earlier result. */
@ApplicationScoped
class ExamResults implements ComponentResults {

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
}
