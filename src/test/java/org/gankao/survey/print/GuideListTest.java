package org.gankao.survey.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gankao.shared.RuleViolationException;
import org.gankao.survey.FrameVillage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideListTest {

    private static final List<FrameVillage> VILLAGES =
            List.of(village(1, "V001", "上溪村"), village(2, "V002", "河口村"), village(3, "V003", "河口村"));

    @Test
    void a_line_is_a_guide_of_a_village_by_code_or_name() {
        assertThat(GuideList.parse("上溪村\t林芳\t0574-87654321\n\n v003，赵强，138 0000 1234", VILLAGES))
                .isEqualTo(List.of(new Guide(1, "林芳", "057487654321"), new Guide(3, "赵强", "13800001234")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|survey.guides.nobody",
                "上溪村,林芳|survey.guides.columns",
                "上溪村,,13800001234|survey.guides.name",
                "下溪村,林芳,13800001234|survey.guides.village",
                "河口村,林芳,13800001234|survey.guides.ambiguous",
                "上溪村,林芳,12345|survey.guides.telephone"
            })
    void a_line_that_cannot_be_is_refused_in_words(String text, String key) {
        assertThatThrownBy(() -> GuideList.parse(text, VILLAGES))
                .isInstanceOfSatisfying(
                        RuleViolationException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void a_village_has_one_guide() {
        assertThatThrownBy(() -> GuideList.parse("V001,林芳,13800001234\n上溪村,赵强,13800001235", VILLAGES))
                .isInstanceOfSatisfying(RuleViolationException.class, e -> {
                    assertThat(e.key()).isEqualTo("survey.guides.twice");
                    assertThat(e.args()).containsExactly("2");
                });
    }

    private static FrameVillage village(long id, String code, String name) {
        return new FrameVillage(id, code, name, 9, "云栖镇", 20, 0, 14, 14);
    }
}
