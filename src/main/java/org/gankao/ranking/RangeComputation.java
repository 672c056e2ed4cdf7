package org.gankao.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentError;
import org.gankao.people.PostCategory;
import org.gankao.platform.jobs.Progress;
import org.gankao.ranking.uncertainty.Groups;
import org.gankao.ranking.uncertainty.RankSets;
import org.gankao.ranking.uncertainty.ScoreInterval;
import org.gankao.shared.Fraction;
import org.jspecify.annotations.Nullable;

/** From the rows of a computation and the errors of their components to ranges: the same input gives the same ranges. */
final class RangeComputation {

    /** Errors drawn anew; product rule. */
    static final int REPLICATES = 1000;

    private static final int SEED_DIGITS = 15;
    private static final int SCORE_SCALE = 2;
    private static final int ERROR_SCALE = 4;
    private static final int SHOWN = 500;

    private final Map<Long, Map<Component, BigDecimal>> variances = new HashMap<>();
    private final long seed;
    private final Progress progress;

    private RangeComputation(List<ComponentError> errors, String inputSha256, Progress progress) {
        errors.forEach(error -> variances
                .computeIfAbsent(error.cadreId(), id -> new EnumMap<>(Component.class))
                .put(error.component(), error.variance()));
        this.seed = Long.parseLong(inputSha256.substring(0, SEED_DIGITS), 16);
        this.progress = progress;
    }

    /**
     * @param errors of the results the computation worked on; where there is none at all nothing can be said of its exactness
     * @return by cadre, of everybody who has a composite
     */
    static Map<Long, Range> of(Computation computation, List<ComponentError> errors, Progress progress) {
        if (errors.isEmpty()) {
            return Map.of();
        }
        RangeComputation ranges = new RangeComputation(errors, computation.inputSha256(), progress);
        Map<Long, ScoreInterval> intervals = ranges.intervals(computation.rows());
        Map<Long, Range> found = new HashMap<>();
        intervals.forEach((cadre, interval) -> found.put(cadre, range(interval, null, null, null)));
        Map<PostCategory, List<Computation.Row>> ranked = new LinkedHashMap<>();
        computation.rows().stream()
                .filter(row -> row.place() != null)
                .forEach(row -> ranked.computeIfAbsent(row.entrant().category(), category -> new ArrayList<>())
                        .add(row));
        ranked.values().stream()
                .filter(rows -> rows.size() <= RankSets.MOST)
                .forEach(rows -> ranges.place(rows, intervals, found));
        return found;
    }

    private Map<Long, ScoreInterval> intervals(List<Computation.Row> rows) {
        Map<Long, ScoreInterval> intervals = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Computation.Row row = rows.get(i);
            if (row.composite().total() != null) {
                intervals.put(row.entrant().cadreId(), interval(row));
            }
            if (i % SHOWN == 0) {
                progress.at(i, rows.size());
            }
        }
        return intervals;
    }

    /** What takes the place of a missing result has no error of its own. */
    private ScoreInterval interval(Computation.Row row) {
        long cadre = row.entrant().cadreId();
        List<Mark> marks = row.composite().marks();
        double[] percents = new double[marks.size()];
        double[] errors = new double[marks.size()];
        double[] weights = new double[marks.size()];
        for (int c = 0; c < percents.length; c++) {
            Mark mark = marks.get(c);
            percents[c] = number(Objects.requireNonNull(mark.percent()));
            weights[c] = mark.weight().doubleValue();
            errors[c] = mark.source() == MarkSource.RESULT
                    ? Math.sqrt(variances
                            .getOrDefault(cadre, Map.of())
                            .getOrDefault(mark.component(), BigDecimal.ZERO)
                            .doubleValue())
                    : 0;
        }
        return ScoreInterval.of(percents, errors, weights, REPLICATES, seed ^ cadre);
    }

    /** @param rows of one category by place */
    private void place(List<Computation.Row> rows, Map<Long, ScoreInterval> intervals, Map<Long, Range> found) {
        double[] scores = new double[rows.size()];
        double[] errors = new double[rows.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = number(Objects.requireNonNull(rows.get(i).composite().total()));
            errors[i] = intervals.get(rows.get(i).entrant().cadreId()).error();
        }
        RankSets sets = RankSets.of(
                scores,
                errors,
                RankSets.CONFIDENCE,
                REPLICATES,
                seed,
                step -> progress.at(rows.size(), rows.size() + 1));
        int[] groups = Groups.of(sets, rows.size());
        for (int i = 0; i < scores.length; i++) {
            long cadre = rows.get(i).entrant().cadreId();
            found.put(cadre, range(intervals.get(cadre), sets.best(i), sets.worst(i), groups[i]));
        }
    }

    private static Range range(
            ScoreInterval interval, @Nullable Integer best, @Nullable Integer worst, @Nullable Integer group) {
        return new Range(
                BigDecimal.valueOf(interval.error()).setScale(ERROR_SCALE, RoundingMode.HALF_UP),
                BigDecimal.valueOf(interval.low()).setScale(SCORE_SCALE, RoundingMode.HALF_UP),
                BigDecimal.valueOf(interval.high()).setScale(SCORE_SCALE, RoundingMode.HALF_UP),
                best,
                worst,
                group);
    }

    private static double number(Fraction percent) {
        return percent.toDecimal(8).doubleValue();
    }
}
