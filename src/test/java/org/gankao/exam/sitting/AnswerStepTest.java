package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
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

    @Test
    void of_ten_thousand_batches_in_any_order_the_highest_sequence_of_each_item_counts() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_508);
        for (int batch = 0; batch < 10_000; batch++) {
            List<AnswerStep> steps = new ArrayList<>();
            Map<String, Integer> highest = new TreeMap<>();
            for (int length = random.nextInt(9); length > 0; length--) {
                String item = "K" + random.nextInt(4);
                int seq = 1 + random.nextInt(9);
                steps.add(new AnswerStep(item, seq, Integer.toString(seq), null));
                highest.merge(item, seq, Math::max);
            }

            assertThat(AnswerStep.newest(steps))
                    .extracting(step -> step.item() + step.seq() + step.response())
                    .containsExactlyElementsOf(highest.entrySet().stream()
                            .map(one -> one.getKey() + one.getValue() + one.getValue())
                            .toList());
        }
    }
}
