package org.gankao.exam.marking.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gankao.exam.marking.desk.WeightedKappa.Pair;
import org.gankao.fixture.Samples;
import org.gankao.shared.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeightedKappaTest {

    /** Cohen 1968, table 1: two judges, 200 cases, three diagnoses. */
    private static final long[][] COHEN = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};

    @Test
    void cohens_table_gives_cohens_figures() {
        assertThat(WeightedKappa.of(COHEN, new long[][] {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}}))
                .map(kappa -> kappa.toDecimal(3).toPlainString())
                .contains("0.348");
        assertThat(WeightedKappa.of(COHEN, new long[][] {{0, 1, 1}, {1, 0, 1}, {1, 1, 0}}))
                .map(kappa -> kappa.toDecimal(3).toPlainString())
                .contains("0.492");
    }

    /** The example by which scikit-learn checks its cohen_kappa_score with quadratic weights. */
    @Test
    void a_known_quadratic_kappa_is_met() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            pairs.add(new Pair(i < 46 ? 0 : i < 90 ? 1 : 2, i < 50 ? 0 : i < 90 ? 1 : 2));
        }

        assertThat(WeightedKappa.quadratic(pairs))
                .map(kappa -> kappa.toDecimal(4).toPlainString())
                .contains("0.9541");
    }

    static java.util.stream.Stream<List<Pair>> samples() {
        return Samples.of(50, random -> {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                int one = random.nextInt(8);
                pairs.add(new Pair(one, Math.min(7, one + random.nextInt(3))));
            }
            return pairs;
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void pairs_and_their_table_say_the_same(List<Pair> pairs) {
        long[][] counts = new long[8][8];
        long[][] squares = new long[8][8];
        pairs.forEach(pair -> counts[pair.one()][pair.other()]++);
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                squares[i][j] = (long) (i - j) * (i - j);
            }
        }

        assertThat(WeightedKappa.quadratic(pairs)).isEqualTo(WeightedKappa.of(counts, squares));
    }

    @Test
    void full_agreement_is_one_and_where_nothing_differs_there_is_none() {
        assertThat(WeightedKappa.quadratic(List.of(new Pair(1, 1), new Pair(4, 4))))
                .contains(Fraction.ONE);
        assertThat(WeightedKappa.quadratic(List.of(new Pair(3, 3), new Pair(3, 3))))
                .isEmpty();
        assertThat(WeightedKappa.quadratic(List.of())).isEmpty();
    }
}
