package org.gankao.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormAssemblerTest {

    private record Item(int number, String topic, String difficulty) {}

    private static final BiPredicate<PlanRow, Item> FITS =
            (row, item) -> (row.topic().isEmpty() || row.topic().equals(item.topic()))
                    && (row.difficulty().isEmpty() || row.difficulty().equals(item.difficulty()));

    @Test
    void rows_that_overlap_are_met_where_a_greedy_choice_would_fail() {
        List<Item> items = List.of(new Item(1, "land", "HARD"), new Item(2, "land", "EASY"));
        List<PlanRow> rows = List.of(row("land", "", 1), row("", "HARD", 1));

        assertThat(new FormAssembler<>(rows, items, FITS).forms(1).get(0))
                .extracting(Item::number)
                .containsExactly(2, 1);
    }

    @Test
    void forms_share_nothing_while_there_is_enough() {
        List<Item> items = bank(10, "land", "EASY");

        List<List<Item>> forms = new FormAssembler<>(List.of(row("land", "", 5)), items, FITS).forms(2);

        assertThat(forms.get(0)).doesNotContainAnyElementsOf(forms.get(1));
    }

    @Test
    void forms_share_as_little_as_they_must() {
        List<Item> items = bank(8, "land", "EASY");

        List<List<Item>> forms = new FormAssembler<>(List.of(row("land", "", 5)), items, FITS).forms(2);

        Set<Item> shared = new HashSet<>(forms.get(0));
        shared.retainAll(forms.get(1));
        assertThat(shared).hasSize(2);
    }

    @Test
    void rows_that_cannot_be_met_together_are_named() {
        List<Item> items =
                List.of(new Item(1, "land", "HARD"), new Item(2, "land", "HARD"), new Item(3, "water", "EASY"));
        List<PlanRow> rows = List.of(row("land", "", 2), row("", "HARD", 1), row("water", "", 1));

        FormAssembler.Gap gap = new FormAssembler<>(rows, items, FITS).gap();

        assertThat(gap).isNotNull();
        assertThat(gap.rows()).containsExactly(0, 1);
        assertThat(gap.wanted()).isEqualTo(3);
        assertThat(gap.available()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_form_of_a_plan_without_gap_meets_it_and_repeats_nothing_within_itself(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            items.add(new Item(i, "t" + random.nextInt(4), random.nextBoolean() ? "EASY" : "HARD"));
        }
        List<PlanRow> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rows.add(row(
                    random.nextInt(3) == 0 ? "" : "t" + random.nextInt(4),
                    random.nextInt(3) == 0 ? "" : random.nextBoolean() ? "EASY" : "HARD",
                    1 + random.nextInt(4)));
        }
        FormAssembler<Item> assembler = new FormAssembler<>(rows, items, FITS);
        if (assembler.gap() == null) {
            for (List<Item> form : assembler.forms(3)) {
                assertThat(form).doesNotHaveDuplicates();
                int place = 0;
                for (PlanRow row : rows) {
                    for (int n = 0; n < row.items(); n++) {
                        assertThat(FITS.test(row, form.get(place++))).isTrue();
                    }
                }
                assertThat(form).hasSize(place);
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static List<Item> bank(int count, String topic, String difficulty) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(new Item(i, topic, difficulty));
        }
        return items;
    }

    private static PlanRow row(String topic, String difficulty, int items) {
        return new PlanRow(topic, "", difficulty, items, BigDecimal.ONE);
    }
}
