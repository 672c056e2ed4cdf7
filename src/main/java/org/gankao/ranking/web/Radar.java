package org.gankao.ranking.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gankao.cycle.Component;
import org.gankao.ranking.Explanation;
import org.gankao.ranking.Mark;
import org.gankao.shared.Score;

/**
 * Three rates of a cadre as a triangle: policy knowledge (政策知晓率), village familiarity (村情民情熟悉率) and satisfaction
 * (群众满意度). They are his marks in the components of knowledge, photos and satisfaction; the drawing says nothing that the table
 * beside it does not.
 *
 * @param axes upwards, to the lower right, to the lower left
 */
public record Radar(List<Axis> axes) {

    private static final List<Component> RATES = List.of(Component.KNOWLEDGE, Component.PHOTO, Component.SATISFACTION);

    /** Of the drawing, in its own units: where 0 is, and how long an axis of 100 is. */
    private static final BigDecimal ZERO_X = new BigDecimal("120");

    private static final BigDecimal ZERO_Y = new BigDecimal("100");
    private static final BigDecimal LENGTH = new BigDecimal("80");

    /** Cosine and sine of the axes, downwards positive. */
    private static final List<BigDecimal> ACROSS =
            List.of(BigDecimal.ZERO, new BigDecimal("0.8660"), new BigDecimal("-0.8660"));

    private static final List<BigDecimal> DOWN =
            List.of(BigDecimal.ONE.negate(), new BigDecimal("0.5"), new BigDecimal("0.5"));

    /**
     * A rate and its point.
     *
     * @param score percent as shown
     */
    public record Axis(Component component, Score score, BigDecimal x, BigDecimal y) {}

    public Radar {
        axes = List.copyOf(axes);
    }

    /** Empty unless he has all three marks: two make no figure, and a missing one is not zero. */
    static Optional<Radar> of(Explanation explanation) {
        return of(explanation.marks());
    }

    static Optional<Radar> of(List<Mark> marks) {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < RATES.size(); i++) {
            Component rate = RATES.get(i);
            Optional<Score> score = marks.stream()
                    .filter(mark -> mark.component() == rate)
                    .flatMap(mark -> Stream.ofNullable(mark.shown()))
                    .findFirst();
            if (score.isEmpty()) {
                return Optional.empty();
            }
            axes.add(new Axis(
                    rate,
                    score.get(),
                    x(i, score.get().percent()),
                    y(i, score.get().percent())));
        }
        return Optional.of(new Radar(axes));
    }

    /** The triangle of the three rates, as points of a polygon. */
    public String points() {
        return axes.stream().map(axis -> axis.x() + "," + axis.y()).collect(Collectors.joining(" "));
    }

    /** The triangle of one rate on all axes, 0 to 100, for the rings behind. */
    public String ring(int percent) {
        BigDecimal at = BigDecimal.valueOf(percent);
        return x(0, at) + "," + y(0, at) + " " + x(1, at) + "," + y(1, at) + " " + x(2, at) + "," + y(2, at);
    }

    private static BigDecimal x(int axis, BigDecimal percent) {
        return ZERO_X.add(along(percent, ACROSS.get(axis)));
    }

    private static BigDecimal y(int axis, BigDecimal percent) {
        return ZERO_Y.add(along(percent, DOWN.get(axis)));
    }

    private static BigDecimal along(BigDecimal percent, BigDecimal direction) {
        return percent.multiply(LENGTH).multiply(direction).divide(BigDecimal.valueOf(100), 1, RoundingMode.HALF_UP);
    }
}
