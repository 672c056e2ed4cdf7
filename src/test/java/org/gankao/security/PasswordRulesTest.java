package org.gankao.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gankao.shared.DomainException;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Tea4Twelve", "qingxi-River-7", "走村不漏户hao1A", "x7-Lantern bridge"})
    void accepts(String password) {
        assertThatCode(() -> PasswordRules.check(password, "gb0042")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Tea4Twelv, security.password.length",
        "teafortwelve, security.password.kinds",
        "teafor12345, security.password.kinds",
        "TEAFOR12345, security.password.kinds",
        "my-GB0042-key, security.password.loginName",
        "Password123, security.password.common",
        "P@ssw0rd2026!, security.password.common",
        "2026Admin@2026, security.password.common",
        "1qaz@WSX3edc, security.password.common",
        "Aa1Aa1Aa1Aa1, security.password.common"
    })
    void refuses(String password, String reason) {
        assertThatThrownBy(() -> PasswordRules.check(password, "gb0042"))
                .isInstanceOf(RuleViolationException.class)
                .extracting(e -> ((DomainException) e).key())
                .isEqualTo(reason);
    }

    @Test
    void characters_outside_the_basic_plane_count_once() {
        assertThatThrownBy(() -> PasswordRules.check("𠮷𠮷𠮷𠮷𠮷Aa12", "x"))
                .extracting(e -> ((DomainException) e).key())
                .isEqualTo("security.password.length");
    }
}
