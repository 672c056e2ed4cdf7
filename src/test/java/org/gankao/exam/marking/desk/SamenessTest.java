package org.gankao.exam.marking.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamenessTest {

    @ParameterizedTest
    @ValueSource(strings = {"先救人，再上报A", "先救人, 再上报ａ。", " 先救人\n再上报 a ", "（先救人）再上报A！"})
    void the_same_words_are_the_same(String answer) {
        assertThat(Sameness.of(answer)).isEqualTo(Sameness.of("先救人再上报a"));
    }

    @Test
    void other_words_and_other_numbers_are_not() {
        assertThat(Sameness.of("先上报再救人")).isNotEqualTo(Sameness.of("先救人再上报"));
        assertThat(Sameness.of("30日")).isNotEqualTo(Sameness.of("三十日"));
    }
}
