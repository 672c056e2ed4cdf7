package org.gankao.exam.analysis.irt;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Which score on another form shows the same ability: the ability whose expected score is the given one, and what that ability may
 * expect there (Lord 1980, chapter 13; Kolen and Brennan 2014, Test Equating, Scaling, and Linking, chapter 6).
 */
public final class TrueScoreEquating {

    private static final double FARTHEST = 12;
    private static final int MOST_TRIES = 200;

    private TrueScoreEquating() {}

    /**
     * @param percent on the first form, 0 to 100; the ends correspond to each other
     * @return percent on the second
     */
    public static double equivalent(TestCurves first, TestCurves second, double percent) {
        double wanted = percent / 100 * first.possible();
        if (wanted <= first.trueScore(-FARTHEST)) {
            return 0;
        }
        if (wanted >= first.trueScore(FARTHEST)) {
            return 100;
        }
        double ability = new BracketingNthOrderBrentSolver()
                .solve(MOST_TRIES, at -> first.trueScore(at) - wanted, -FARTHEST, FARTHEST);
        return 100 * second.trueScore(ability) / second.possible();
    }
}
