package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentResult;
import org.gankao.cycle.RankingOutlook;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;

/** What the ranking would be, for those who weigh a change of results. */
@ApplicationScoped
@Transactional
class OutlookService implements RankingOutlook {

    private record Measured(long cadre, Component component, String evidence) {

        static Measured of(ComponentResult result) {
            return new Measured(result.cadreId(), result.component(), result.evidence());
        }
    }

    @Inject
    PublicationRepository publications;

    @Inject
    RunService runs;

    @Override
    @Requires({Permission.RESULT_RELEASE, Permission.RANKING_VIEW})
    public boolean published(long cycleId) {
        return publications.ofCycle(cycleId).stream()
                .anyMatch(version -> version.state().published() && !version.replaced());
    }

    @Override
    @Requires({Permission.RESULT_RELEASE, Permission.RANKING_VIEW})
    public Map<Long, Integer> places(long cycleId, List<ComponentResult> instead) {
        Computation.Input input = runs.input(cycleId);
        boolean computable = !input.results().isEmpty()
                && input.entrants().stream().allMatch(one -> input.schemes().containsKey(one.category()));
        if (!computable) {
            return Map.of();
        }
        Map<Measured, ComponentResult> replaced =
                instead.stream().collect(Collectors.toMap(Measured::of, Function.identity()));
        Computation.Input other = new Computation.Input(
                input.schemes(),
                input.entrants(),
                input.results().stream()
                        .map(one -> replaced.getOrDefault(Measured.of(one), one))
                        .toList(),
                input.allowances());
        Map<Long, Integer> places = new HashMap<>();
        Computation.of(other).rows().forEach(row -> {
            if (row.place() != null) {
                places.put(row.entrant().cadreId(), row.place());
            }
        });
        return places;
    }
}
