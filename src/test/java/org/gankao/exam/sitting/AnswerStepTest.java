package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerStepTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "K", "K0000", "k1", "K1'", "KK1"})
    void what_is_no_item_number_is_refused(String item) {
        assertThatThrownBy(() -> new AnswerStep(item, 1, "A", null)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void sequence_counts_from_one() {
        assertThatThrownBy(() -> new AnswerStep("K1", 0, "A", null)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void a_response_longer_than_the_column_is_refused() {
        assertThatThrownBy(() -> new AnswerStep("K1", 1, "x".repeat(2001), null))
                .isInstanceOf(RuleViolationException.class);
    }
}
