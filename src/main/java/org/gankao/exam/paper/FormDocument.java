package org.gankao.exam.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * A form as it goes over the wire, made once and kept.
 *
 * @param sha256 of the document, its entity tag
 * @param plain the document in UTF-8
 * @param gzipped the same, compressed
 * @param part compressed too, to stand within a larger text
 */
public record FormDocument(String sha256, byte[] plain, byte[] gzipped, GzipPart part) {

    /** In place of a form where there is none to read. */
    public static final GzipPart NONE = GzipPart.of(new byte[0]);

    static FormDocument of(String sha256, String document) {
        byte[] plain = document.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FormDocument(sha256, plain, out.toByteArray(), GzipPart.of(plain));
    }
}
