package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gankao.cycle.CycleService;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;

/** Use cases on blueprints. */
@ApplicationScoped
@Transactional
public class BlueprintService {

    @Inject
    BlueprintRepository blueprints;

    @Inject
    SectionSources sources;

    @Inject
    FormItemRepository standing;

    @Inject
    CycleService cycles;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** Blueprints of a cycle, newest first. */
    @Requires(Permission.PAPER_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<BlueprintRow> ofCycle(long cycle) {
        return blueprints.ofCycle(cycle).stream().map(Blueprint::row).toList();
    }

    @Requires(Permission.PAPER_VIEW)
    public BlueprintRow get(long id) {
        return require(id).row();
    }

    /** What the newest blueprint of a cycle asks for; empty: there is none. */
    @Requires(Permission.PRACTISE)
    @Transactional(TxType.SUPPORTS)
    public Optional<BlueprintPlan> outline(long cycle) {
        return blueprints.ofCycle(cycle).stream()
                .findFirst()
                .map(blueprint -> blueprint.row().plan());
    }

    @Requires(Permission.PAPER_EDIT)
    public long create(long cycle, BlueprintPlan plan) {
        cycles.get(cycle);
        Blueprint blueprint = Blueprint.of(cycle, plan, clock.instant());
        blueprints.add(blueprint);
        changes.fire(Change.of("exam.blueprint.create", "blueprint:" + blueprint.id(), "name", plan.name()));
        return blueprint.id();
    }

    /**
     * Changes it; papers made before keep the plan they were made by.
     *
     * @param version the caller has seen
     * @throws ConflictException if it was changed since
     */
    @Requires(Permission.PAPER_EDIT)
    public void edit(long id, BlueprintPlan plan, int version) {
        Blueprint blueprint = require(id);
        if (blueprint.version() != version) {
            throw new ConflictException("platform.changed");
        }
        blueprint.edit(plan);
        changes.fire(Change.of("exam.blueprint.edit", "blueprint:" + id, "name", plan.name()));
    }

    @Requires(Permission.PAPER_EDIT)
    public void remove(long id) {
        Blueprint blueprint = require(id);
        blueprints.remove(blueprint);
        changes.fire(Change.of(
                "exam.blueprint.remove",
                "blueprint:" + id,
                "name",
                blueprint.plan().name()));
    }

    /** Types rows of such a section may ask for; empty: they name none. */
    @Requires(Permission.PAPER_EDIT)
    @Transactional(TxType.SUPPORTS)
    public List<String> itemTypes(SectionKind kind) {
        return sources.of(kind).itemTypes();
    }

    /** Whether a row of such a section may name topic and difficulty. */
    @Requires(Permission.PAPER_EDIT)
    @Transactional(TxType.SUPPORTS)
    public boolean sorts(SectionKind kind, String itemType) {
        return sources.of(kind).sorts(itemType);
    }

    /** Why the plan cannot be met by what there is now in the cycle; empty if it can. */
    @Requires(Permission.PAPER_EDIT)
    public List<Shortfall> shortfalls(long cycle, BlueprintPlan plan) {
        Set<String> worn = standing.worn(cycle, plan.exposureLimit());
        return plan.sections().stream()
                .flatMap(section -> sources.of(section.kind()).shortfalls(section, worn).stream())
                .toList();
    }

    private Blueprint require(long id) {
        return blueprints.find(id).orElseThrow(() -> new NotFoundException("exam.blueprint.unknown"));
    }
}
