package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TownshipProgressTest {

    @Test
    void many_empty_doors_come_first_then_the_slowest() {
        TownshipProgress fast = township(1, 90, 2);
        TownshipProgress slow = township(2, 20, 2);
        TownshipProgress alsoSlow = township(3, 20, 2);
        TownshipProgress empty = township(4, 95, 40);

        assertThat(List.of(fast, alsoSlow, slow, empty).stream().sorted(TownshipProgress.MOST_TROUBLE_FIRST))
                .containsExactly(empty, slow, alsoSlow, fast);
    }

    private static TownshipProgress township(long id, int completed, int nobodyHome) {
        return new TownshipProgress(id, "乡镇" + id, 100, completed, 0, nobodyHome, 100, 0);
    }
}
