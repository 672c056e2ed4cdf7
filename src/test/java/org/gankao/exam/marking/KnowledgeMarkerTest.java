package org.gankao.exam.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.MultipleRule;
import org.gankao.shared.Fraction;
import org.junit.jupiter.api.Test;

class KnowledgeMarkerTest {

    private final KnowledgeMarker marker = new KnowledgeMarker();
    private final Map<String, Object> blanks =
            Map.of("type", "fill-in", "answers", List.of(List.of("三十", "30"), List.of("一半", "1/2")));

    @Test
    void each_blank_counts_alike() {
        assertThat(share("[\"30\",\"全部\"]")).isEqualTo(Fraction.of(1, 2));
        assertThat(share("[\"三十\",\"1/2\"]")).isEqualTo(Fraction.ONE);
    }

    @Test
    void what_makes_no_sense_gains_nothing() {
        assertThat(share("not json")).isEqualTo(Fraction.ZERO);
        assertThat(share("{}")).isEqualTo(Fraction.ZERO);
        assertThat(share("[]")).isEqualTo(Fraction.ZERO);
        assertThat(share("[null,7]")).isEqualTo(Fraction.ZERO);
    }

    private Fraction share(String response) {
        return marker.share(blanks, response, MultipleRule.ALL_OR_NOTHING);
    }
}
