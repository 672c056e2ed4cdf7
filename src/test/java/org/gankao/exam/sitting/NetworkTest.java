package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.*",
        "10.1.2.250, 10.1.2.*",
        "2001:db8:1:2::7, 2001:db8:1:*",
        "::1, ::1:*",
        "proxy, proxy"
    })
    void is_told_without_the_last_part(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }

    @Test
    void a_page_may_report_neither_addresses_nor_nonsense() {
        assertThatThrownBy(() -> new Signal(SignalKind.ADDRESS, 1, null, 0)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> new Signal(SignalKind.AWAY, 0, null, 5)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> new Signal(SignalKind.PASTE, 1, null, -1)).isInstanceOf(RuleViolationException.class);
        assertThat(new Signal(SignalKind.AWAY, 1, null, Integer.MAX_VALUE).amount())
                .isEqualTo(Signal.MOST);
    }
}
