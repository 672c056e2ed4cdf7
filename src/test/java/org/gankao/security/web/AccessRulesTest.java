package org.gankao.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.gankao.security.web.AccessRules.Access;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRulesTest {

    @ParameterizedTest
    @CsvSource({
        "/sign-in.xhtml, OPEN",
        "/health, OPEN",
        "/health/ready, OPEN",
        "/healthy, SIGNED_IN",
        "/api/v1/session, OPEN",
        "/api/v1/session/password, OPEN",
        "/api/v1/sessions/3, SIGNED_IN",
        "/api/v1/setup, OPEN",
        "/assets/gankao.css, OPEN",
        "/, SIGNED_IN",
        "/index.xhtml, SIGNED_IN",
        "/api/v1/cycles, SIGNED_IN",
        "/openapi, MACHINE",
        "/openapi/ui, MACHINE",
        "/metrics, MACHINE",
        "/metrics/base, MACHINE",
        "/api/v1/application.wadl, MACHINE"
    })
    void says_what_a_path_asks(String path, Access access) {
        assertThat(AccessRules.of(path)).isEqualTo(access);
    }

    @ParameterizedTest
    @CsvSource({"/security/password.xhtml, true", "/api/v1/session/password, true", "/, false", "/api/v1/cycles, false"
    })
    void a_first_password_opens_only_its_change(String path, boolean allowed) {
        assertThat(AccessRules.allowedBeforeChange(path)).isEqualTo(allowed);
    }
}
