package org.gankao.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.people.PostCategory;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.Moment;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Use cases on cycles. Name and dates of a cycle are no secret: every feature may look them up. */
@ApplicationScoped
@Transactional
public class CycleService {

    @Inject
    CycleRepository cycles;

    @Inject
    EntrantList entrants;

    @Inject
    @Any
    Instance<CycleStep> steps;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Moment moment;

    @OpenToAll
    @Transactional(TxType.SUPPORTS)
    public Optional<CycleRow> find(long id) {
        return cycles.find(id).map(EvaluationCycle::row);
    }

    /** @throws NotFoundException if there is no such cycle */
    @OpenToAll
    @Transactional(TxType.SUPPORTS)
    public CycleRow get(long id) {
        return require(id).row();
    }

    /** Newest base date first. */
    @OpenToAll
    @Transactional(TxType.SUPPORTS)
    public List<CycleRow> all() {
        return cycles.all().stream().map(EvaluationCycle::row).toList();
    }

    /** The newest cycle that is running; while none runs, the newest in preparation. */
    @OpenToAll
    @Transactional(TxType.SUPPORTS)
    public Optional<CycleRow> current() {
        List<CycleRow> all = all();
        return all.stream()
                .filter(c -> c.state() == CycleState.RUNNING)
                .findFirst()
                .or(() -> all.stream()
                        .filter(c -> c.state() == CycleState.PREPARING)
                        .findFirst());
    }

    /**
     * Creates a cycle with a draft scheme for each post category.
     *
     * @param like cycle whose schemes are copied; null: the usual terms, without a formula
     */
    @Requires(Permission.CYCLE_EDIT)
    public long create(CyclePlan plan, @Nullable Long like) {
        requireNewCode(plan, 0);
        Map<PostCategory, Scheme> models =
                like == null ? Map.of() : entrants.newest(require(like).id());
        EvaluationCycle cycle = EvaluationCycle.create(plan, moment.now());
        cycles.add(cycle);
        for (PostCategory category : PostCategory.values()) {
            Scheme model = models.get(category);
            cycles.add(Scheme.draft(cycle.id(), category, 1, model == null ? SchemeTerms.usual() : model.terms()));
        }
        changes.fire(
                Change.of("cycle.create", "cycle:" + cycle.id(), "name", plan.name(), "baseDate", plan.baseDate()));
        return cycle.id();
    }

    /**
     * Changes name and dates; signatures under schemes fall away, because the dates are part of what was signed.
     *
     * @param version the caller has seen
     * @throws ConflictException if it was changed since, or a scheme is frozen
     */
    @Requires(Permission.CYCLE_EDIT)
    public void edit(long id, CyclePlan plan, int version) {
        EvaluationCycle cycle = lock(id);
        if (cycle.version() != version) {
            throw new ConflictException("platform.changed");
        }
        requireNewCode(plan, id);
        if (cycles.schemes(id).stream().anyMatch(s -> s.state() != SchemeState.DRAFT)) {
            throw new ConflictException("cycle.someFrozen");
        }
        cycle.edit(plan);
        changes.fire(Change.of("cycle.edit", "cycle:" + id, "name", plan.name(), "baseDate", plan.baseDate()));
    }

    /** @throws RuleViolationException unless every post category in use has a frozen scheme */
    @OpenToAll // a check that reveals nothing
    @Transactional(TxType.SUPPORTS)
    public void requireFrozen(long cycleId) {
        if (!unfrozen(cycleId).isEmpty()) {
            throw new RuleViolationException(
                    "cycle.notFrozen", require(cycleId).row().name());
        }
    }

    /** Post categories in use that have no frozen scheme yet. */
    @OpenToAll // a check that reveals nothing
    @Transactional(TxType.SUPPORTS)
    public Set<PostCategory> unfrozen(long cycleId) {
        CycleRow cycle = require(cycleId).row();
        if (cycle.state() != CycleState.PREPARING) {
            return Set.of();
        }
        Set<PostCategory> open = entrants.of(cycle).stream()
                .map(Entrant::category)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PostCategory.class)));
        cycles.schemes(cycleId).stream()
                .filter(s -> s.state() == SchemeState.FROZEN)
                .forEach(s -> open.remove(s.category()));
        return open;
    }

    /**
     * Who takes part: stored once the category's scheme is frozen, until then as the roster stands. A township's organiser
     * sees those of his township.
     */
    @Requires({
        Permission.CYCLE_VIEW,
        Permission.PAPER_VIEW,
        Permission.SESSION_EDIT,
        Permission.SESSION_MONITOR,
        Permission.SURVEY_VIEW,
        Permission.RANKING_VIEW,
        Permission.RANKING_COMPUTE
    })
    @Transactional(TxType.SUPPORTS)
    public List<Entrant> entrants(long cycleId) {
        Optional<Long> scope = caller.townshipScope();
        return entrants.of(require(cycleId).row()).stream()
                .filter(entrant -> scope.map(own -> own == entrant.townshipId()).orElse(true))
                .toList();
    }

    /** Its steps in order, each as its feature sees it. */
    @Requires(Permission.CYCLE_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<CycleStep.View> steps(long cycleId) {
        CycleRow cycle = get(cycleId);
        return steps.stream()
                .flatMap(step -> step.views(cycle).stream())
                .sorted(Comparator.comparingInt(CycleStep.View::place))
                .toList();
    }

    /** The ranking is final. Called by the publication; no effect when the cycle is closed already. */
    @Requires(Permission.PUBLISH)
    public void close(long id) {
        lock(id).close();
        changes.fire(Change.of("cycle.close", "cycle:" + id));
    }

    private void requireNewCode(CyclePlan plan, long exceptId) {
        if (cycles.hasCode(plan.code(), exceptId)) {
            throw new ConflictException("cycle.code.taken", plan.code());
        }
    }

    private EvaluationCycle require(long id) {
        return cycles.find(id).orElseThrow(() -> new NotFoundException("cycle.unknown"));
    }

    private EvaluationCycle lock(long id) {
        return cycles.lock(id).orElseThrow(() -> new NotFoundException("cycle.unknown"));
    }
}
