package org.gankao.exam.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gankao.exam.assembly.FormSolver.Place;
import org.gankao.fixture.Samples;
import org.gankao.platform.jobs.JobCancelledException;
import org.gankao.platform.jobs.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormSolverTest {

    /** Half a point of 100, and 1 % of information: what forms of a bank with choice may differ by at most. */
    private static final int DIFFICULTY_BOUND = 500;

    private static final int INFORMATION_BOUND = 1_000;

    @ParameterizedTest
    @MethodSource("smallProblems")
    void every_form_meets_the_plan_and_holds_no_enemies(Problem problem) {
        FormSolver solver = new FormSolver(problem, 7);
        if (solver.obstacle() != null) {
            assertThatThrownBy(() -> solver.assemble(3, Banks.UNSEEN)).isInstanceOf(IllegalStateException.class);
            return;
        }
        for (List<Place> form : solver.assemble(3, Banks.UNSEEN)) {
            assertThat(form).hasSize(problem.total());
            assertThat(form).extracting(Place::piece).doesNotHaveDuplicates();
            assertThat(form)
                    .allMatch(
                            place -> problem.pieces().get(place.piece()).lines().contains(place.line()));
            for (int line = 0; line < problem.lines().size(); line++) {
                int number = line;
                assertThat(form.stream().filter(place -> place.line() == number).count())
                        .isBetween((long) problem.lines().get(line).least(), (long)
                                problem.lines().get(line).most());
            }
            List<Integer> pieces = form.stream().map(Place::piece).toList();
            assertThat(problem.enemies())
                    .noneMatch(pair -> pieces.contains(pair.one()) && pieces.contains(pair.other()));
        }
    }

    @ParameterizedTest
    @MethodSource("problemsWithoutRanges")
    void a_plan_is_refused_only_if_no_matching_meets_it_and_forms_share_no_more_than_they_must(Problem problem) {
        FormSolver solver = new FormSolver(problem, 7);
        MatchingBound bound = new MatchingBound(problem);

        assertThat(solver.obstacle() == null).isEqualTo(bound.possible());
        if (bound.possible()) {
            assertThat(shared(solver.assemble(3, Banks.UNSEEN))).isEqualTo(bound.leastShared(3));
        }
    }

    @ParameterizedTest
    @MethodSource("tinyProblems")
    void what_is_refused_cannot_be_and_what_is_possible_is_found(Problem problem) {
        Obstacle obstacle = new FormSolver(problem, 7).obstacle();

        assertThat(obstacle == null).isEqualTo(exists(problem));
        if (obstacle != null) {
            Problem peaceful = problem.withEnemies(Set.of());
            assertThat(obstacle.kind()).isEqualTo(exists(peaceful) ? Obstacle.Kind.ENEMIES : Obstacle.Kind.TOO_FEW);
        }
    }

    @ParameterizedTest
    @MethodSource("counties")
    void forms_of_a_bank_with_choice_are_equally_hard_tell_as_much_and_share_nothing(Problem problem) {
        List<List<Place>> forms = new FormSolver(problem, 7).assemble(5, Banks.UNSEEN);

        Figures figures = new Figures(problem);
        assertThat(spread(forms, place -> figures.difficulty(place.piece(), place.line())))
                .isLessThanOrEqualTo(DIFFICULTY_BOUND);
        assertThat(spread(forms, place -> figures.information(place.piece()))).isLessThanOrEqualTo(INFORMATION_BOUND);
        assertThat(shared(forms)).isZero();
    }

    /** What a server has to do; the time is told, not judged. */
    @Test
    void a_thousand_items_make_five_forms_of_fifty() {
        Problem problem =
                Samples.of(1, random -> Banks.county(random, 1000)).findFirst().orElseThrow();
        long begun = System.nanoTime();

        List<List<Place>> forms = new FormSolver(problem, 7).assemble(5, Banks.UNSEEN);

        System.out.printf("1,000 items, 5 forms of 50: %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        assertThat(forms).hasSize(5).allMatch(form -> form.size() == 50);
        assertThat(shared(forms)).isZero();
    }

    @ParameterizedTest
    @MethodSource("counties")
    void the_same_bank_and_seed_give_the_same_forms(Problem problem) {
        List<List<Place>> forms = new FormSolver(problem, 7).assemble(2, Banks.UNSEEN);

        assertThat(new FormSolver(problem, 7).assemble(2, Banks.UNSEEN)).isEqualTo(forms);
        assertThat(new FormSolver(problem, 8).assemble(2, Banks.UNSEEN)).isNotEqualTo(forms);
    }

    @Test
    void lines_that_cannot_be_met_together_are_named() {
        Problem problem = new Problem(
                List.of(new Line(2, 2, 100), new Line(1, 1, 100), new Line(1, 1, 100)),
                4,
                List.of(piece(0, 1), piece(0, 1), piece(2)),
                Set.of());

        assertThat(new FormSolver(problem, 1).obstacle())
                .isEqualTo(new Obstacle(Obstacle.Kind.TOO_FEW, Set.of(0, 1), 3, 2, Set.of()));
    }

    @Test
    void ranges_that_cannot_reach_the_total_are_named_with_what_the_others_leave_to_them() {
        Problem problem = new Problem(
                List.of(new Line(1, 4, 100), new Line(1, 2, 100)),
                6,
                List.of(piece(0), piece(0), piece(0), piece(1), piece(1), piece(1)),
                Set.of());

        assertThat(new FormSolver(problem, 1).obstacle())
                .isEqualTo(new Obstacle(Obstacle.Kind.TOO_FEW, Set.of(0), 4, 3, Set.of()));
    }

    @Test
    void enemies_that_forbid_every_form_are_named_and_others_are_not() {
        Problem problem = new Problem(
                List.of(new Line(2, 2, 100), new Line(1, 1, 100)),
                3,
                List.of(piece(0), piece(0), piece(1), piece(1), piece(1)),
                Set.of(Problem.Pair.of(0, 1), Problem.Pair.of(2, 3)));

        assertThat(new FormSolver(problem, 1).obstacle())
                .isEqualTo(new Obstacle(Obstacle.Kind.ENEMIES, Set.of(0), 0, 0, Set.of(0, 1)));
    }

    @Test
    void who_asks_to_stop_is_heard() {
        Problem problem = counties().findFirst().orElseThrow();
        Progress stopped = new Progress() {
            @Override
            public void at(long done, long total) {
                if (done > 0) {
                    throw new JobCancelledException();
                }
            }

            @Override
            public void at(long done, long total, String message) {
                at(done, total);
            }
        };

        assertThatThrownBy(() -> new FormSolver(problem, 7).assemble(5, stopped))
                .isInstanceOf(JobCancelledException.class);
    }

    static Stream<Problem> smallProblems() {
        return Samples.of(40, random -> Banks.small(random, 15 + random.nextInt(50), random.nextInt(15), true));
    }

    static Stream<Problem> problemsWithoutRanges() {
        return Samples.of(40, random -> Banks.small(random, 10 + random.nextInt(40), 0, false));
    }

    static Stream<Problem> tinyProblems() {
        return Samples.of(120, random -> Banks.small(random, 12, random.nextInt(12), true));
    }

    static Stream<Problem> counties() {
        return Samples.of(2, random -> Banks.county(random, 450));
    }

    /** Tries every choice of pieces. */
    private static boolean exists(Problem problem) {
        return exists(problem, 0, new ArrayList<>(), new int[problem.lines().size()]);
    }

    private static boolean exists(Problem problem, int piece, List<Integer> chosen, int[] counts) {
        if (chosen.size() == problem.total()) {
            return IntStream.range(0, counts.length)
                    .allMatch(line -> counts[line] >= problem.lines().get(line).least());
        }
        if (piece == problem.pieces().size()) {
            return false;
        }
        if (chosen.stream().noneMatch(other -> problem.enemies().contains(Problem.Pair.of(other, piece)))) {
            for (int line : problem.pieces().get(piece).lines()) {
                if (counts[line] < problem.lines().get(line).most()) {
                    counts[line]++;
                    chosen.add(piece);
                    boolean found = exists(problem, piece + 1, chosen, counts);
                    chosen.remove((Integer) piece);
                    counts[line]--;
                    if (found) {
                        return true;
                    }
                }
            }
        }
        return exists(problem, piece + 1, chosen, counts);
    }

    private static int shared(List<List<Place>> forms) {
        Map<Integer, Integer> uses = new HashMap<>();
        forms.forEach(form -> form.forEach(place -> uses.merge(place.piece(), 1, Integer::sum)));
        return uses.values().stream().mapToInt(n -> n - 1).sum();
    }

    private static int spread(List<List<Place>> forms, Function<Place, Integer> figure) {
        int[] sums = forms.stream()
                .mapToInt(form -> form.stream().mapToInt(figure::apply).sum())
                .toArray();
        return Arrays.stream(sums).max().orElseThrow()
                - Arrays.stream(sums).min().orElseThrow();
    }

    private static Piece piece(Integer... lines) {
        return new Piece(650, 228, List.of(lines));
    }
}
