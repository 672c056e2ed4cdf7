package org.gankao.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipPartTest {

    @Test
    void a_part_unpacks_between_what_stands_around_it() throws IOException {
        String form = "{\"sections\":[\"承包期内，发包方不得收回承包地\"]}".repeat(500);
        GzipPart part = GzipPart.of(utf8(form));

        assertThat(unpacked(part.between(utf8("{\"paper\":"), utf8("}")))).isEqualTo("{\"paper\":" + form + "}");
        assertThat(unpacked(part.between(utf8("赶考".repeat(9_000)), utf8("")))).isEqualTo("赶考".repeat(9_000) + form);
        assertThat(part.blocks().length).isLessThan(form.length() / 10);
    }

    @Test
    void what_does_not_shrink_and_what_is_empty_unpack_too() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        byte[] packed = GzipPart.of(noise).between(new byte[0], new byte[0]);

        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(in.readAllBytes()).isEqualTo(noise);
        }
        assertThat(unpacked(GzipPart.of(new byte[0]).between(utf8("a"), utf8("b"))))
                .isEqualTo("ab");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
