package org.gankao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTest {

    @ParameterizedTest
    @CsvSource({
        "13800001234, 13800001234",
        "' １３８ ０000-1234 ', 13800001234",
        "+86 198 0000 1234, 19800001234",
        "010-65001234, 01065001234",
        "（0574）8765 4321, 057487654321",
        "0574-7654321, 05747654321"
    })
    void a_number_is_known_however_it_is_written(String written, String digits) {
        assertThat(Telephone.parse(written)).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1380000123",
                "138000012345",
                "12800001234",
                "65001234",
                "010-6500123",
                "0574-87654",
                "0574-12345678",
                "电话13800001234"
            })
    void what_cannot_be_dialled_is_none(String written) {
        assertThat(Telephone.parse(written)).isEmpty();
    }
}
