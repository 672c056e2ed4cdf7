package org.gankao.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemStatisticsTest {

    @Test
    void weights_each_test_with_its_people() {
        ItemStatistics known =
                ItemStatistics.of(7, List.of(seen(300, "0.8", "0.40", null), seen(100, "0.4", "0.20", null)));

        assertThat(known.tests()).isEqualTo(2);
        assertThat(known.people()).isEqualTo(400);
        assertThat(known.facility()).isEqualByComparingTo("0.700");
        assertThat(known.discrimination()).isEqualByComparingTo("0.350");
    }

    @Test
    void leaves_tests_without_spread_out_of_the_discrimination() {
        assertThat(ItemStatistics.of(7, List.of(seen(300, "1", null, null), seen(100, "0.4", "0.20", null)))
                        .discrimination())
                .isEqualByComparingTo("0.200");
        assertThat(ItemStatistics.of(7, List.of(seen(300, "1", null, null))).discrimination())
                .isNull();
    }

    @Test
    void takes_the_calibration_of_the_most_people_and_never_a_mean_of_two_scales() {
        ItemCalibration small = calibration(200, "0.7");
        ItemCalibration large = calibration(900, "1.3");

        ItemStatistics known = ItemStatistics.of(
                7,
                List.of(seen(200, "0.5", "0.3", small), seen(900, "0.5", "0.3", large), seen(950, "0.5", "0.3", null)));

        assertThat(known.calibration()).isEqualTo(large);
    }

    @Test
    void refuses_figures_that_cannot_be() {
        assertThatThrownBy(() -> seen(0, "0.5", null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seen(1, "1.01", null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seen(1, "0.5", "-1.1", null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ItemObservation seen(
            int people, String facility, @Nullable String discrimination, @Nullable ItemCalibration calibration) {
        return new ItemObservation(
                "land-0001",
                1,
                people,
                new BigDecimal(facility),
                discrimination == null ? null : new BigDecimal(discrimination),
                calibration);
    }

    private static ItemCalibration calibration(int people, String slope) {
        return new ItemCalibration(
                people, new BigDecimal(slope), new BigDecimal("0.1"), BigDecimal.ZERO, new BigDecimal("0.1"));
    }
}
