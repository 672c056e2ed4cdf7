package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentDetails;
import org.gankao.cycle.ComponentError;
import org.gankao.cycle.ComponentErrors;
import org.gankao.cycle.ComponentResult;
import org.gankao.cycle.ComponentResults;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.Entrant;
import org.gankao.cycle.Phrase;
import org.gankao.cycle.SchemeRow;
import org.gankao.cycle.SchemeService;
import org.gankao.cycle.SchemeTerms;
import org.gankao.locality.DutyService;
import org.gankao.people.PostCategory;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.Moment;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.Page;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Score;
import org.jspecify.annotations.Nullable;

/** Computes rankings from component results and shows them. A run is stored once and never changed. */
@ApplicationScoped
@Transactional
public class RunService {

    @Inject
    RunRepository runs;

    @Inject
    AllowanceRepository allowances;

    @Inject
    CycleService cycles;

    @Inject
    SchemeService schemes;

    @Inject
    UnitService units;

    @Inject
    DutyService duties;

    @Inject
    Instance<ComponentResults> sources;

    @Inject
    Instance<ComponentErrors> errorSources;

    @Inject
    Instance<ComponentDetails> detailSources;

    @Inject
    ResultSeal seal;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Moment moment;

    /**
     * Computes and stores a run.
     *
     * @return its id
     * @throws RuleViolationException if a scheme is not frozen or no component has a result yet
     */
    @Requires(Permission.RANKING_COMPUTE)
    public long compute(long cycleId, Progress progress) {
        cycles.requireFrozen(cycleId);
        progress.at(0, 4);
        Computation.Input input = input(cycleId);
        if (input.results().isEmpty()) {
            throw new RuleViolationException("ranking.noResults");
        }
        progress.at(1, 4);
        Computation computation = Computation.of(input);
        progress.at(2, 4);
        Identity by = caller.identity().orElse(null);
        int ranked =
                (int) computation.rows().stream().filter(r -> r.place() != null).count();
        int runNo = runs.lastNo(cycleId) + 1;
        long id = runs.add(
                cycleId,
                runNo,
                computation,
                ranked,
                by == null ? null : by.accountId(),
                by == null ? "" : by.displayName(),
                moment.now());
        runs.addSchemes(id, input.schemes());
        runs.addRows(
                id, computation.rows(), units.all().stream().collect(Collectors.toMap(UnitRow::id, UnitRow::name)));
        runs.addVillages(
                id,
                duties.villagesOf(
                        computation.rows().stream()
                                .map(row -> row.entrant().cadreId())
                                .toList(),
                        cycles.get(cycleId).baseDate()));
        runs.addRanges(id, RangeComputation.of(computation, errors(cycleId), progress));
        String rows = seal.seal(id);
        progress.at(4, 4);
        changes.fire(Change.of(
                "ranking.compute",
                "run:" + id,
                "runNo",
                runNo,
                "ranked",
                ranked,
                "inputSha256",
                computation.inputSha256(),
                "resultSha256",
                computation.resultSha256(),
                "rowsSha256",
                rows));
        return id;
    }

    /** Whether computing the same cycle again now would give the same result, and what is stored of it is as it was then. */
    @Requires(Permission.RANKING_VIEW)
    @Transactional(TxType.SUPPORTS)
    public boolean stillSame(long runId) {
        RunRow run = get(runId);
        return seal.wholeNow(runId) && resultNow(run.cycleId()).equals(run.resultSha256());
    }

    /** Hash of the result that computing a cycle now would give; without a check of who asks. */
    String resultNow(long cycleId) {
        return Computation.of(input(cycleId)).resultSha256();
    }

    /** How many entrants have a result in each component now. */
    @Requires({Permission.CYCLE_VIEW, Permission.RANKING_VIEW})
    @Transactional(TxType.SUPPORTS)
    public Map<Component, Integer> resultsPresent(long cycleId) {
        Set<Long> entrants =
                cycles.entrants(cycleId).stream().map(Entrant::cadreId).collect(Collectors.toSet());
        Map<Component, Integer> present = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            present.put(component, 0);
        }
        results(cycleId).stream()
                .filter(r -> entrants.contains(r.cadreId()))
                .forEach(r -> present.merge(r.component(), 1, Integer::sum));
        return present;
    }

    /** Newest first. */
    @Requires(Permission.RANKING_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<RunRow> ofCycle(long cycleId) {
        return runs.ofCycle(cycleId, inForce(cycleId));
    }

    /** @throws NotFoundException if there is no such run */
    @Requires(Permission.RANKING_VIEW)
    @Transactional(TxType.SUPPORTS)
    public RunRow get(long id) {
        return require(id);
    }

    /** A page of a run; a caller limited to a township sees that one. */
    @Requires(Permission.RANKING_VIEW)
    @Transactional(TxType.SUPPORTS)
    public Page<ResultRow> page(ResultQuery query) {
        return runs.page(caller.townshipScope().map(query::within).orElse(query));
    }

    /** Where an axis for the intervals of a category may begin: tens, 0 to 90. */
    @Requires(Permission.RANKING_VIEW)
    @Transactional(TxType.SUPPORTS)
    public int axisFloor(long runId, PostCategory category) {
        return runs.lowest(runId, category)
                .map(low -> Math.min(90, low.intValue() / 10 * 10))
                .orElse(0);
    }

    /** Everything behind one cadre's place; for those who may see rankings. */
    @Requires(Permission.RANKING_VIEW)
    @Transactional(TxType.SUPPORTS)
    public Explanation explain(long runId, long cadreId) {
        Explanation explanation = explanation(runId, cadreId);
        caller.townshipScope().ifPresent(scope -> {
            if (explanation.row().townshipId() != scope) {
                throw new NotFoundException("ranking.row.unknown");
            }
        });
        return explanation;
    }

    /** Without a check of who asks; callers in this feature have made one. */
    Explanation explanation(long runId, long cadreId) {
        RunRow run = require(runId);
        ResultRow row = runs.row(runId, cadreId).orElseThrow(() -> new NotFoundException("ranking.row.unknown"));
        SchemeTerms terms = terms(run, row.category());
        List<Component> order =
                terms.parts().stream().map(SchemeTerms.Part::component).toList();
        List<Mark> marks = runs.marks(runId, cadreId).stream()
                .sorted(Comparator.comparingInt(m -> order.indexOf(m.component())))
                .toList();
        return new Explanation(
                cycles.get(run.cycleId()),
                run,
                row,
                terms,
                marks,
                runs.exact(runId, cadreId).orElse(null),
                runs.rankedIn(runId, row.category()),
                above(run, row, terms, marks),
                row.group() > 1
                        ? runs.leastOf(runId, row.category(), row.group() - 1).orElse(null)
                        : null,
                details(run.cycleId(), cadreId, terms));
    }

    private Map<Component, Phrase> details(long cycleId, long cadreId, SchemeTerms terms) {
        Map<Component, Phrase> details = new EnumMap<>(Component.class);
        for (ComponentDetails source : detailSources) {
            terms.parts().stream()
                    .map(SchemeTerms.Part::component)
                    .forEach(component -> source.of(cycleId, cadreId, component, terms)
                            .ifPresent(phrase -> details.put(component, phrase)));
        }
        return details;
    }

    private Explanation.@Nullable Above above(RunRow run, ResultRow row, SchemeTerms terms, List<Mark> marks) {
        if (row.place() == null || row.composite() == null) {
            return null;
        }
        return runs.nextAbove(run.id(), row.category(), row.place())
                .flatMap(id -> runs.row(run.id(), id))
                .map(better -> {
                    BigDecimal theirs = Objects.requireNonNull(better.composite());
                    BigDecimal gap = theirs.subtract(row.composite());
                    return new Explanation.Above(
                            Objects.requireNonNull(better.place()),
                            new Score(theirs),
                            gap,
                            gap.signum() == 0 ? decided(terms, marks, runs.marks(run.id(), better.cadreId())) : null);
                })
                .orElse(null);
    }

    private static Explanation.@Nullable ComponentGap decided(SchemeTerms terms, List<Mark> own, List<Mark> theirs) {
        Map<Component, Mark> ours = own.stream().collect(Collectors.toMap(Mark::component, m -> m));
        Map<Component, Mark> others = theirs.stream().collect(Collectors.toMap(Mark::component, m -> m));
        for (Component rung : terms.tieBreak()) {
            Score mine = Objects.requireNonNull(ours.get(rung)).shown();
            Score better = Objects.requireNonNull(others.get(rung)).shown();
            if (mine != null && better != null && !mine.equals(better)) {
                return new Explanation.ComponentGap(rung, better, mine);
            }
        }
        return null;
    }

    /** Everything a computation of the cycle would work on now. */
    Computation.Input input(long cycleId) {
        Map<PostCategory, Computation.FrozenScheme> frozen = new EnumMap<>(PostCategory.class);
        schemes.frozen(cycleId)
                .forEach((category, scheme) -> frozen.put(
                        category,
                        new Computation.FrozenScheme(
                                scheme.id(), scheme.versionNo(), scheme.sha256(), scheme.terms())));
        List<Entrant> entrants = cycles.entrants(cycleId);
        Set<Long> ids = entrants.stream().map(Entrant::cadreId).collect(Collectors.toSet());
        return new Computation.Input(
                frozen,
                entrants,
                results(cycleId).stream().filter(r -> ids.contains(r.cadreId())).toList(),
                allowances.ofCycle(cycleId).stream()
                        .filter(AllowanceRow::signed)
                        .map(a -> new Computation.Allowance(a.cadreId(), a.component()))
                        .collect(Collectors.toSet()));
    }

    private List<ComponentError> errors(long cycleId) {
        List<ComponentError> errors = new ArrayList<>();
        errorSources.forEach(source -> errors.addAll(source.errors(cycleId)));
        return errors;
    }

    private List<ComponentResult> results(long cycleId) {
        List<ComponentResult> results = new ArrayList<>();
        sources.forEach(source -> results.addAll(source.results(cycleId)));
        return results;
    }

    SchemeTerms terms(RunRow run, PostCategory category) {
        long schemeId = run.schemes().stream()
                .filter(s -> s.category() == category)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("ranking.category.unknown"))
                .schemeId();
        return schemes.terms(schemeId);
    }

    private RunRow require(long id) {
        long cycleId = runs.cycleOf(id).orElseThrow(() -> new NotFoundException("ranking.run.unknown"));
        return runs.find(id, inForce(cycleId)).orElseThrow();
    }

    private Map<PostCategory, String> inForce(long cycleId) {
        Map<PostCategory, String> hashes = new EnumMap<>(PostCategory.class);
        for (Map.Entry<PostCategory, SchemeRow> scheme : schemes.frozen(cycleId).entrySet()) {
            hashes.put(scheme.getKey(), scheme.getValue().sha256());
        }
        return hashes;
    }
}
