package org.gankao.exam.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gankao.platform.jobs.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Makes parallel forms. A largest flow fills them with as little overlap as can be; where it put enemies together the
 * constraint solver repairs the form; then it exchanges pieces between forms, and with pieces nobody uses, until the forms
 * are expected to be equally hard and to tell as much, or nothing better is found for long.
 *
 * <p>Steps and dead ends are counted, never time, and one thread works: the same problem and seed give the same forms on
 * every machine.
 */
public final class FormSolver {

    private static final int ROUNDS = 400;
    private static final int ROUNDS_IN_VAIN = 80;
    private static final int FAILS = 300;
    private static final int OPENED = 7;
    private static final int SPARE = 60;

    /** 0.02 points of 100 in difficulty or 0.08 % of information: no candidate could notice less. */
    private static final int CLOSE_ENOUGH = 250;

    private final Problem problem;
    private final Figures figures;
    private final Feasibility feasibility;
    private final Random random;

    public FormSolver(Problem problem, long seed) {
        this.problem = problem;
        this.figures = new Figures(problem);
        this.feasibility = new Feasibility(problem);
        this.random = new Random(seed);
    }

    /** A piece in its line, both counted from 0. */
    public record Place(int line, int piece) {}

    /** What keeps any form from being made; null: nothing. */
    public @Nullable Obstacle obstacle() {
        return feasibility.obstacle();
    }

    /**
     * Places of each form by line and then by number of the piece. Every form meets the problem.
     *
     * @param progress told the rounds; may cancel
     * @throws IllegalStateException if there is an {@link #obstacle}
     */
    public List<List<Place>> assemble(int count, Progress progress) {
        progress.at(0, ROUNDS);
        if (feasibility.obstacle() != null) {
            throw new IllegalStateException("There is an obstacle.");
        }
        PlaceFlow flow = new PlaceFlow(problem, count);
        int leastShared = count * problem.total() - flow.fill();
        List<Form> forms = flow.forms();
        for (int form = 0; form < count; form++) {
            complete(forms, form);
        }
        for (int form = 0; form < count; form++) {
            repair(forms, form);
        }
        int round = separate(forms, leastShared, progress);
        balance(forms, round, progress);
        progress.at(ROUNDS, ROUNDS);
        return forms.stream().map(this::places).toList();
    }

    /** Fills a form with pieces others have, those fewest have first. */
    private void complete(List<Form> forms, int number) {
        int[] uses = uses(forms);
        List<Integer> order = IntStream.range(0, uses.length)
                .boxed()
                .sorted(Comparator.comparingInt(piece -> uses[piece]))
                .toList();
        PlaceFlow flow = new PlaceFlow(problem, 1, order);
        flow.begin(forms.get(number));
        flow.fill();
        forms.set(number, flow.forms().get(0));
    }

    /** Parts enemies, with pieces nobody uses if that suffices, else with any; at worst by the form known to be possible. */
    private void repair(List<Form> forms, int number) {
        Form form = forms.get(number);
        if (!form.holdsEnemies(problem.enemies())) {
            return;
        }
        Set<Integer> loose = unused(forms);
        Arrays.stream(form.pieces()).forEach(loose::add);
        Set<Integer> all = new TreeSet<>(
                IntStream.range(0, problem.pieces().size()).boxed().toList());
        if (!exchange(forms, List.of(number), loose).run(Exchange.Aim.REPAIR, FAILS, random.nextLong())
                && !exchange(forms, List.of(number), all).run(Exchange.Aim.REPAIR, FAILS, random.nextLong())) {
            Form possible = new Form(problem.pieces().size());
            Arrays.stream(feasibility.form().pieces())
                    .forEach(piece -> possible.put(piece, feasibility.form().line(piece)));
            forms.set(number, possible);
        }
    }

    /** Lowers the overlap to what the flow proved to be the least, if enemies allow it; returns the rounds it took. */
    private int separate(List<Form> forms, int leastShared, Progress progress) {
        int round = 0;
        for (int vain = 0; shared(forms) > leastShared && vain < ROUNDS_IN_VAIN && round < ROUNDS; round++) {
            progress.at(round, ROUNDS);
            int[] uses = uses(forms);
            List<Integer> several = IntStream.range(0, uses.length)
                    .filter(piece -> uses[piece] > 1)
                    .boxed()
                    .toList();
            int piece = several.get(random.nextInt(several.size()));
            int form = some(IntStream.range(0, forms.size())
                    .filter(one -> forms.get(one).has(piece))
                    .toArray());
            int other = some(
                    IntStream.range(0, forms.size()).filter(one -> one != form).toArray());
            Set<Integer> loose = loose(forms, form, other);
            loose.add(piece);
            vain = exchange(forms, List.of(form, other), loose).run(Exchange.Aim.OVERLAP, FAILS, random.nextLong())
                    ? 0
                    : vain + 1;
        }
        return round;
    }

    private void balance(List<Form> forms, int from, Progress progress) {
        int vain = 0;
        for (int round = from; round < ROUNDS && vain < ROUNDS_IN_VAIN && forms.size() > 1; round++) {
            progress.at(round, ROUNDS);
            Figures.Target target = figures.target(forms);
            int worst = IntStream.range(0, forms.size())
                    .boxed()
                    .max(Comparator.comparingInt(form -> figures.distance(forms.get(form), target)))
                    .orElseThrow();
            if (figures.distance(forms.get(worst), target) <= CLOSE_ENOUGH) {
                return;
            }
            int other = some(IntStream.range(0, forms.size())
                    .filter(form -> form != worst)
                    .toArray());
            vain = new Exchange(problem, figures, forms, List.of(worst, other), loose(forms, worst, other), target)
                            .run(Exchange.Aim.BALANCE, FAILS, random.nextLong())
                    ? 0
                    : vain + 1;
        }
    }

    private Exchange exchange(List<Form> forms, List<Integer> open, Set<Integer> loose) {
        return new Exchange(problem, figures, forms, open, loose, new Figures.Target(0, 0));
    }

    /** A few pieces of each of two forms and some that nobody uses. */
    private Set<Integer> loose(List<Form> forms, int one, int other) {
        Set<Integer> loose = new TreeSet<>(drawn(new ArrayList<>(unused(forms)), SPARE));
        for (int form : new int[] {one, other}) {
            loose.addAll(drawn(
                    new ArrayList<>(
                            Arrays.stream(forms.get(form).pieces()).boxed().toList()),
                    OPENED));
        }
        return loose;
    }

    private List<Integer> drawn(List<Integer> pieces, int count) {
        java.util.Collections.shuffle(pieces, random);
        return pieces.subList(0, Math.min(count, pieces.size()));
    }

    private int some(int[] of) {
        return of[random.nextInt(of.length)];
    }

    private Set<Integer> unused(List<Form> forms) {
        int[] uses = uses(forms);
        Set<Integer> unused = new TreeSet<>();
        for (int piece = 0; piece < uses.length; piece++) {
            if (uses[piece] == 0) {
                unused.add(piece);
            }
        }
        return unused;
    }

    private int[] uses(List<Form> forms) {
        int[] uses = new int[problem.pieces().size()];
        forms.forEach(form -> Arrays.stream(form.pieces()).forEach(piece -> uses[piece]++));
        return uses;
    }

    /** Places taken by pieces that have one in another form already. */
    private int shared(List<Form> forms) {
        return Arrays.stream(uses(forms)).map(uses -> Math.max(0, uses - 1)).sum();
    }

    private List<Place> places(Form form) {
        return Arrays.stream(form.pieces())
                .mapToObj(piece -> new Place(form.line(piece), piece))
                .sorted(Comparator.comparingInt(Place::line).thenComparingInt(Place::piece))
                .toList();
    }
}
