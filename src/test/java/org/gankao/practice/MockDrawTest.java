package org.gankao.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.gankao.exam.paper.PlanRow;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionPlan;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemState;
import org.gankao.questionbank.ItemType;
import org.junit.jupiter.api.Test;

class MockDrawTest {

    private final List<ItemRow> open = List.of(
            item("a1", "a", ItemType.SINGLE),
            item("a2", "a", ItemType.SINGLE),
            item("a3", "a", ItemType.CASE_GROUP),
            item("b1", "b", ItemType.SINGLE),
            item("b2", "b", ItemType.TRUE_FALSE));

    @Test
    void rows_that_ask_for_more_come_first_so_that_none_takes_what_another_needs() {
        assertThat(drawn(row("", "", 2, 2), row("a", "SINGLE", 2, 2))).containsExactly("a1", "a2", "b1", "b2");
    }

    @Test
    void it_takes_what_there_is() {
        assertThat(drawn(row("b", "", 5, 5))).containsExactly("b1", "b2");
    }

    @Test
    void types_that_stand_only_where_asked_for_do_so_here_too() {
        assertThat(drawn(row("a", "", 3, 3))).containsExactly("a1", "a2");
        assertThat(drawn(row("a", "CASE_GROUP", 1, 1))).containsExactly("a3");
    }

    @Test
    void ranges_fill_the_section_to_its_number() {
        SectionPlan plan = new SectionPlan(SectionKind.KNOWLEDGE, List.of(row("a", "", 1, 2), row("b", "", 1, 2)), 3);

        assertThat(new MockDraw(open).of(plan)).extracting(ItemRow::code).containsExactly("a1", "b1", "a2");
    }

    private List<String> drawn(PlanRow... rows) {
        return new MockDraw(open)
                .of(new SectionPlan(SectionKind.KNOWLEDGE, List.of(rows))).stream()
                        .map(ItemRow::code)
                        .toList();
    }

    private static PlanRow row(String topic, String type, int items, int most) {
        return new PlanRow(topic, type, "", items, most, BigDecimal.ONE);
    }

    private static ItemRow item(String code, String topic, ItemType type) {
        return new ItemRow(1, 1, code, topic, topic, type, Difficulty.EASY, ItemState.APPROVED, "题干", null, "", null);
    }
}
