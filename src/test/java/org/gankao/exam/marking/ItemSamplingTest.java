package org.gankao.exam.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gankao.shared.Fraction;
import org.junit.jupiter.api.Test;

class ItemSamplingTest {

    @Test
    void of_items_of_one_point_it_is_the_binomial_error_of_lord() {
        double found = ItemSampling.variance(marks(14, 6, 1)).doubleValue();

        assertThat(found).isCloseTo(10_000 * 0.7 * 0.3 / 19, within(0.001));
    }

    @Test
    void points_make_no_difference_where_all_items_have_the_same() {
        assertThat(ItemSampling.variance(marks(14, 6, 5))).isEqualTo(ItemSampling.variance(marks(14, 6, 1)));
    }

    /** One right and one wrong more: 21 of 22. */
    @Test
    void everything_right_is_not_certain() {
        assertThat(ItemSampling.variance(marks(20, 0, 1)).doubleValue())
                .isCloseTo(10_000 * (21 / 22.0) * (1 / 22.0) / 21, within(0.001));
    }

    @Test
    void without_items_there_is_nothing_to_be_off() {
        assertThat(ItemSampling.variance(List.of()).signum()).isZero();
    }

    private static List<Mark> marks(int right, int wrong, int points) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < right + wrong; i++) {
            marks.add(new Mark(1, "K" + (i + 1), "", Fraction.of(i < right ? points : 0, 1), Fraction.of(points, 1)));
        }
        return marks;
    }
}
