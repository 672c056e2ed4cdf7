package org.gankao.survey;

import java.util.Map;
import org.gankao.shared.Fraction;
import org.gankao.shared.Score;

/**
 * How the households of a township that somebody went to answered in the end: by their completed attempt, else by the last one. Of
 * batches that count.
 *
 * <p>Rates after AAPOR, Standard Definitions (10th edition, 2023): response rate 2 and cooperation rate 2, a household that has moved
 * being not eligible.
 *
 * @param outcomes households by outcome
 */
public record Responses(String township, Map<VisitOutcome, Integer> outcomes) {

    public Responses {
        outcomes = Map.copyOf(outcomes);
    }

    public int of(VisitOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    public int households() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int answered() {
        return of(VisitOutcome.COMPLETED) + of(VisitOutcome.PARTIAL);
    }

    /** Percent of the eligible who answered. */
    public Score responseRate() {
        return percent(answered(), households() - of(VisitOutcome.MOVED));
    }

    /** Percent of those met who answered. */
    public Score cooperationRate() {
        return percent(answered(), answered() + of(VisitOutcome.REFUSED));
    }

    private static Score percent(int part, int whole) {
        return (whole == 0 ? Fraction.ZERO : Fraction.of(part, whole).times(100)).toScore();
    }
}
