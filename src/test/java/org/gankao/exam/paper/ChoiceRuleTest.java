package org.gankao.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gankao.shared.Fraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceRuleTest {

    @ParameterizedTest
    @CsvSource({
        "A;C, 'A,C', ALL_OR_NOTHING, 1/1",
        "A;C, 'C,A', ALL_OR_NOTHING, 1/1",
        "A;C, A, ALL_OR_NOTHING, 0/1",
        "A;C, A, PARTIAL_NO_WRONG, 1/2",
        "A;C, 'A,B', PARTIAL_NO_WRONG, 0/1",
        "A;C, 'A,B,C', PARTIAL_NO_WRONG, 0/1",
        "A;C, ',', PARTIAL_NO_WRONG, 0/1",
        "B, B, ALL_OR_NOTHING, 1/1",
        "B, 'B,C', PARTIAL_NO_WRONG, 0/1",
        "true, true, ALL_OR_NOTHING, 1/1",
        "true, nonsense, ALL_OR_NOTHING, 0/1"
    })
    void a_choice_is_marked_by_the_rule_of_the_paper(String key, String response, MultipleRule rule, String share) {
        assertThat(ChoiceRule.share(List.of(key.split(";")), response, rule)).isEqualTo(Fraction.parse(share));
    }
}
