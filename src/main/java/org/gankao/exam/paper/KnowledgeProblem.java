package org.gankao.exam.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gankao.exam.assembly.FormSolver;
import org.gankao.exam.assembly.Line;
import org.gankao.exam.assembly.Obstacle;
import org.gankao.exam.assembly.Piece;
import org.gankao.exam.assembly.Problem;
import org.gankao.platform.jobs.Progress;
import org.gankao.questionbank.EnemyPair;
import org.gankao.questionbank.ItemRow;
import org.gankao.shared.Sha256;

/** The knowledge section of parallel forms as a {@link Problem}: rows are lines, items pieces. */
final class KnowledgeProblem {

    private static final int HUNDREDTHS = 2;

    private final SectionPlan plan;
    private final List<ItemRow> items;
    private final Set<String> worn;
    private final Problem problem;

    /**
     * @param items that are approved and in force, in the order they are preferred in
     * @param worn codes of items that have stood in as many tests as they may
     * @param expected of each item, by revision
     */
    KnowledgeProblem(
            SectionPlan plan,
            List<ItemRow> items,
            Set<String> worn,
            Map<Long, Expectation> expected,
            List<EnemyPair> enemies) {
        this.plan = plan;
        this.items = items;
        this.worn = worn;
        Map<String, Integer> numbers = new HashMap<>();
        List<Piece> pieces = new ArrayList<>();
        for (ItemRow item : items) {
            Expectation known = expected.getOrDefault(item.revisionId(), Expectation.of(item.difficulty()));
            numbers.put(item.code(), pieces.size());
            pieces.add(new Piece(
                    known.facility(), known.information(), worn.contains(item.code()) ? List.of() : rowsOf(item)));
        }
        this.problem = new Problem(
                plan.rows().stream().map(KnowledgeProblem::line).toList(),
                plan.items(),
                pieces,
                enemies.stream()
                        .filter(pair -> numbers.containsKey(pair.code()) && numbers.containsKey(pair.enemy()))
                        .map(pair -> Problem.Pair.of(number(numbers, pair.code()), number(numbers, pair.enemy())))
                        .collect(Collectors.toSet()));
    }

    /** An item in the place of a row. */
    record Chosen(PlanRow row, ItemRow item) {}

    /** The chosen items of each form in the order of the rows. */
    List<List<Chosen>> forms(int count, String seed, Progress progress) {
        return new FormSolver(problem, number(seed))
                .assemble(count, progress).stream()
                        .map(form -> form.stream()
                                .map(place -> new Chosen(plan.rows().get(place.line()), items.get(place.piece())))
                                .toList())
                        .toList();
    }

    /** What is missing; each row that is short by itself, else what keeps the rows from being met together. */
    List<Shortfall> shortfalls(Map<String, String> topics) {
        List<Shortfall> found = new ArrayList<>();
        for (PlanRow row : plan.rows()) {
            long fitting = items.stream().filter(item -> row.takes(item)).count();
            long spent = spent(Set.of(plan.rows().indexOf(row)));
            if (fitting - spent < row.items()) {
                found.add(new Shortfall(
                        Shortfall.Kind.TOO_FEW,
                        KnowledgeSource.terms(row, topics),
                        row.items(),
                        fitting - spent,
                        spent,
                        List.of()));
            }
        }
        Obstacle obstacle = found.isEmpty() ? new FormSolver(problem, 0).obstacle() : null;
        if (obstacle != null) {
            found.add(new Shortfall(
                    Shortfall.Kind.valueOf(obstacle.kind().name()),
                    List.of(new Shortfall.Term("exam.plan.rows", rows(obstacle.lines()))),
                    obstacle.wanted(),
                    obstacle.available(),
                    spent(obstacle.lines()),
                    obstacle.enemies().stream()
                            .map(piece -> items.get(piece).code())
                            .toList()));
        }
        return found;
    }

    /** Items that fit any of the rows but are worn. */
    private long spent(Set<Integer> rows) {
        return items.stream()
                .filter(item -> worn.contains(item.code()))
                .filter(item ->
                        rows.stream().anyMatch(row -> plan.rows().get(row).takes(item)))
                .count();
    }

    private List<Integer> rowsOf(ItemRow item) {
        return IntStream.range(0, plan.rows().size())
                .filter(row -> plan.rows().get(row).takes(item))
                .boxed()
                .toList();
    }

    private static Line line(PlanRow row) {
        return new Line(
                row.items(), row.most(), row.points().movePointRight(HUNDREDTHS).intValueExact());
    }

    private static int number(Map<String, Integer> numbers, String code) {
        Integer number = numbers.get(code);
        if (number == null) {
            throw new IllegalArgumentException(code);
        }
        return number;
    }

    private static String rows(Set<Integer> rows) {
        return new TreeSet<>(rows).stream().map(row -> String.valueOf(row + 1)).collect(Collectors.joining("、"));
    }

    /** A number for the solver's own choices, from the seed of the draw. */
    private static long number(String seed) {
        return ByteBuffer.wrap(Sha256.digest(("exam-assembly\n" + seed).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
