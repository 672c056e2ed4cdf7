package org.gankao.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.gankao.exam.paper.FormItemRepository.Standing;
import org.junit.jupiter.api.Test;

class FormFiguresTest {

    private final FormFigures figures = FormFigures.of(List.of(
            standing("A", "land-1", "land", "EASY", "1", 900, true),
            standing("A", "land-2", "land", "HARD", "3", 400, false),
            standing("B", "land-2", "land", "HARD", "3", 400, false),
            standing("B", "water-1", "water", "EASY", "1", 800, false)));

    @Test
    void difficulty_is_the_share_of_points_so_dear_items_count_more() {
        assertThat(figures.forms())
                .extracting(FormFigures.Figures::difficulty)
                .containsExactly(new BigDecimal("52.50"), new BigDecimal("50.00"));
        assertThat(figures.forms()).extracting(FormFigures.Figures::observed).containsExactly(1, 0);
    }

    @Test
    void coverage_counts_each_topic_and_difficulty_in_each_form() {
        assertThat(figures.cells())
                .containsExactly(
                        new FormFigures.Cell("land", "EASY", List.of(1, 0)),
                        new FormFigures.Cell("land", "HARD", List.of(1, 1)),
                        new FormFigures.Cell("water", "EASY", List.of(0, 1)));
    }

    @Test
    void what_two_forms_share_is_counted() {
        assertThat(figures.shared()).containsExactly(new FormFigures.Shared("A", "B", 1));
    }

    private static Standing standing(
            String form, String code, String topic, String difficulty, String points, int facility, boolean observed) {
        return new Standing(
                form,
                new Origin(
                        code, 1, topic, difficulty, new BigDecimal(points), new Expectation(facility, 100, observed)));
    }
}
