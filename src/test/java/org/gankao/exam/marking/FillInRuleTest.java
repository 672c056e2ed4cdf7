package org.gankao.exam.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillInRuleTest {

    @ParameterizedTest
    @CsvSource({
        "三十, 30, true",
        "三十, ３０, true",
        "三十, ' 3 0 ', true",
        "三十, 三, false",
        "三十, 三十一, false",
        "三分之二, 2/3, true",
        "三分之二, ２／３, true",
        "三分之二, 3/2, false",
        "十, 10, true",
        "一百零五, 105, true",
        "一万二千, 12000, true",
        "一万二千, '12,000', true",
        "二〇二六, 2026, true",
        "五年, 5年, true",
        "村民会议, 村民会议。, true",
        "村民会议, 村民大会, false",
        "Ａ类, a类, true",
        "三十, '', false"
    })
    void spellings_count_as_equal_only_if_they_say_the_same(String accepted, String given, boolean same) {
        assertThat(FillInRule.matches(List.of(accepted), given)).isEqualTo(same);
    }
}
