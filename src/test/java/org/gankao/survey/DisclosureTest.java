package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gankao.survey.Disclosure.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {

    @Test
    void nine_votes_are_withheld_and_ten_are_shown() {
        assertThat(Disclosure.of(new VoteCounts(9, 0, 0, 0))).isEqualTo(Shown.WITHHELD);
        assertThat(Disclosure.of(new VoteCounts(9, 0, 0, 1))).isEqualTo(Shown.DISTRIBUTION);
    }

    @Test
    void a_unanimous_bad_cell_is_a_band() {
        assertThat(Disclosure.of(new VoteCounts(0, 0, 12, 0))).isEqualTo(Shown.BAND);
        assertThat(Disclosure.of(new VoteCounts(12, 0, 0, 0))).isEqualTo(Shown.DISTRIBUTION);
    }

    @Test
    void a_single_small_cell_takes_the_next_smallest_with_it() {
        List<VoteCounts> cells =
                List.of(new VoteCounts(50, 5, 1, 4), new VoteCounts(3, 0, 0, 0), new VoteCounts(20, 1, 1, 1));

        assertThat(Disclosure.besideTotal(cells)).containsExactly(Shown.DISTRIBUTION, Shown.WITHHELD, Shown.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void no_hidden_cell_follows_by_subtraction(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 300; run++) {
            List<VoteCounts> cells = new ArrayList<>();
            int size = 1 + random.nextInt(18);
            for (int i = 0; i < size; i++) {
                int scale = 1 + random.nextInt(40);
                cells.add(new VoteCounts(
                        random.nextInt(scale), random.nextInt(scale), random.nextInt(scale), random.nextInt(scale)));
            }
            List<Shown> shown = Disclosure.besideTotal(cells);
            int hidden = 0;
            int votes = 0;
            for (int i = 0; i < size; i++) {
                if (shown.get(i) == Shown.DISTRIBUTION) {
                    assertThat(cells.get(i).all()).isGreaterThanOrEqualTo(Disclosure.MIN_VOTES);
                } else if (cells.get(i).all() > 0) {
                    hidden++;
                    votes += cells.get(i).all();
                }
            }
            if (Disclosure.totalShown(cells, shown) && hidden > 0) {
                assertThat(hidden).isGreaterThan(1);
                assertThat(votes).isGreaterThanOrEqualTo(Disclosure.MIN_VOTES);
            }
        }
    }
}
