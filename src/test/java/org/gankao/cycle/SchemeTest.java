package org.gankao.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gankao.people.PostCategory;
import org.gankao.shared.ConflictException;
import org.gankao.shared.Fraction;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;
import org.junit.jupiter.api.Test;

class SchemeTest {

    private static final Instant NOW = Instant.parse("2026-10-09T01:00:00Z");
    private static final CycleRow CYCLE = new CycleRow(
            1,
            "2026Q4",
            "2026年第四季度",
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2026, 10, 8),
            CycleState.PREPARING,
            1);

    private final Scheme scheme = Scheme.draft(1, PostCategory.FIRST_SECRETARY, 1, SchemeTerms.usual());

    @Test
    void weights_that_do_not_sum_to_a_hundred_are_refused() {
        assertThatThrownBy(() -> terms("40", "59.99")).isInstanceOf(RuleViolationException.class);
        assertThat(terms("40.01", "59.99").parts()).hasSize(2);
    }

    @Test
    void a_weight_of_zero_or_of_three_decimals_is_refused() {
        assertThatThrownBy(() -> terms("0", "100")).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> terms("40.001", "59.999")).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void a_component_stands_once() {
        SchemeTerms.Part half = new SchemeTerms.Part(Component.PHOTO, BigDecimal.valueOf(50), MissingRule.NOT_RANKED);

        assertThatThrownBy(() -> new SchemeTerms(
                        List.of(half, half), null, BigDecimal.ONE, 10, List.of(), 6, BigDecimal.ONE, "", Fraction.ONE))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void is_not_complete_before_a_formula_and_a_basis_are_chosen() {
        assertThatThrownBy(scheme::requireComplete).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void is_never_edited_once_frozen_and_keeps_its_document() {
        String document = scheme.document(CYCLE);
        scheme.freeze(document, NOW);

        assertThatThrownBy(() -> scheme.edit(SchemeTerms.usual())).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> scheme.freeze(document, NOW)).isInstanceOf(ConflictException.class);
        assertThat(scheme.row(CYCLE, List.of()).sha256()).isEqualTo(Sha256.hex(document));
    }

    @Test
    void the_document_names_everything_that_was_signed() {
        assertThat(scheme.document(CYCLE))
                .contains("\"baseDate\":\"2026-10-08\"")
                .contains("\"category\":\"FIRST_SECRETARY\"")
                .contains("\"weight\":\"40.00\"")
                .contains("\"publishedInOrder\":\"1/3\"")
                .contains("\"tieBreak\":[\"SATISFACTION\",\"KNOWLEDGE\"]");
    }

    @Test
    void six_months_from_the_first_of_january_are_over_at_the_end_of_june() {
        LocalDate newYear = LocalDate.of(2026, 1, 1);

        assertThat(Entrant.longEnough(newYear, LocalDate.of(2026, 6, 30), 6)).isTrue();
        assertThat(Entrant.longEnough(newYear, LocalDate.of(2026, 6, 29), 6)).isFalse();
        assertThat(Entrant.longEnough(newYear, newYear, 0)).isTrue();
    }

    @Test
    void first_and_last_day_in_post_count() {
        LocalDate day = LocalDate.of(2026, 10, 8);

        assertThat(Entrant.inPost(day, null, day)).isTrue();
        assertThat(Entrant.inPost(day.minusYears(1), day, day)).isTrue();
        assertThat(Entrant.inPost(day.plusDays(1), null, day)).isFalse();
        assertThat(Entrant.inPost(day.minusYears(1), day.minusDays(1), day)).isFalse();
    }

    private static SchemeTerms terms(String knowledge, String photo) {
        return new SchemeTerms(
                List.of(
                        new SchemeTerms.Part(Component.KNOWLEDGE, new BigDecimal(knowledge), MissingRule.ZERO),
                        new SchemeTerms.Part(Component.PHOTO, new BigDecimal(photo), MissingRule.ZERO)),
                null,
                BigDecimal.valueOf(50),
                10,
                List.of(Component.PHOTO),
                6,
                BigDecimal.ZERO,
                "",
                Fraction.of(1, 3));
    }
}
