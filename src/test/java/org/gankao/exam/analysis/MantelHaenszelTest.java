package org.gankao.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.gankao.exam.analysis.MantelHaenszel.Stratum;
import org.gankao.exam.analysis.irt.LogisticItem;
import org.gankao.exam.analysis.irt.Simulated;
import org.junit.jupiter.api.Test;

class MantelHaenszelTest {

    /**
     * Admissions to Berkeley by department and sex (Bickel, Hammel and O'Connell 1975, Science 187, 398-404); R's {@code
     * mantelhaen.test(UCBAdmissions)} gives 1.4269, p = 0.2323, common odds ratio 0.9046968, 95 % interval 0.7719074 to 1.0603298.
     */
    @Test
    void joins_the_tables_of_berkeley_as_published() {
        MantelHaenszel found = MantelHaenszel.of(List.of(
                new Stratum(512, 313, 89, 19),
                new Stratum(353, 207, 17, 8),
                new Stratum(120, 205, 202, 391),
                new Stratum(138, 279, 131, 244),
                new Stratum(53, 138, 94, 299),
                new Stratum(22, 351, 24, 317)));

        assertThat(found.chiSquare()).isCloseTo(1.4269, within(0.00005));
        assertThat(found.p()).isCloseTo(0.2323, within(0.00005));
        assertThat(found.oddsRatio()).isCloseTo(0.9046968, within(5e-8));
        assertThat(Math.exp(Math.log(found.oddsRatio()) - 1.959964 * found.logError()))
                .isCloseTo(0.7719074, within(1e-6));
        assertThat(Math.exp(Math.log(found.oddsRatio()) + 1.959964 * found.logError()))
                .isCloseTo(1.0603298, within(1e-6));
        assertThat(found.delta()).isCloseTo(-2.35 * Math.log(0.9046968), within(1e-6));
        assertThat(found.rating()).isEqualTo(DifClass.A);
    }

    /** Penicillin and rabbits (Agresti 1990, page 232); R gives p = 0.047. */
    @Test
    void joins_the_tables_of_the_rabbits_as_published() {
        MantelHaenszel found = MantelHaenszel.of(List.of(
                new Stratum(0, 6, 0, 5),
                new Stratum(3, 3, 0, 6),
                new Stratum(6, 0, 2, 4),
                new Stratum(5, 1, 6, 0),
                new Stratum(2, 0, 5, 0)));

        assertThat(found.chiSquare()).isCloseTo(3.9286, within(0.00005));
        assertThat(found.p()).isCloseTo(0.0475, within(0.0001));
    }

    @Test
    void classes_follow_size_and_proof() {
        assertThat(MantelHaenszel.rating(0.9, 0.01, 0.0001)).isEqualTo(DifClass.A);
        assertThat(MantelHaenszel.rating(-3, 2, 0.06)).isEqualTo(DifClass.A);
        assertThat(MantelHaenszel.rating(-1.2, 0.1, 0.001)).isEqualTo(DifClass.B);
        assertThat(MantelHaenszel.rating(1.6, 0.5, 0.001)).isEqualTo(DifClass.B);
        assertThat(MantelHaenszel.rating(-1.6, 0.2, 0.001)).isEqualTo(DifClass.C);
    }

    @Test
    void says_nothing_where_nothing_can_be_compared() {
        assertThat(MantelHaenszel.of(List.of(new Stratum(5, 0, 4, 0)))).isNull();
        assertThat(MantelHaenszel.of(List.of(new Stratum(5, 3, 0, 0)))).isNull();
    }

    @Test
    void finds_the_item_that_is_harder_for_one_group_and_spares_the_others_though_the_group_is_weaker() {
        RandomGenerator random = new SplittableRandom(5);
        List<LogisticItem> fair = Simulated.items(30, random);
        List<LogisticItem> unfair = new ArrayList<>(fair);
        unfair.set(12, new LogisticItem(fair.get(12).slope(), fair.get(12).intercept() - 1.0));
        List<byte[]> reference = Simulated.answers(fair, Simulated.abilities(1500, random), random);
        List<byte[]> focal = Simulated.answers(
                unfair,
                Simulated.abilities(600, random).stream().map(a -> a - 0.7).toList(),
                random);

        List<DifClass> ratings = new ArrayList<>();
        for (int item = 0; item < 30; item++) {
            ratings.add(MantelHaenszel.of(strata(reference, focal, item)).rating());
        }

        assertThat(ratings.get(12)).isEqualTo(DifClass.C);
        assertThat(ratings).filteredOn(rating -> rating == DifClass.C).hasSize(1);
        assertThat(ratings).filteredOn(rating -> rating == DifClass.B).hasSizeLessThanOrEqualTo(2);
    }

    private static List<Stratum> strata(List<byte[]> reference, List<byte[]> focal, int item) {
        double[][] cells = new double[31][4];
        reference.forEach(row -> cells[score(row)][1 - row[item]]++);
        focal.forEach(row -> cells[score(row)][3 - row[item]]++);
        List<Stratum> strata = new ArrayList<>();
        for (double[] cell : cells) {
            strata.add(new Stratum(cell[0], cell[1], cell[2], cell[3]));
        }
        return strata;
    }

    private static int score(byte[] row) {
        int score = 0;
        for (byte one : row) {
            score += one;
        }
        return score;
    }
}
