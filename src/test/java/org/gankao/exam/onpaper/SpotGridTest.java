package org.gankao.exam.onpaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gankao.questionbank.Region;
import org.junit.jupiter.api.Test;

class SpotGridTest {

    @Test
    void a_cell_counts_from_half_of_it_on() {
        Region upToHalfOfC = new Region.Rectangle(100, 300, 150, 100);

        assertThat(SpotGrid.cells(List.of(upToHalfOfC))).containsExactly("B4", "C4");
        assertThat(SpotGrid.cells(List.of(new Region.Rectangle(100, 300, 140, 100))))
                .containsExactly("B4");
    }

    @Test
    void of_a_small_region_the_cell_it_covers_most_counts() {
        assertThat(SpotGrid.cells(List.of(new Region.Ellipse(952, 48, 20, 20)))).containsExactly("J1");
    }

    @Test
    void regions_count_together() {
        Region left = new Region.Rectangle(0, 900, 30, 100);
        Region right = new Region.Rectangle(60, 900, 40, 100);

        assertThat(SpotGrid.cells(List.of(left, right))).containsExactly("A10");
    }
}
