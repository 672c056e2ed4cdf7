package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.cycle.Component;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.people.PostCategory;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;

/** Groups of a run by place, and where cadres and groups stood in earlier cycles. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class GroupService {

    /** Earlier cycles that stand beside a ranking. */
    public static final int EARLIER_CYCLES = 4;

    @Inject
    RunRepository rows;

    @Inject
    RunService runs;

    @Inject
    PublicationRepository publications;

    @Inject
    CycleService cycles;

    @Inject
    ResultSeal seal;

    @Inject
    Caller caller;

    /** Groups by place among all of their kind; a caller limited to a township sees those of it. */
    @Requires(Permission.RANKING_VIEW)
    public List<GroupRow> groups(GroupQuery query) {
        Optional<Long> scope = caller.townshipScope();
        return groups(runs.get(query.runId()), query.category(), query.view()).stream()
                .filter(query::holds)
                .filter(row -> scope.isEmpty() || scope.get() == row.townshipId())
                .toList();
    }

    /**
     * Where the groups of a run stood in the newest {@value #EARLIER_CYCLES} earlier cycles.
     *
     * @throws ConflictException if what is stored of a version is not what was signed
     */
    @Requires(Permission.RANKING_VIEW)
    public EarlierPlaces earlierOfGroups(long runId, PostCategory category, GroupView view) {
        List<EarlierPlaces.Cycle> found = new ArrayList<>();
        Map<Long, Map<Long, PastPlace>> byId = new HashMap<>();
        for (Past past : past(runId)) {
            found.add(past.cycle());
            List<GroupRow> groups = groups(past.run(), category, view);
            groups.forEach(group -> put(
                    byId,
                    group.id(),
                    new PastPlace(
                            past.cycle().id(),
                            past.cycle().name(),
                            group.place(),
                            groups.size(),
                            group.composite().percent())));
        }
        return new EarlierPlaces(found, byId);
    }

    /**
     * As {@link #earlierOfGroups}, of cadres, each in the category he was in then.
     *
     * @throws ConflictException if what is stored of a version is not what was signed
     */
    @Requires(Permission.RANKING_VIEW)
    public EarlierPlaces earlierOfCadres(long runId, Collection<Long> cadreIds) {
        List<EarlierPlaces.Cycle> found = new ArrayList<>();
        Map<Long, Map<Long, PastPlace>> byId = new HashMap<>();
        for (Past past : past(runId)) {
            found.add(past.cycle());
            rows.pastPlaces(past.run().id(), past.cycle(), cadreIds).forEach((id, place) -> put(byId, id, place));
        }
        return new EarlierPlaces(found, byId);
    }

    private static void put(Map<Long, Map<Long, PastPlace>> byId, long id, PastPlace place) {
        byId.computeIfAbsent(id, own -> new HashMap<>()).put(place.cycleId(), place);
    }

    private List<GroupRow> groups(RunRow run, PostCategory category, GroupView view) {
        if (view.acrossCategories()) {
            return GroupRow.of(rows.members(run.id(), null, view), List.of());
        }
        List<Component> ladder =
                run.categories().contains(category) ? runs.terms(run, category).tieBreak() : List.of();
        return GroupRow.of(rows.members(run.id(), category, view), ladder);
    }

    private record Past(EarlierPlaces.Cycle cycle, RunRow run) {}

    /** What is final of the cycles with an earlier base date, newest first. */
    private List<Past> past(long runId) {
        CycleRow now = cycles.get(runs.get(runId).cycleId());
        Map<Long, CycleRow> before = new HashMap<>();
        List<Publication> last = publications.published().stream()
                .filter(p -> p.state() == PublicationState.FINAL && !p.replaced() && p.cycleId() != now.id())
                .filter(p -> before.computeIfAbsent(p.cycleId(), cycles::get)
                        .baseDate()
                        .isBefore(now.baseDate()))
                .sorted(Comparator.comparing(
                        (Publication p) -> before.get(p.cycleId()).baseDate(), Comparator.reverseOrder()))
                .limit(EARLIER_CYCLES)
                .toList();
        last.forEach(seal::requireWhole);
        return last.stream()
                .map(p -> new Past(
                        new EarlierPlaces.Cycle(
                                p.cycleId(), before.get(p.cycleId()).name()),
                        runs.get(p.runId())))
                .toList();
    }
}
