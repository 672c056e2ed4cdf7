package org.gankao.exam.analysis;

import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Whether an item is harder for one group than for equally able others (differential item functioning): people with the same score
 * are compared with each other, and the comparisons joined (Mantel and Haenszel 1959, Journal of the National Cancer Institute 22,
 * 719-748; for items Holland and Thayer 1988, in Wainer and Braun, Test Validity).
 *
 * @param oddsRatio common odds ratio of a right answer, reference to focal group; above 1: harder for the focal group
 * @param logError standard error of its natural logarithm (Robins, Breslow and Greenland 1986, Biometrics 42, 311-323)
 * @param chiSquare with continuity correction, one degree of freedom
 * @param p chance of so great a value without any difference
 * @param delta -2.35 times the logarithm of the odds ratio, on the delta scale of ETS; negative: harder for the focal group
 * @param rating class of ETS
 */
public record MantelHaenszel(
        double oddsRatio, double logError, double chiSquare, double p, double delta, DifClass rating) {

    private static final double DELTA_A_LOG = -2.35;
    private static final double SLIGHT = 1.0;
    private static final double LARGE = 1.5;
    private static final double LEVEL = 0.05;
    private static final double ONE_SIDED_95 = 1.6449;

    /** People of one score: right and wrong answers of reference and focal group. */
    record Stratum(double referenceRight, double referenceWrong, double focalRight, double focalWrong) {

        double people() {
            return referenceRight + referenceWrong + focalRight + focalWrong;
        }
    }

    /** Null where no stratum has both groups and both answers, or one group is always right where the other never is. */
    static @Nullable MantelHaenszel of(List<Stratum> strata) {
        double above = 0;
        double below = 0;
        double surplus = 0;
        double variance = 0;
        double pr = 0;
        double mixed = 0;
        double qs = 0;
        for (Stratum at : strata) {
            double people = at.people();
            if (people < 2) {
                continue;
            }
            double reference = at.referenceRight() + at.referenceWrong();
            double right = at.referenceRight() + at.focalRight();
            double r = at.referenceRight() * at.focalWrong() / people;
            double s = at.referenceWrong() * at.focalRight() / people;
            double agree = (at.referenceRight() + at.focalWrong()) / people;
            above += r;
            below += s;
            pr += agree * r;
            mixed += agree * s + (1 - agree) * r;
            qs += (1 - agree) * s;
            surplus += at.referenceRight() - reference * right / people;
            variance += reference * (people - reference) * right * (people - right) / (people * people * (people - 1));
        }
        if (above == 0 || below == 0 || variance == 0) {
            return null;
        }
        double odds = above / below;
        double error = Math.sqrt(pr / (2 * above * above) + mixed / (2 * above * below) + qs / (2 * below * below));
        double distance = Math.max(0, Math.abs(surplus) - 0.5);
        double chiSquare = distance * distance / variance;
        double p = 1 - new ChiSquaredDistribution(1).cumulativeProbability(chiSquare);
        double delta = DELTA_A_LOG * Math.log(odds);
        return new MantelHaenszel(odds, error, chiSquare, p, delta, rating(delta, -DELTA_A_LOG * error, p));
    }

    /**
     * The classes of ETS (Zieky 1993, in Holland and Wainer, Differential Item Functioning, 337-347): A slight or not proven, C large
     * and provably above 1, B the rest.
     */
    static DifClass rating(double delta, double error, double p) {
        double size = Math.abs(delta);
        if (size < SLIGHT || p >= LEVEL) {
            return DifClass.A;
        }
        return size >= LARGE && (size - SLIGHT) / error > ONE_SIDED_95 ? DifClass.C : DifClass.B;
    }
}
