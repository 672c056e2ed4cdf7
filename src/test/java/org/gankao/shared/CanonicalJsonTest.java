package org.gankao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void sorts_keys_and_leaves_no_space() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(1, "x", true));
        map.put("a", Arrays.asList((Object) null));
        assertThat(CanonicalJson.write(map)).isEqualTo("{\"a\":[null],\"b\":[1,\"x\",true]}");
    }

    /** The keys of RFC 8785, section 3.2.3, in its order. */
    @Test
    void sorts_by_utf_16_code_units() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String key : List.of("€", "\r", "\uFB33", "1", "😂", "\u0080", "ö")) {
            map.put(key, 0);
        }
        assertThat(CanonicalJson.write(map))
                .isEqualTo("{\"\\r\":0,\"1\":0,\"\u0080\":0,\"ö\":0,\"€\":0,\"😂\":0,\"\uFB33\":0}");
    }

    @Test
    void escapes_only_what_must_be() {
        assertThat(CanonicalJson.write("\"\\\b\f\n\r\t\u000f/中文")).isEqualTo("\"\\\"\\\\\\b\\f\\n\\r\\t\\u000f/中文\"");
    }

    @Test
    void refuses_what_would_not_stay_exact() {
        assertThatThrownBy(() -> CanonicalJson.write(0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write((1L << 53) + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(CanonicalJson.write(1L << 53)).isEqualTo("9007199254740992");
    }
}
