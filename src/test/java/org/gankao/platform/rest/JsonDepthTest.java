package org.gankao.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonDepthTest {

    @Test
    void a_body_as_deep_as_allowed_passes_unchanged() throws IOException {
        String body = "[".repeat(JsonDepth.DEEPEST) + "]".repeat(JsonDepth.DEEPEST);

        assertThat(read(body)).isEqualTo(body);
    }

    @Test
    void one_level_more_is_refused() {
        assertThatThrownBy(() -> read("{\"a\":".repeat(JsonDepth.DEEPEST + 1))).isInstanceOf(BadRequestException.class);
    }

    @Test
    void brackets_within_text_and_beside_one_another_are_no_depth() throws IOException {
        String inText = "{\"题\":\"" + "[{".repeat(200) + "\\\"" + "[{".repeat(200) + "\\\\\"}";
        String beside = "[" + "{},".repeat(200) + "{}]";

        assertThat(read(inText)).isEqualTo(inText);
        assertThat(read(beside)).isEqualTo(beside);
    }

    @Test
    void brackets_after_a_text_that_ends_in_a_backslash_count() {
        assertThatThrownBy(() -> read("[\"\\\\\"," + "[".repeat(JsonDepth.DEEPEST)))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void another_encoding_in_which_depth_could_hide_is_refused() {
        String hidden = "{\"a\":\"\u0122\",\"b\":" + "[".repeat(1_000);

        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThatThrownBy(() -> read(hidden.getBytes(charset)))
                    .as(charset.name())
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void bytes_read_one_by_one_count_too() {
        InputStream body = new JsonDepth(
                new ByteArrayInputStream("[".repeat(JsonDepth.DEEPEST + 1).getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> {
                    while (body.read() >= 0) {
                        // to the end
                    }
                })
                .isInstanceOf(BadRequestException.class);
    }

    private static String read(String body) throws IOException {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(byte[] body) throws IOException {
        try (InputStream stream = new JsonDepth(new ByteArrayInputStream(body))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
