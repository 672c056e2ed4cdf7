package org.gankao.survey;

import java.util.List;
import java.util.Optional;
import org.gankao.shared.Fraction;

/**
 * A named way to turn answers into points, for one answer scale.
 *
 * @param name never reused for another formula; schemes store it
 * @param scale answers it is made for
 * @param points of 100 for each counted answer of the scale, best first
 * @param sourceKey text that says where it was published
 */
public record ConversionFormula(String name, AnswerScale scale, List<Integer> points, String sourceKey) {

    /** Counted answers of a questionnaire. */
    public enum AnswerScale {
        /** 满意、基本满意、不满意. */
        THREE(3),
        /** 满意、基本满意、一般、不满意. */
        FOUR(4);

        private final int answers;

        AnswerScale(int answers) {
            this.answers = answers;
        }
    }

    public ConversionFormula {
        points = List.copyOf(points);
        if (points.size() != scale.answers) {
            throw new IllegalArgumentException("%s needs a figure for each answer.".formatted(name));
        }
        for (int i = 0; i < points.size(); i++) {
            int point = points.get(i);
            if (point < 0 || point > 100 || (i > 0 && point > points.get(i - 1))) {
                throw new IllegalArgumentException("%s does not fall from 100 to 0.".formatted(name));
            }
        }
    }

    /** Percent, exact; empty without a counted vote. */
    public Optional<Fraction> percent(VoteCounts votes) {
        if (scale != AnswerScale.THREE) {
            throw new IllegalStateException("%s belongs to another answer scale.".formatted(name));
        }
        if (votes.counted() == 0) {
            return Optional.empty();
        }
        long sum = (long) points.get(0) * votes.satisfied()
                + (long) points.get(1) * votes.basic()
                + (long) points.get(2) * votes.dissatisfied();
        return Optional.of(Fraction.of(sum, votes.counted()));
    }
}
