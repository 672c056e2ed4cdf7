package org.gankao.exam.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.search.limits.FailCounter;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.search.strategy.selectors.values.IntDomainMax;
import org.chocosolver.solver.search.strategy.selectors.variables.DomOverWDeg;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;
import org.jspecify.annotations.Nullable;

/**
 * Whether one form can be made at all without enemies in it, as a constraint problem. Pieces without enemies that fit the
 * same lines are interchangeable and only counted, which keeps the problem small and a refutation short.
 */
final class OneForm {

    private static final int FAILS = 20_000;
    private static final int FAILS_A_RUN = 100;
    private static final int RUNS = 200;

    /** What the solver found out. */
    enum Answer {
        YES,
        NO,
        /** Neither within {@value #FAILS} dead ends. */
        UNKNOWN
    }

    private final Problem problem;
    private final Model model = new Model();
    private final List<List<IntVar>> inLine = new ArrayList<>();
    private final List<IntVar> decided = new ArrayList<>();
    private final Map<Integer, Map<Integer, BoolVar>> single = new LinkedHashMap<>();
    private final Map<List<Integer>, List<Integer>> alike = new LinkedHashMap<>();
    private final Map<List<Integer>, Map<Integer, IntVar>> counted = new LinkedHashMap<>();
    private @Nullable Form form;

    OneForm(Problem problem) {
        this.problem = problem;
    }

    Answer solve() {
        problem.lines().forEach(line -> inLine.add(new ArrayList<>()));
        List<Set<Integer>> enemies = problem.enemiesOf();
        for (int piece = 0; piece < problem.pieces().size(); piece++) {
            List<Integer> lines = problem.pieces().get(piece).lines();
            if (enemies.get(piece).isEmpty()) {
                alike.computeIfAbsent(lines, key -> new ArrayList<>()).add(piece);
            } else if (!lines.isEmpty()) {
                single.put(piece, one(lines));
            }
        }
        alike.forEach((lines, pieces) -> counted.put(lines, some(lines, pieces.size())));
        for (Problem.Pair pair : problem.enemies()) {
            Map<Integer, BoolVar> one = single.get(pair.one());
            Map<Integer, BoolVar> other = single.get(pair.other());
            if (one != null && other != null) {
                List<BoolVar> both = new ArrayList<>(one.values());
                both.addAll(other.values());
                model.sum(both.toArray(BoolVar[]::new), "<=", 1).post();
            }
        }
        IntVar[] counts = new IntVar[problem.lines().size()];
        for (int line = 0; line < counts.length; line++) {
            Line wanted = problem.lines().get(line);
            counts[line] = model.intVar(wanted.least(), wanted.most());
            if (inLine.get(line).isEmpty()) {
                model.arithm(counts[line], "=", 0).post();
            } else {
                model.sum(inLine.get(line).toArray(IntVar[]::new), "=", counts[line])
                        .post();
            }
        }
        model.sum(counts, "=", problem.total()).post();
        return search();
    }

    /** A form without enemies; only after {@link Answer#YES}. */
    Form form() {
        if (form == null) {
            throw new IllegalStateException("No form was found.");
        }
        return form;
    }

    private Answer search() {
        Solver solver = model.getSolver();
        IntVar[] all = decided.toArray(IntVar[]::new);
        solver.setSearch(Search.intVarSearch(new DomOverWDeg<>(all, 0), new IntDomainMax(), all));
        solver.setLubyRestart(FAILS_A_RUN, new FailCounter(model, FAILS_A_RUN), RUNS);
        solver.addStopCriterion(new FailCounter(model, FAILS));
        if (solver.solve()) {
            form = read();
            return Answer.YES;
        }
        return solver.isStopCriterionMet() ? Answer.UNKNOWN : Answer.NO;
    }

    private Form read() {
        Form found = new Form(problem.pieces().size());
        single.forEach((piece, places) -> places.forEach((line, here) -> {
            if (here.getValue() == 1) {
                found.put(piece, line);
            }
        }));
        counted.forEach((lines, places) -> {
            List<Integer> pieces = alike.getOrDefault(lines, List.of());
            int next = 0;
            for (Map.Entry<Integer, IntVar> place : places.entrySet()) {
                for (int n = 0; n < place.getValue().getValue(); n++) {
                    found.put(pieces.get(next++), place.getKey());
                }
            }
        });
        return found;
    }

    private Map<Integer, BoolVar> one(List<Integer> lines) {
        Map<Integer, BoolVar> places = new LinkedHashMap<>();
        for (int line : lines) {
            BoolVar here = model.boolVar();
            places.put(line, here);
            inLine.get(line).add(here);
            decided.add(here);
        }
        model.sum(places.values().toArray(BoolVar[]::new), "<=", 1).post();
        return places;
    }

    private Map<Integer, IntVar> some(List<Integer> lines, int available) {
        Map<Integer, IntVar> places = new LinkedHashMap<>();
        for (int line : lines) {
            IntVar here = model.intVar(
                    0, Math.min(available, problem.lines().get(line).most()));
            places.put(line, here);
            inLine.get(line).add(here);
            decided.add(here);
        }
        if (!places.isEmpty()) {
            model.sum(places.values().toArray(IntVar[]::new), "<=", available).post();
        }
        return places;
    }
}
