package org.gankao.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.exam.analysis.irt.Lsat;
import org.junit.jupiter.api.Test;

/**
 * Published values of section 6 of the LSAT: {@code descript(LSAT)} of the R package ltm gives Cronbach's alpha 0.2950 and the
 * shares of right answers 0.924, 0.709, 0.553, 0.763 and 0.870.
 */
class ClassicalFiguresTest {

    private static final SectionMarks LSAT = marks(Lsat.section(6));

    @Test
    void alpha_and_facilities_are_those_published() {
        assertThat(SectionFigures.of(LSAT).alpha()).isCloseTo(0.2950, within(0.00005));
        double[] published = {0.924, 0.709, 0.553, 0.763, 0.870};
        for (int item = 0; item < published.length; item++) {
            assertThat(ItemFigures.of(LSAT, item).facility()).isCloseTo(published[item], within(1e-9));
        }
    }

    @Test
    void discrimination_leaves_the_item_itself_out() {
        SectionMarks marks = new SectionMarks(
                new double[] {1, 1, 1},
                List.of(new double[] {1, 1, 1}, new double[] {1, 1, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 0
                }));

        ItemFigures first = ItemFigures.of(marks, 0);

        // item 1 1 0 0 against the rest 2 1 1 0: covariance 1/3, variances 1/3 and 2/3
        assertThat(first.discrimination()).isCloseTo(Math.sqrt(0.5), within(1e-9));
        assertThat(first.efficiency()).isCloseTo(1, within(1e-9));
        assertThat(first.deviation()).isCloseTo(Math.sqrt(1 / 3.0), within(1e-9));
    }

    @Test
    void an_item_that_the_able_fail_has_a_negative_discrimination_and_efficiency() {
        SectionMarks marks = new SectionMarks(
                new double[] {2, 1, 1},
                List.of(new double[] {0, 1, 1}, new double[] {0, 1, 0}, new double[] {2, 0, 0}, new double[] {2, 0, 0
                }));

        ItemFigures first = ItemFigures.of(marks, 0);

        // 0 0 2 2 against 2 1 0 0 gives covariance -1; sorted, 0 0 2 2 against 0 0 1 2 gives +1
        assertThat(first.discrimination()).isNegative();
        assertThat(first.efficiency()).isCloseTo(-1, within(1e-9));
    }

    @Test
    void an_item_everybody_solved_has_no_discrimination() {
        SectionMarks marks = new SectionMarks(new double[] {1, 1}, List.of(new double[] {1, 0}, new double[] {1, 1}));

        assertThat(ItemFigures.of(marks, 0).discrimination()).isNull();
        assertThat(ItemFigures.of(marks, 0).efficiency()).isNull();
        assertThat(ItemFigures.of(marks, 0).facility()).isEqualTo(1);
    }

    @Test
    void shape_of_scores_by_k_statistics() {
        // worked by hand: deviations -4 -3 -2 0 9, m2 = 22, m3 = 126, m4 = 1382.8 with n = 5
        SectionFigures figures = SectionFigures.of(new double[] {26, 27, 28, 30, 39});

        assertThat(figures.mean()).isEqualTo(30);
        assertThat(figures.median()).isEqualTo(28);
        assertThat(figures.deviation()).isCloseTo(Math.sqrt(27.5), within(1e-9));
        double k3 = 25 * 126.0 / (4 * 3);
        double k4 = 25 * (6 * 1382.8 - 3 * 4 * 22.0 * 22.0) / (4 * 3 * 2);
        assertThat(figures.skewness()).isCloseTo(k3 / Math.pow(27.5, 1.5), within(1e-9));
        assertThat(figures.kurtosis()).isCloseTo(k4 / (27.5 * 27.5), within(1e-9));
        assertThat(figures.alpha()).isNull();
    }

    @Test
    void measurement_error_is_what_alpha_leaves_of_the_deviation() {
        SectionFigures figures = SectionFigures.of(LSAT);

        assertThat(figures.error()).isCloseTo(figures.deviation() * Math.sqrt(1 - 0.29498), within(0.001));
    }

    @Test
    void bands_hold_their_lower_end() {
        assertThat(SectionFigures.bands(new double[] {0, 9.99, 10, 29.999999999999996, 100, 90}))
                .containsExactly(2, 1, 0, 1, 0, 0, 0, 0, 0, 2);
    }

    @Test
    void options_say_who_chose_them() {
        List<Set<String>> chosen = List.of(Set.of("A"), Set.of("A"), Set.of("B"), Set.of(), Set.of("B"));

        List<OptionFigures> rows =
                OptionFigures.of(List.of("A", "B", "C"), Set.of("A"), chosen, new double[] {9, 8, 3, 2, 4});

        assertThat(rows).extracting(OptionFigures::people).containsExactly(2, 2, 0);
        assertThat(rows.get(0).share()).isCloseTo(0.4, within(1e-12));
        assertThat(rows.get(0).pointBiserial()).isGreaterThan(0.9);
        assertThat(rows.get(1).pointBiserial()).isNegative();
        assertThat(rows.get(2).pointBiserial()).isNull();
        assertThat(rows.get(0).right()).isTrue();
    }

    @Test
    void a_key_is_suspicious_only_where_the_able_clearly_prefer_another_option() {
        OptionFigures key = new OptionFigures("A", true, 40, 0.4, 0.05);
        OptionFigures rival = new OptionFigures("C", false, 50, 0.5, 0.30);

        assertThat(OptionFigures.betterThanKey(List.of(key, rival), 100)).isEqualTo(rival);
        assertThat(OptionFigures.betterThanKey(List.of(key, rival), 30)).isNull();
        assertThat(OptionFigures.betterThanKey(List.of(new OptionFigures("A", true, 40, 0.4, 0.35), rival), 100))
                .isNull();
    }

    @Test
    void times_are_medians_of_the_way_from_answer_to_answer() {
        Map<String, Double> medians = AnswerTimes.medians(List.of(
                List.of(new AnswerTimes.First("K2", 30_000), new AnswerTimes.First("K1", 0)),
                List.of(new AnswerTimes.First("K1", 5_000), new AnswerTimes.First("K2", 15_000)),
                List.of(new AnswerTimes.First("K2", 0), new AnswerTimes.First("K1", 90_000)),
                List.of(new AnswerTimes.First("K1", 0), new AnswerTimes.First("K2", 20_000))));

        assertThat(medians).containsEntry("K2", 20.0).containsEntry("K1", 90.0);
    }

    private static SectionMarks marks(List<byte[]> answers) {
        List<double[]> rows = new ArrayList<>();
        for (byte[] own : answers) {
            double[] row = new double[own.length];
            for (int j = 0; j < row.length; j++) {
                row[j] = own[j];
            }
            rows.add(row);
        }
        return new SectionMarks(new double[] {1, 1, 1, 1, 1}, rows);
    }
}
