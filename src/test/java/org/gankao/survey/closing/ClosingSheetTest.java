package org.gankao.survey.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gankao.cycle.Phrase;
import org.junit.jupiter.api.Test;

/** When a closing sheet is signed, and what it says does not go out evenly. */
class ClosingSheetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final ClosingFigures EVEN = new ClosingFigures(28, 9, 7, 7);

    @Test
    void both_members_sign_the_same_figures() {
        assertThat(sheet(EVEN).missing()).containsExactly("孙宁", "何敏");
        assertThat(sheet(EVEN, by(1, EVEN, 0, 0)).missing()).containsExactly("何敏");

        ClosingSheet both = sheet(EVEN, by(1, EVEN, 0, 0), by(2, EVEN, 0, 0));

        assertThat(both.signed()).isTrue();
        assertThat(both.differences()).isEmpty();
    }

    @Test
    void what_arrives_after_a_signature_asks_for_it_again() {
        ClosingSheet later = sheet(new ClosingFigures(28, 10, 8, 8), by(1, EVEN, 0, 0), by(2, EVEN, 0, 0));

        assertThat(later.signed()).isFalse();
        assertThat(later.missing()).containsExactly("孙宁", "何敏");
        assertThat(later.differences())
                .containsExactly(Phrase.of("survey.closing.changed", "孙宁"), Phrase.of("survey.closing.changed", "何敏"));
    }

    @Test
    void differences_are_told_in_words() {
        assertThat(sheet(new ClosingFigures(28, 9, 7, 5)).differences())
                .containsExactly(Phrase.of("survey.closing.fewer", 2));
        assertThat(sheet(new ClosingFigures(28, 4, 3, 5)).differences())
                .containsExactly(Phrase.of("survey.closing.more", 2));
        assertThat(sheet(EVEN, by(1, EVEN, 1, 3), by(2, EVEN, 0, 0)).differences())
                .containsExactly(Phrase.of("survey.closing.unsent", "孙宁", 1, 3));
    }

    @Test
    void what_the_opening_destroyed_is_no_difference() {
        assertThat(sheet(new ClosingFigures(28, 9, 7, null)).differences()).isEmpty();
    }

    @Test
    void a_day_that_is_over_is_due_even_if_nothing_came_of_it() {
        ClosingFigures nothing = new ClosingFigures(28, 0, 0, 0);

        assertThat(sheet(nothing).due(DAY.minusDays(1))).isFalse();
        assertThat(sheet(nothing).due(DAY)).isFalse();
        assertThat(sheet(nothing).due(DAY.plusDays(1))).isTrue();
        assertThat(sheet(EVEN).due(DAY)).isTrue();
    }

    @Test
    void the_sheet_counts_and_nothing_more() {
        assertThat(List.of(ClosingFigures.class.getRecordComponents()))
                .extracting(part -> part.getType().getName())
                .containsOnly("int", "java.lang.Integer");
    }

    private static ClosingSheet sheet(ClosingFigures figures, ClosingSignature... signatures) {
        return new ClosingSheet(
                1,
                1,
                1,
                "云栖镇",
                "上溪村",
                DAY,
                figures,
                List.of(new ClosingSheet.Member(1, "孙宁"), new ClosingSheet.Member(2, "何敏")),
                List.of(signatures));
    }

    private static ClosingSignature by(long member, ClosingFigures figures, int visits, int ballots) {
        return new ClosingSignature(
                member, member == 1 ? "孙宁" : "何敏", figures, visits, ballots, Instant.parse("2026-11-02T11:00:00Z"));
    }
}
