package org.gankao.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gankao.cycle.ComponentError;
import org.gankao.platform.jobs.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeComputationTest {

    private static final Progress QUIET = new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public void at(long done, long total, String message) {}
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void every_place_lies_in_its_range_and_groups_go_down_with_places(long seed) {
        Computation.Input input = Counties.of(seed);
        Computation computation = Computation.of(input);
        Map<Long, Range> ranges = RangeComputation.of(computation, errors(input, "16"), QUIET);

        int group = 0;
        Object category = null;
        for (Computation.Row row : computation.rows()) {
            Range range = ranges.get(row.entrant().cadreId());
            if (row.composite().total() == null) {
                assertThat(range).isNull();
                continue;
            }
            BigDecimal shown = Objects.requireNonNull(row.shown()).percent();
            assertThat(range.low()).isLessThanOrEqualTo(shown);
            assertThat(range.high()).isGreaterThanOrEqualTo(shown);
            if (row.place() == null) {
                assertThat(range.best()).isNull();
                continue;
            }
            group = row.entrant().category().equals(category) ? group : 0;
            category = row.entrant().category();
            assertThat(row.place()).isBetween(range.best(), range.worst());
            assertThat(range.group()).isBetween(Math.max(1, group), group + 1);
            group = Objects.requireNonNull(range.group());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_same_input_gives_the_same_ranges_and_smaller_errors_no_fewer_groups(long seed) {
        Computation.Input input = Counties.of(seed);
        Computation computation = Computation.of(input);
        Map<Long, Range> wide = RangeComputation.of(computation, errors(input, "100"), QUIET);

        assertThat(RangeComputation.of(computation, errors(input, "100"), QUIET))
                .isEqualTo(wide);
        assertThat(groups(RangeComputation.of(computation, errors(input, "1"), QUIET)))
                .isGreaterThanOrEqualTo(groups(wide));
    }

    @ParameterizedTest
    @ValueSource(longs = 1)
    void where_no_error_is_known_nothing_is_said(long seed) {
        assertThat(RangeComputation.of(Computation.of(Counties.of(seed)), List.of(), QUIET))
                .isEmpty();
    }

    private static int groups(Map<Long, Range> ranges) {
        return ranges.values().stream()
                .map(Range::group)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static List<ComponentError> errors(Computation.Input input, String variance) {
        return input.results().stream()
                .map(result -> new ComponentError(result.cadreId(), result.component(), new BigDecimal(variance)))
                .toList();
    }
}
