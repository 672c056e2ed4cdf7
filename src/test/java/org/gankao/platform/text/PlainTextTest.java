package org.gankao.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void what_people_type_passes() {
        assertThat(PlainText.require("𠮷林·阿不都\t“引号”\r\n😀")).isEqualTo("𠮷林·阿不都\t“引号”\r\n😀");
        assertThat(PlainText.require("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 0x1B, 0x7F, 0x85, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069})
    void what_is_not_seen_but_changes_what_is_read_is_refused(int hidden) {
        assertThatThrownBy(() -> PlainText.require("张" + (char) hidden + "三"))
                .isInstanceOf(RuleViolationException.class);
    }
}
