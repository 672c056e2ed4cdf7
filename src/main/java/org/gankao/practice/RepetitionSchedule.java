package org.gankao.practice;

/**
 * When to ask again: FSRS-6, the free spaced repetition scheduler, with its published default parameters and 90 % desired
 * retention, without steps within a day and without random fuzz.
 *
 * <p>Source: Open Spaced Repetition, "The Algorithm" (github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm), and
 * the default parameters of its reference implementations py-fsrs 6 and fsrs-rs 5 ({@code FSRS6_DEFAULT_PARAMETERS}). Letters
 * are those of the source: S stability in days, D difficulty 1 to 10, R retrievability 0 to 1, G grade 1 to 4, t whole days
 * since the last answer.
 */
final class RepetitionSchedule {

    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };
    private static final int LEAST_STABILITY_THOUSANDTHS = 1;
    private static final int LONGEST_DAYS = 36_500;

    private RepetitionSchedule() {}

    /** After the first answer: S0(G) = w[G-1], D0(G) = w4 - e^(w5 (G-1)) + 1. */
    static Memory first(Grade grade) {
        return Memory.of(W[grade.number() - 1], withinBounds(firstDifficulty(grade)));
    }

    /**
     * After a further answer.
     *
     * @param days since the one before, 0: on the same day
     */
    static Memory next(Memory before, long days, Grade grade) {
        double s = before.stability().doubleValue();
        double d = before.difficulty().doubleValue();
        double stability = days < 1 ? sameDay(s, grade) : later(s, d, days, grade);
        return Memory.of(Math.max(LEAST_STABILITY_THOUSANDTHS / 1000.0, stability), nextDifficulty(d, grade));
    }

    /** R(t, S) = (1 + F t / S)^(-w20), where F makes R(S, S) = 90 %. */
    static double retrievability(Memory memory, long days) {
        return retrievability(memory.stability().doubleValue(), days);
    }

    /** Days until R falls to 90 %, which by the meaning of S are S days; rounded, 1 to 36,500. */
    static int interval(Memory memory) {
        return (int)
                Math.min(LONGEST_DAYS, Math.max(1, Math.round(memory.stability().doubleValue())));
    }

    private static double factor() {
        return Math.pow(0.9, -1 / W[20]) - 1;
    }

    private static double retrievability(double s, long days) {
        return Math.pow(1 + factor() * days / s, -W[20]);
    }

    private static double firstDifficulty(Grade grade) {
        return W[4] - Math.exp(W[5] * (grade.number() - 1)) + 1;
    }

    /** Linear damping, then mean reversion to D0 of an easy answer. */
    private static double nextDifficulty(double d, Grade grade) {
        double damped = d - W[6] * (grade.number() - 3) * (10 - d) / 9;
        return withinBounds(W[7] * firstDifficulty(Grade.EASY) + (1 - W[7]) * damped);
    }

    private static double sameDay(double s, Grade grade) {
        double growth = Math.exp(W[17] * (grade.number() - 3 + W[18])) * Math.pow(s, -W[19]);
        return s * (grade.number() >= 3 ? Math.max(1, growth) : growth);
    }

    private static double later(double s, double d, long days, Grade grade) {
        double r = retrievability(s, days);
        if (grade == Grade.AGAIN) {
            double forgotten = W[11] * Math.pow(d, -W[12]) * (Math.pow(s + 1, W[13]) - 1) * Math.exp(W[14] * (1 - r));
            return Math.min(forgotten, s / Math.exp(W[17] * W[18]));
        }
        double growth = Math.exp(W[8])
                * (11 - d)
                * Math.pow(s, -W[9])
                * (Math.exp(W[10] * (1 - r)) - 1)
                * (grade == Grade.HARD ? W[15] : 1)
                * (grade == Grade.EASY ? W[16] : 1);
        return s * (1 + growth);
    }

    private static double withinBounds(double difficulty) {
        return Math.min(10, Math.max(1, difficulty));
    }
}
