package org.gankao.exam.assembly;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a form can be made and, if not, which family of constraints is to blame: first without enemies, exactly;
 * then with them, leaving out one group of enemies after the other for as long as the rest still forbids every form.
 */
final class Feasibility {

    private final Problem problem;
    private @Nullable Form form;

    Feasibility(Problem problem) {
        this.problem = problem;
    }

    /** What stands in the way; null: nothing, and {@link #form} is one. */
    @Nullable
    Obstacle obstacle() {
        PlaceFlow flow = new PlaceFlow(problem, 1);
        if (flow.fill() < problem.total()) {
            PlaceFlow.Gap gap = flow.gap();
            if (gap == null) {
                throw new IllegalStateException("What is not full has a gap.");
            }
            return new Obstacle(Obstacle.Kind.TOO_FEW, gap.lines(), gap.wanted(), gap.available(), Set.of());
        }
        form = flow.forms().get(0);
        if (!form.holdsEnemies(problem.enemies())) {
            return null;
        }
        OneForm all = new OneForm(problem);
        OneForm.Answer answer = all.solve();
        if (answer == OneForm.Answer.YES) {
            form = all.form();
            return null;
        }
        return answer == OneForm.Answer.NO
                ? enemies()
                : new Obstacle(Obstacle.Kind.UNDECIDED, Set.of(), 0, 0, Set.of());
    }

    /** A form that meets everything; only without an obstacle. */
    Form form() {
        if (form == null) {
            throw new IllegalStateException("There is an obstacle.");
        }
        return form;
    }

    private Obstacle enemies() {
        List<Set<Problem.Pair>> guilty = new ArrayList<>(groups());
        for (Set<Problem.Pair> group : List.copyOf(guilty)) {
            List<Set<Problem.Pair>> rest = new ArrayList<>(guilty);
            rest.remove(group);
            if (forbid(rest)) {
                guilty = rest;
            }
        }
        Set<Integer> pieces = new TreeSet<>();
        guilty.forEach(group -> group.forEach(pair -> pieces.addAll(List.of(pair.one(), pair.other()))));
        Set<Integer> lines = new TreeSet<>();
        pieces.forEach(piece -> lines.addAll(problem.pieces().get(piece).lines()));
        return new Obstacle(Obstacle.Kind.ENEMIES, lines, 0, 0, pieces);
    }

    private boolean forbid(List<Set<Problem.Pair>> groups) {
        Set<Problem.Pair> pairs = new LinkedHashSet<>();
        groups.forEach(pairs::addAll);
        return new OneForm(problem.withEnemies(pairs)).solve() == OneForm.Answer.NO;
    }

    /** Pairs that hang together through common pieces, in the order of their first pieces. */
    private List<Set<Problem.Pair>> groups() {
        List<Set<Integer>> enemies = problem.enemiesOf();
        boolean[] seen = new boolean[enemies.size()];
        List<Set<Problem.Pair>> groups = new ArrayList<>();
        for (int start = 0; start < seen.length; start++) {
            Set<Problem.Pair> group = new LinkedHashSet<>();
            ArrayDeque<Integer> next = new ArrayDeque<>(List.of(start));
            while (!next.isEmpty()) {
                int piece = next.poll();
                if (!seen[piece]) {
                    seen[piece] = true;
                    for (int enemy : enemies.get(piece)) {
                        group.add(Problem.Pair.of(piece, enemy));
                        next.add(enemy);
                    }
                }
            }
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        return groups;
    }
}
