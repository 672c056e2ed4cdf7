package org.gankao.exam.assembly;

import java.util.Comparator;
import java.util.List;

/**
 * Expected difficulty and information of forms, both in hundred-thousandths: the share of the form's points a candidate is expected to
 * reach, and the information in relation to what an average piece of the bank would give in every place.
 */
final class Figures {

    private static final long WHOLE = 100_000;

    /** A difference in difficulty counts four times one in information: difficulty is what candidates feel. */
    static final int DIFFICULTY_WEIGHT = 4;

    private final Problem problem;
    private final long points;
    private final long information;

    Figures(Problem problem) {
        this.problem = problem;
        List<Line> lines = problem.lines();
        // Lines of a range have the same points, so all forms have as many; what the least leaves free is of such
        // lines.
        int free = lines.stream()
                .filter(line -> line.most() > line.least())
                .mapToInt(Line::points)
                .findFirst()
                .orElse(0);
        this.points = (long) problem.free() * free
                + lines.stream()
                        .mapToLong(line -> (long) line.least() * line.points())
                        .sum();
        long all = problem.pieces().stream().mapToLong(Piece::information).sum();
        this.information =
                Math.max(1, all * problem.total() / Math.max(1, problem.pieces().size()));
    }

    /** What a piece in a line adds to the form's expected share of points. */
    int difficulty(int piece, int line) {
        long gained = (long) problem.pieces().get(piece).facility()
                * problem.lines().get(line).points();
        return (int) (gained * (WHOLE / 1000) / points);
    }

    int information(int piece) {
        return (int) (problem.pieces().get(piece).information() * WHOLE / information);
    }

    int difficulty(Form form) {
        int sum = 0;
        for (int piece : form.pieces()) {
            sum += difficulty(piece, form.line(piece));
        }
        return sum;
    }

    int information(Form form) {
        int sum = 0;
        for (int piece : form.pieces()) {
            sum += information(piece);
        }
        return sum;
    }

    /** How far a form is from what all forms shall be. */
    int distance(Form form, Target target) {
        return distance(
                Math.abs(difficulty(form) - target.difficulty()), Math.abs(information(form) - target.information()));
    }

    static int distance(int difficulty, int information) {
        return DIFFICULTY_WEIGHT * difficulty + information;
    }

    /** What all forms shall be: the figures of the form that is nearest to all others, so one form is there already. */
    Target target(List<Form> forms) {
        return forms.stream()
                .map(form -> new Target(difficulty(form), information(form)))
                .min(Comparator.comparingLong(target ->
                        forms.stream().mapToLong(form -> distance(form, target)).sum()))
                .orElseThrow();
    }

    /** Both in hundred-thousandths. */
    record Target(int difficulty, int information) {}
}
