package org.gankao.bench.ranking;

import java.util.SplittableRandom;
import org.gankao.ranking.uncertainty.RankSets;
import org.gankao.ranking.uncertainty.ScoreInterval;

/** Measures how long ranges take: intervals of 100,000 composites and sets of places of 2,500 people. Needs the built classes. */
public final class Ranges {

    private static final int COMPOSITES = 100_000;
    private static final int REPLICATES = 1000;
    private static final double NANOS = 1e9;

    private Ranges() {}

    public static void main(String[] args) {
        SplittableRandom random = new SplittableRandom(1);
        double[] weights = {40, 15, 15, 30};
        double[] errors = {4, 6, 6, 3};
        double widths = 0;
        long start = System.nanoTime();
        for (int i = 0; i < COMPOSITES; i++) {
            double[] percents = random.doubles(weights.length, 60, 100).toArray();
            ScoreInterval interval = ScoreInterval.of(percents, errors, weights, REPLICATES, i);
            widths += interval.high() - interval.low();
        }
        say("%,d composites and intervals", COMPOSITES, start, widths / COMPOSITES);

        double[] scores = new double[RankSets.MOST];
        double[] deviations = new double[RankSets.MOST];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 75 + 7 * random.nextGaussian();
            deviations[i] = random.nextDouble(2, 4);
        }
        start = System.nanoTime();
        RankSets sets = RankSets.of(scores, deviations, RankSets.CONFIDENCE, REPLICATES, 1, step -> {});
        say("sets of places of %,d people", RankSets.MOST, start, sets.critical());
    }

    /** @param figure keeps the work from being thought away */
    private static void say(String what, int count, long start, double figure) {
        System.out.printf(what + ": %.1f s (%.3f)%n", count, (System.nanoTime() - start) / NANOS, figure);
    }
}
