package org.gankao.ranking.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scores of some cycles as a small line, on one axis for all lines of a table. It repeats what the table says in figures. */
final class Sparkline {

    /** Of the drawing, in its own units; a margin of 4 keeps the dots inside. */
    private static final int WIDTH = 80;

    private static final int HEIGHT = 24;
    private static final int MARGIN = 4;
    private static final BigDecimal TOP = new BigDecimal("100");

    private Sparkline() {}

    /** One dot of the line. */
    public record Dot(BigDecimal x, BigDecimal y) {}

    /**
     * Oldest at the left.
     *
     * @param floor score at the lower edge, 0 to 90; the upper is 100
     * @return empty for fewer than two scores, which make no line
     */
    static List<Dot> of(List<BigDecimal> scores, int floor) {
        if (scores.size() < 2) {
            return List.of();
        }
        BigDecimal low = BigDecimal.valueOf(floor);
        return IntStream.range(0, scores.size())
                .mapToObj(i -> new Dot(
                        across(BigDecimal.valueOf(i), BigDecimal.valueOf(scores.size() - 1L), WIDTH),
                        BigDecimal.valueOf(HEIGHT)
                                .subtract(across(
                                        scores.get(i).subtract(low).max(BigDecimal.ZERO), TOP.subtract(low), HEIGHT))))
                .toList();
    }

    /** As the points of a polyline. */
    static String points(List<Dot> dots) {
        return dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    }

    private static BigDecimal across(BigDecimal part, BigDecimal whole, int length) {
        return part.multiply(BigDecimal.valueOf(length - 2L * MARGIN))
                .divide(whole, 1, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(MARGIN));
    }
}
