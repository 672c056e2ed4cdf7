package org.gankao.exam.analysis;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.descriptive.moment.Kurtosis;
import org.hipparchus.stat.descriptive.moment.Skewness;
import org.jspecify.annotations.Nullable;

/**
 * Classical figures of a section; scores in percent of its points.
 *
 * <p>Skewness and kurtosis are Fisher's, from k-statistics, k3 / k2^1.5 and k4 / k2² (Moodle's, docs.moodle.org/dev/
 * Quiz_statistics_calculations, "Test statistics"; G1 and G2 of Joanes and Gill 1998, The Statistician 47, 183-189): 0 for a normal
 * distribution. Reliability is Cronbach's alpha (1951, Psychometrika 16, 297-334), and the standard error of measurement what it
 * leaves, deviation times √(1 - alpha).
 *
 * @param mean 0 to 100
 * @param median 0 to 100
 * @param deviation sample standard deviation (divisor n - 1)
 * @param skewness null for fewer than three people or without spread
 * @param kurtosis null for fewer than four people or without spread
 * @param alpha at most 1 (信度); null for one item or without spread
 * @param error standard error of measurement of one person's score; null as alpha
 * @param bands people from 0 to below 10, 10 to below 20, …, 90 to 100
 */
public record SectionFigures(
        int people,
        double mean,
        double median,
        double deviation,
        @Nullable Double skewness,
        @Nullable Double kurtosis,
        @Nullable Double alpha,
        @Nullable Double error,
        List<Integer> bands) {

    private static final int BANDS = 10;
    private static final double NOTHING = 1e-9;

    public SectionFigures {
        bands = List.copyOf(bands);
    }

    static SectionFigures of(SectionMarks marks) {
        double[] percents = marks.totals();
        for (int person = 0; person < percents.length; person++) {
            percents[person] *= 100 / marks.possible();
        }
        return of(percents, alpha(marks));
    }

    /** Of scores alone, where people do not share the items: without reliability. */
    static SectionFigures of(double[] percents) {
        return of(percents, null);
    }

    private static SectionFigures of(double[] percents, @Nullable Double alpha) {
        int people = percents.length;
        double deviation = people < 2 ? 0 : Math.sqrt(StatUtils.variance(percents));
        boolean spread = deviation > NOTHING;
        return new SectionFigures(
                people,
                StatUtils.mean(percents),
                StatUtils.percentile(percents, 50),
                deviation,
                people < 3 || !spread ? null : new Skewness().evaluate(percents),
                people < 4 || !spread ? null : new Kurtosis().evaluate(percents),
                alpha,
                alpha == null ? null : deviation * Math.sqrt(Math.max(0, 1 - alpha)),
                bands(percents));
    }

    private static @Nullable Double alpha(SectionMarks marks) {
        int items = marks.items();
        double whole = marks.people() < 2 ? 0 : StatUtils.variance(marks.totals());
        if (items < 2 || whole < NOTHING) {
            return null;
        }
        double parts = 0;
        for (int item = 0; item < items; item++) {
            parts += StatUtils.variance(marks.column(item));
        }
        return items / (items - 1.0) * (1 - parts / whole);
    }

    static List<Integer> bands(double[] percents) {
        int[] counts = new int[BANDS];
        for (double percent : percents) {
            counts[Math.max(0, Math.min(BANDS - 1, (int) ((percent + NOTHING) / BANDS)))]++;
        }
        List<Integer> bands = new ArrayList<>();
        for (int count : counts) {
            bands.add(count);
        }
        return bands;
    }
}
