package org.gankao.exam.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Settings;
import org.chocosolver.solver.Solution;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.search.limits.FailCounter;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.search.strategy.selectors.values.IntDomainMax;
import org.chocosolver.solver.search.strategy.selectors.variables.Random;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;

/**
 * One exchange of pieces in one or two forms, as a constraint problem: what is not opened stays, lines stay met, enemies stay
 * apart, and nothing changes unless what comes out is better.
 */
final class Exchange {

    /** What is to become better. */
    enum Aim {
        /** Enemies must leave; as few pieces as possible shall stand in several forms. */
        REPAIR,
        /** Fewer pieces in several forms than there are. */
        OVERLAP,
        /** Nearer to the target than the forms are, with no more pieces in several forms. */
        BALANCE
    }

    private final Problem problem;
    private final Figures figures;
    private final List<Form> forms;
    private final List<Integer> open;
    private final Set<Integer> loose;
    private final Figures.Target target;

    private final Model model = new Model("exchange", Settings.init().setEnableTableSubstitution(false));
    private final List<Map<Integer, Map<Integer, BoolVar>>> places = new ArrayList<>();
    private final List<IntVar> shared = new ArrayList<>();
    private final List<IntVar> distances = new ArrayList<>();

    /**
     * @param open the forms that change, one or two
     * @param loose pieces that may come, go or change sides; whatever else stands in a form stays
     */
    Exchange(
            Problem problem,
            Figures figures,
            List<Form> forms,
            List<Integer> open,
            Set<Integer> loose,
            Figures.Target target) {
        this.problem = problem;
        this.figures = figures;
        this.forms = forms;
        this.open = List.copyOf(open);
        this.loose = new TreeSet<>(loose);
        this.target = target;
    }

    /**
     * Changes the open forms if it can better them.
     *
     * @param fails dead ends after which it gives up
     * @return whether anything changed
     */
    boolean run(Aim aim, int fails, long seed) {
        List<Set<Integer>> enemies = problem.enemiesOf();
        open.forEach(form -> place(forms.get(form), enemies));
        share();
        int most = aim == Aim.REPAIR ? shared.size() : sharedNow() - (aim == Aim.OVERLAP ? 1 : 0);
        IntVar cost = sum(shared, Math.max(0, most));
        if (aim == Aim.BALANCE) {
            open.forEach(this::approach);
            cost = sum(
                    distances,
                    Math.max(
                            0,
                            open.stream()
                                            .mapToInt(form -> figures.distance(forms.get(form), target))
                                            .sum()
                                    - 1));
        }
        return search(cost, fails, seed);
    }

    private IntVar sum(List<IntVar> parts, int most) {
        IntVar sum = model.intVar(0, most, true);
        equal(parts, sum);
        return sum;
    }

    private void equal(List<IntVar> parts, IntVar sum) {
        if (parts.isEmpty()) {
            model.arithm(sum, "=", 0).post();
        } else {
            model.sum(parts.toArray(IntVar[]::new), "=", sum).post();
        }
    }

    private boolean search(IntVar cost, int fails, long seed) {
        Solver solver = model.getSolver();
        IntVar[] decided = places.stream()
                .flatMap(form -> form.values().stream())
                .flatMap(lines -> lines.values().stream())
                .toArray(IntVar[]::new);
        solver.setSearch(Search.intVarSearch(new Random<>(seed), new IntDomainMax(), decided));
        Solution best = solver.findOptimalSolution(cost, Model.MINIMIZE, new FailCounter(model, fails));
        if (best == null) {
            return false;
        }
        for (int side = 0; side < open.size(); side++) {
            Form form = forms.get(open.get(side));
            loose.forEach(form::drop);
            places.get(side)
                    .forEach((piece, lines) -> lines.forEach((line, here) -> {
                        if (best.getIntVal(here) == 1) {
                            form.put(piece, line);
                        }
                    }));
        }
        return true;
    }

    private void place(Form form, List<Set<Integer>> enemies) {
        Map<Integer, Map<Integer, BoolVar>> own = new LinkedHashMap<>();
        List<List<IntVar>> inLine = new ArrayList<>();
        problem.lines().forEach(line -> inLine.add(new ArrayList<>()));
        for (int piece : loose) {
            if (!problem.pieces().get(piece).lines().isEmpty()
                    && enemies.get(piece).stream().noneMatch(enemy -> form.has(enemy) && !loose.contains(enemy))) {
                Map<Integer, BoolVar> lines = new LinkedHashMap<>();
                for (int line : problem.pieces().get(piece).lines()) {
                    BoolVar here = model.boolVar();
                    lines.put(line, here);
                    inLine.get(line).add(here);
                }
                own.put(piece, lines);
                if (lines.size() > 1) {
                    model.sum(lines.values().toArray(BoolVar[]::new), "<=", 1).post();
                }
            }
        }
        for (int piece : own.keySet()) {
            for (int enemy : enemies.get(piece)) {
                if (enemy > piece && own.containsKey(enemy)) {
                    List<BoolVar> both = new ArrayList<>(own.get(piece).values());
                    both.addAll(own.get(enemy).values());
                    model.sum(both.toArray(BoolVar[]::new), "<=", 1).post();
                }
            }
        }
        int[] kept = new int[problem.lines().size()];
        for (int piece : form.pieces()) {
            if (!loose.contains(piece)) {
                kept[form.line(piece)]++;
            }
        }
        IntVar[] counts = new IntVar[kept.length];
        for (int line = 0; line < kept.length; line++) {
            Line wanted = problem.lines().get(line);
            counts[line] = model.intVar(Math.max(0, wanted.least() - kept[line]), wanted.most() - kept[line]);
            equal(inLine.get(line), counts[line]);
        }
        int staying = java.util.Arrays.stream(kept).sum();
        model.sum(counts, "=", problem.total() - staying).post();
        places.add(own);
    }

    /** What pieces cost that stand in several forms: one for each form beyond the first. */
    private void share() {
        for (int piece : loose) {
            boolean elsewhere = elsewhere(piece);
            List<BoolVar> here = new ArrayList<>();
            for (Map<Integer, Map<Integer, BoolVar>> own : places) {
                List<BoolVar> lines =
                        List.copyOf(own.getOrDefault(piece, Map.of()).values());
                if (elsewhere) {
                    shared.addAll(lines);
                } else if (!lines.isEmpty()) {
                    here.add(lines.size() == 1 ? lines.get(0) : any(lines));
                }
            }
            if (here.size() == 2) {
                BoolVar both = model.boolVar();
                model.addClausesBoolAndEqVar(here.get(0), here.get(1), both);
                shared.add(both);
            }
        }
    }

    private BoolVar any(List<BoolVar> lines) {
        BoolVar one = model.boolVar();
        model.sum(lines.toArray(BoolVar[]::new), "=", one).post();
        return one;
    }

    private void approach(int number) {
        Form form = forms.get(number);
        int difficulty = 0;
        int information = 0;
        for (int piece : form.pieces()) {
            if (!loose.contains(piece)) {
                difficulty += figures.difficulty(piece, form.line(piece));
                information += figures.information(piece);
            }
        }
        List<IntVar> variables = new ArrayList<>();
        List<Integer> difficulties = new ArrayList<>();
        List<Integer> informations = new ArrayList<>();
        places.get(open.indexOf(number))
                .forEach((piece, lines) -> lines.forEach((line, here) -> {
                    variables.add(here);
                    difficulties.add(figures.difficulty(piece, line));
                    informations.add(figures.information(piece));
                }));
        distances.add(model.mul(
                distance(variables, difficulties, target.difficulty() - difficulty), Figures.DIFFICULTY_WEIGHT));
        distances.add(distance(variables, informations, target.information() - information));
    }

    private IntVar distance(List<IntVar> variables, List<Integer> weights, int wanted) {
        int most =
                Math.abs(wanted) + weights.stream().mapToInt(Integer::intValue).sum();
        IntVar sum = model.intVar(0, most, true);
        if (variables.isEmpty()) {
            model.arithm(sum, "=", 0).post();
        } else {
            int[] each = weights.stream().mapToInt(Integer::intValue).toArray();
            model.scalar(variables.toArray(IntVar[]::new), each, "=", sum).post();
        }
        IntVar distance = model.intVar(0, most, true);
        model.distance(sum, model.intVar(wanted), "=", distance).post();
        return distance;
    }

    private boolean elsewhere(int piece) {
        for (int form = 0; form < forms.size(); form++) {
            if (!open.contains(form) && forms.get(form).has(piece)) {
                return true;
            }
        }
        return false;
    }

    /** How many of the loose pieces' places in the open forms are beyond a piece's first. */
    private int sharedNow() {
        int now = 0;
        for (int piece : loose) {
            int uses = elsewhere(piece) ? 1 : 0;
            for (int form : open) {
                if (forms.get(form).has(piece)) {
                    uses++;
                }
            }
            now += Math.max(0, uses - 1);
        }
        return now;
    }
}
