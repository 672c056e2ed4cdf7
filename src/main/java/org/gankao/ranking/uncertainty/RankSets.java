package org.gankao.ranking.uncertainty;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * For each of many places the set of places that could be the true one, such that all sets hold at once with the wanted
 * confidence; and which pairs can be told apart.
 *
 * <p>Every hypothesis "j is no better than k" is tested for all ordered pairs at once by its studentised difference. The
 * critical value is the quantile of the largest such difference among errors drawn anew; hypotheses rejected are taken out and
 * the rest is tested again (step down) until nothing more is rejected. Of a person's set the best place is one more than those
 * surely better than he, the worst is the number of all less those surely worse.
 *
 * <p>Source: M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm (2024), Inference for ranks with applications to mobility across
 * neighbourhoods and academic achievement across countries, Review of Economic Studies 91, 476-518, sections 3.2 and 3.4; step down by
 * J. P. Romano and M. Wolf (2005), Econometrica 73, 1237-1282. Errors are taken as independent and normal; two who share a team or a form
 * differ by less than that, so their sets are rather too wide.
 */
public final class RankSets {

    /** More are not compared with one another: the number of pairs grows with the square. */
    public static final int MOST = 2500;

    /** That all sets of a category hold at once; product rule. */
    public static final double CONFIDENCE = 0.95;

    private static final int MOST_STEPS = 20;

    private final BitSet[] better;
    private final double critical;
    private final int[] best;
    private final int[] worst;

    private RankSets(BitSet[] better, double critical) {
        int people = better.length;
        this.better = better;
        this.critical = critical;
        this.best = new int[people];
        this.worst = new int[people];
        Arrays.fill(best, 1);
        Arrays.fill(worst, people);
        for (int j = 0; j < people; j++) {
            worst[j] -= better[j].cardinality();
            better[j].stream().forEach(k -> best[k]++);
        }
    }

    /**
     * @param scores of at most {@value #MOST} people
     * @param errors their standard errors, 0 or more
     * @param confidence that all sets hold at once, for example 0.95
     * @param replicates errors drawn anew so many times
     * @param step told after each step how many were done; may throw to stop
     */
    public static RankSets of(
            double[] scores, double[] errors, double confidence, int replicates, long seed, IntConsumer step) {
        int people = scores.length;
        if (people > MOST || errors.length != people) {
            throw new IllegalArgumentException(people + " people with " + errors.length + " errors");
        }
        BitSet[] better = new BitSet[people];
        float[][] scale = new float[people][people];
        for (int j = 0; j < people; j++) {
            better[j] = new BitSet(people);
            for (int k = 0; k < people; k++) {
                double error = Math.sqrt(errors[j] * errors[j] + errors[k] * errors[k]);
                if (j != k && error > 0) {
                    scale[j][k] = (float) (1 / error);
                } else if (scores[j] > scores[k]) {
                    better[j].set(k); // both are exact
                }
            }
        }
        double critical = 0;
        boolean more = true;
        for (int steps = 0; more && steps < MOST_STEPS; steps++) {
            critical = quantile(largest(errors, scale, replicates, seed), confidence);
            more = false;
            for (int j = 0; j < people; j++) {
                for (int k = 0; k < people; k++) {
                    if (scale[j][k] > 0 && (scores[j] - scores[k]) * scale[j][k] > critical) {
                        better[j].set(k);
                        scale[j][k] = 0;
                        more = true;
                    }
                }
            }
            step.accept(steps + 1);
        }
        return new RankSets(better, critical);
    }

    /** Of each replicate the largest studentised difference among the pairs not yet told apart. */
    private static double[] largest(double[] errors, float[][] scale, int replicates, long seed) {
        int people = errors.length;
        return IntStream.range(0, replicates)
                .parallel()
                .mapToDouble(replicate -> {
                    SplittableRandom random = new SplittableRandom(seed * 1_000_003L + replicate);
                    float[] drawn = new float[people];
                    for (int j = 0; j < people; j++) {
                        drawn[j] = (float) (errors[j] * random.nextGaussian());
                    }
                    float most = 0;
                    for (int j = 0; j < people; j++) {
                        most = Math.max(most, largest(drawn, scale[j], drawn[j]));
                    }
                    return most;
                })
                .toArray();
    }

    private static float largest(float[] drawn, float[] scale, float own) {
        float most = 0;
        for (int k = 0; k < drawn.length; k++) {
            most = Math.max(most, (own - drawn[k]) * scale[k]);
        }
        return most;
    }

    /** The smallest value at or below which the wanted part of values, one more counted, lies. */
    private static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int place = (int) Math.ceil((sorted.length + 1) * part);
        return sorted[Math.min(place, sorted.length) - 1];
    }

    /** The best place that could be his. */
    public int best(int person) {
        return best[person];
    }

    /** The worst place that could be his. */
    public int worst(int person) {
        return worst[person];
    }

    /** Whether one surely stands above the other. */
    public boolean tells(int one, int other) {
        return better[one].get(other);
    }

    /** The last critical value, in standard errors of a difference. */
    public double critical() {
        return critical;
    }
}
