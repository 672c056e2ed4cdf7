package org.gankao.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cycle/cycles.xhtml", "/exam/sitting.html?id=3&x=%E6%9D%91"})
    void keeps_a_place_of_this_application(String wish) {
        assertThat(ReturnPath.safe(wish)).isEqualTo(wish);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/a\r\nSet-Cookie: x=y",
                "javascript:alert(1)",
                "evil",
                "/sign-in.xhtml",
                "/sign-out",
                "/<script>"
            })
    void leads_home_from_everything_else(String wish) {
        assertThat(ReturnPath.safe(wish)).isEqualTo("/");
    }
}
