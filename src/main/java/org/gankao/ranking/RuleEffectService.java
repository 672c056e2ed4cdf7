package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentResult;
import org.gankao.cycle.Entrant;
import org.gankao.cycle.OtherFormulas;
import org.gankao.cycle.SchemeTerms;
import org.gankao.people.PostCategory;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;

/** Compares rankings under other conversion formulas and other weights; stores nothing. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class RuleEffectService {

    @Inject
    RunService runs;

    @Inject
    Instance<OtherFormulas> otherFormulas;

    /**
     * What each other formula of the register would move in a category, by what is measured now.
     *
     * @return empty while no household has been asked
     */
    @Requires(Permission.RANKING_VIEW)
    public List<FormulaEffect> ofFormulas(long runId, PostCategory category) {
        RunRow run = runs.get(runId);
        SchemeTerms terms = runs.terms(run, category);
        Computation.Input input = runs.input(run.cycleId());
        Computation now = Computation.of(input);
        List<FormulaEffect> effects = new ArrayList<>();
        for (OtherFormulas source : otherFormulas) {
            source.byFormula(run.cycleId()).forEach((formula, results) -> {
                if (!formula.equals(terms.formula())) {
                    effects.add(new FormulaEffect(
                            formula,
                            Moves.between(now, Computation.of(with(input, results)), category, terms.orderedShare())));
                }
            });
        }
        return effects;
    }

    /**
     * What the weights of a category really do, by what is measured now.
     *
     * @return empty while nobody is ranked
     */
    @Requires(Permission.RANKING_VIEW)
    public List<WeightEffect> ofWeights(long runId, PostCategory category) {
        RunRow run = runs.get(runId);
        runs.terms(run, category); // refuses a category the run does not have
        return EffectiveWeights.of(runs.input(run.cycleId()), category);
    }

    /** The same input with other results of the components these are of, for the same people. */
    private static Computation.Input with(Computation.Input input, List<ComponentResult> others) {
        Set<Component> replaced =
                others.stream().map(ComponentResult::component).collect(Collectors.toSet());
        Set<Long> people = input.entrants().stream().map(Entrant::cadreId).collect(Collectors.toSet());
        List<ComponentResult> results = new ArrayList<>(input.results().stream()
                .filter(result -> !replaced.contains(result.component()))
                .toList());
        others.stream().filter(result -> people.contains(result.cadreId())).forEach(results::add);
        return new Computation.Input(input.schemes(), input.entrants(), results, input.allowances());
    }
}
