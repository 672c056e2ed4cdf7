package org.gankao.exam.marking.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gankao.exam.marking.SessionItem;
import org.gankao.exam.marking.SessionItem.Choice;
import org.gankao.questionbank.ItemType;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewKeyTest {

    @ParameterizedTest
    @CsvSource({
        "SINGLE, 'b', '[[\"B\"]]', B",
        "SINGLE, 'A、C', '[[\"A\",\"C\"]]', AC", // any of them is right
        "MULTIPLE, 'CA', '[[\"A\",\"C\"]]', AC",
        "ORDERING, 'C A B', '[[\"C\",\"A\",\"B\"]]', C → A → B",
        "TRUE_FALSE, 错, '[[\"false\"]]', false",
        "FILL_IN, '30/三十日', '[[\"30\",\"三十日\"]]', 30 / 三十日",
        "FILL_IN, '[{\"number\":\"30\",\"tolerance\":\"1\",\"unit\":\"日\"}]', '[{\"number\":\"30\",\"tolerance\":\"1\",\"unit\":\"日\"}]', 30 ± 1 日"
    })
    void is_read_as_people_write_it(ItemType type, String entered, String answers, String text) {
        NewKey key = read(type, entered);

        assertThat(key.document()).contains("\"answers\":" + answers);
        assertThat(key.text()).isEqualTo(text);
    }

    @Test
    void keeps_the_source_and_gives_the_reason_as_explanation() {
        assertThat(read(ItemType.SINGLE, "B").document())
                .isEqualTo("{\"answers\":[[\"B\"]],\"explanation\":\"条文已改\",\"source\":\"某法\",\"type\":\"single\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE, D", "SINGLE, ''", "SINGLE, AA", "MULTIPLE, 甲", "ORDERING, AB", "ORDERING, AAB", "TRUE_FALSE, 也许",
        "FILL_IN, ''", "FILL_IN, '[[]]'", "MATCHING, '1-B'", "MATCHING, '1-D,2-A'", "HOTSPOT, '500,500'",
                "SINGLE, '[['", "SINGLE, '[1]'"
    })
    void what_is_no_key_of_the_item_is_refused(ItemType type, String entered) {
        assertThatThrownBy(() -> read(type, entered)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void the_key_it_has_is_no_correction() {
        assertThatThrownBy(() -> read(ItemType.SINGLE, "A"))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("exam.correction.sameKey");
    }

    @Test
    void what_people_mark_has_no_key_to_be_replaced() {
        assertThatThrownBy(() -> read(ItemType.SHORT_ANSWER, "要点"))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("exam.correction.notRekeyable");
    }

    private static NewKey read(ItemType type, String entered) {
        Map<String, Object> before =
                Map.of("type", type.packName(), "answers", before(type), "source", "某法", "explanation", "旧解释");
        boolean lettered = type != ItemType.TRUE_FALSE && type != ItemType.FILL_IN && type != ItemType.HOTSPOT;
        return NewKey.read(
                new SessionItem(
                        "a@1",
                        List.of("A-K1"),
                        type,
                        "题",
                        "",
                        lettered
                                ? List.of(new Choice("A", "甲"), new Choice("B", "乙"), new Choice("C", "丙"))
                                : List.of()),
                entered,
                before,
                "条文已改");
    }

    private static List<?> before(ItemType type) {
        return switch (type) {
            case TRUE_FALSE -> List.of(List.of("true"));
            case FILL_IN -> List.of(List.of("三十"));
            case ORDERING -> List.of(List.of("A", "B", "C"));
            case MATCHING -> List.of(List.of("1", "A"), List.of("2", "B"));
            case HOTSPOT -> List.of(Map.of("rectangle", List.of(1, 1, 5, 5)));
            default -> List.of(List.of("A"));
        };
    }
}
