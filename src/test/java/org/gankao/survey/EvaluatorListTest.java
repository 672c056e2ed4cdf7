package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;

class EvaluatorListTest {

    private static final Map<String, Long> TOWNSHIPS = Map.of("松岭镇", 7L);

    @Test
    void a_line_is_an_evaluator_with_what_it_says_of_him() {
        assertThat(EvaluatorList.parse("方明\tcp01\t县社情民意中心\t\n\n 袁丽 ，，松岭镇财政所，松岭镇\n石磊", TOWNSHIPS))
                .isEqualTo(List.of(
                        new Evaluator(0, "方明", "cp01", "县社情民意中心", 0, null),
                        new Evaluator(0, "袁丽", null, "松岭镇财政所", 7, null),
                        new Evaluator(0, "石磊", null, "", 0, null)));
    }

    @Test
    void a_line_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> EvaluatorList.parse("方明\n袁丽,cp02,县统计局,云栖镇", TOWNSHIPS))
                .isInstanceOfSatisfying(RuleViolationException.class, e -> {
                    assertThat(e.key()).isEqualTo("survey.evaluators.township");
                    assertThat(e.args()).containsExactly("2", "云栖镇");
                });
        assertThatThrownBy(() -> EvaluatorList.parse("方明,cp01,县统计局,松岭镇,多余", TOWNSHIPS))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> EvaluatorList.parse(" \n", TOWNSHIPS)).isInstanceOf(RuleViolationException.class);
    }
}
