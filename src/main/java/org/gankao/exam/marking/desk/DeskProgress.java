package org.gankao.exam.marking.desk;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far marking by people is, for the department.
 *
 * @param tolerancePercent % of the points within which two marks agree
 * @param questions one line a question
 * @param markers one line a marker
 */
public record DeskProgress(int tolerancePercent, List<Question> questions, List<MarkerCount> markers) {

    /**
     * A question.
     *
     * @param waiting answers nobody has marked
     * @param once marked by one person
     * @param dispute two differ by more than the tolerance and a third is missing
     * @param settled answers whose points are certain
     * @param arbitrated of those, settled by a third person
     * @param doubly answers that at least two people marked
     * @param within of those, pairs of first marks within the tolerance
     * @param kappa quadratically weighted kappa of the first two marks, at most 1; null: not to be told from so few
     */
    public record Question(
            String ref,
            String stem,
            BigDecimal points,
            int waiting,
            int once,
            int dispute,
            int settled,
            int arbitrated,
            int doubly,
            int within,
            @Nullable BigDecimal kappa) {

        public int total() {
            return waiting + once + dispute + settled;
        }
    }

    /**
     * How a marker marks.
     *
     * @param mean mean share of the points he gave, percent with one decimal
     */
    public record MarkerCount(String name, int marks, BigDecimal mean) {}

    /** Answers not settled yet. */
    public int open() {
        return questions.stream().mapToInt(one -> one.total() - one.settled()).sum();
    }

    public int total() {
        return questions.stream().mapToInt(Question::total).sum();
    }
}
