package org.gankao.exam.assembly;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fills places of forms with pieces, each piece once over all forms, as many as can be: a largest flow from the forms through
 * their lines to the pieces, found by shortest augmenting paths (Edmonds and Karp 1972). Exact for everything but enemies,
 * which it does not know.
 *
 * <p>A line gets what it wants at least from the source itself, and what it may have beyond from the form's free places, so
 * a flow that fills the form meets all lines. What a path once gave a place or a piece is never taken away again, only
 * moved: that is why forms can be completed one by one afterwards without losing a piece they have.
 */
final class PlaceFlow {

    private static final int SOURCE = 0;
    private static final int SINK = 1;
    private static final int UNBOUNDED = 1_000_000;

    private final Problem problem;
    private final int forms;
    private final List<List<Integer>> out = new ArrayList<>();
    private final List<Integer> to = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();

    /** A flow through {@code forms} forms at once; pieces are taken in the order of their numbers where there is a choice. */
    PlaceFlow(Problem problem, int forms) {
        this(problem, forms, IntStream.range(0, problem.pieces().size()).boxed().toList());
    }

    /** @param order numbers of all pieces, the preferred ones first */
    PlaceFlow(Problem problem, int forms, List<Integer> order) {
        this.problem = problem;
        this.forms = forms;
        int lines = problem.lines().size();
        int nodes = 2 + forms * (lines + 1) + problem.pieces().size();
        for (int node = 0; node < nodes; node++) {
            out.add(new ArrayList<>());
        }
        for (int form = 0; form < forms; form++) {
            edge(SOURCE, freePlaces(form), problem.free());
            for (int line = 0; line < lines; line++) {
                Line wanted = problem.lines().get(line);
                edge(SOURCE, lineNode(form, line), wanted.least());
                edge(freePlaces(form), lineNode(form, line), wanted.most() - wanted.least());
            }
        }
        for (int piece = 0; piece < problem.pieces().size(); piece++) {
            edge(pieceNode(piece), SINK, 1);
        }
        for (int form = 0; form < forms; form++) {
            for (int piece : order) {
                for (int line : problem.pieces().get(piece).lines()) {
                    edge(lineNode(form, line), pieceNode(piece), UNBOUNDED);
                }
            }
        }
    }

    /**
     * Lines that together want more than there is.
     *
     * @param lines counted from 0, in ascending order
     * @param wanted pieces they must have together, whatever the other lines take
     * @param available pieces that fit any of them
     */
    record Gap(Set<Integer> lines, int wanted, int available) {}

    /** Sends what can be sent and says how much that is. */
    int fill() {
        int sent = 0;
        while (augment()) {
            sent++;
        }
        return sent;
    }

    /** What keeps a filled flow of one form from being complete; null if nothing does. */
    @Nullable
    Gap gap() {
        int[] via = reach();
        Set<Integer> lines = new TreeSet<>();
        int others = 0;
        int wanted = 0;
        for (int line = 0; line < problem.lines().size(); line++) {
            Line one = problem.lines().get(line);
            if (via[lineNode(0, line)] >= 0) {
                lines.add(line);
                wanted += one.least();
            } else {
                others += one.most() - one.least();
            }
        }
        if (lines.isEmpty()) {
            return null;
        }
        if (via[freePlaces(0)] >= 0) {
            wanted += problem.free() - others;
        }
        int available = (int) problem.pieces().stream()
                .filter(piece -> piece.lines().stream().anyMatch(lines::contains))
                .count();
        return new Gap(lines, wanted, available);
    }

    /** The pieces that reached a form. */
    List<Form> forms() {
        List<Form> filled = new ArrayList<>();
        for (int form = 0; form < forms; form++) {
            filled.add(new Form(problem.pieces().size()));
        }
        for (int edge = 0; edge < to.size(); edge += 2) {
            int from = to.get(edge + 1);
            if (to.get(edge) >= pieceNode(0) && left.get(edge) < UNBOUNDED) {
                int node = from - 2 - forms;
                filled.get(node / problem.lines().size())
                        .put(to.get(edge) - pieceNode(0), node % problem.lines().size());
            }
        }
        return filled;
    }

    /** Lets a form of one begin with pieces it has already. */
    void begin(Form form) {
        for (int piece : form.pieces()) {
            send(lineNode(0, form.line(piece)), pieceNode(piece));
            send(pieceNode(piece), SINK);
        }
        int[] counts = form.counts(problem.lines().size());
        for (int line = 0; line < counts.length; line++) {
            int least = Math.min(counts[line], problem.lines().get(line).least());
            for (int n = 0; n < counts[line]; n++) {
                if (n < least) {
                    send(SOURCE, lineNode(0, line));
                } else {
                    send(SOURCE, freePlaces(0));
                    send(freePlaces(0), lineNode(0, line));
                }
            }
        }
    }

    private boolean augment() {
        int[] via = reach();
        if (via[SINK] < 0) {
            return false;
        }
        for (int node = SINK; node != SOURCE; ) {
            int edge = via[node];
            move(edge);
            node = to.get(edge ^ 1);
        }
        return true;
    }

    /** The edge each node was first reached by along unused capacity; -1: not reached. */
    private int[] reach() {
        int[] via = new int[out.size()];
        Arrays.fill(via, -1);
        via[SOURCE] = Integer.MAX_VALUE;
        ArrayDeque<Integer> next = new ArrayDeque<>(List.of(SOURCE));
        while (!next.isEmpty() && via[SINK] < 0) {
            for (int edge : out.get(next.poll())) {
                if (left.get(edge) > 0 && via[to.get(edge)] < 0) {
                    via[to.get(edge)] = edge;
                    next.add(to.get(edge));
                }
            }
        }
        return via;
    }

    private void send(int from, int target) {
        for (int edge : out.get(from)) {
            if (to.get(edge) == target && edge % 2 == 0 && left.get(edge) > 0) {
                move(edge);
                return;
            }
        }
        throw new IllegalStateException("The form does not fit the plan.");
    }

    private void move(int edge) {
        left.set(edge, left.get(edge) - 1);
        left.set(edge ^ 1, left.get(edge ^ 1) + 1);
    }

    /** Edges are kept in pairs: there at an even number, back at the next. */
    private void edge(int from, int target, int capacity) {
        out.get(from).add(to.size());
        to.add(target);
        left.add(capacity);
        out.get(target).add(to.size());
        to.add(from);
        left.add(0);
    }

    private int freePlaces(int form) {
        return 2 + form;
    }

    private int lineNode(int form, int line) {
        return 2 + forms + form * problem.lines().size() + line;
    }

    private int pieceNode(int piece) {
        return 2 + forms + forms * problem.lines().size() + piece;
    }
}
