package org.gankao.exam.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gankao.exam.paper.FormDocument;
import org.gankao.exam.sitting.Supplement;
import org.gankao.platform.rest.JsonConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The answer at the bell: {@code {"sitting":…,"supplement":…,"paper":…}}, with {@code "key":…} in place of the paper for who has
 * it already. The two documents are JSON already and go in as they are; the form, most of it, is compressed already too.
 *
 * @param before all but the form and the end
 */
record OpeningDocument(byte[] before, @Nullable FormDocument form) {

    private static final byte[] END = "}".getBytes(StandardCharsets.UTF_8);

    static OpeningDocument of(
            SittingsResource.Sitting sitting,
            Optional<Supplement> supplement,
            @Nullable String key,
            @Nullable FormDocument form) {
        StringBuilder before = new StringBuilder(4096)
                .append("{\"sitting\":")
                .append(JsonConfiguration.jsonb().toJson(sitting));
        supplement.ifPresent(own -> before.append(",\"supplement\":").append(own.document()));
        if (key != null) {
            before.append(",\"key\":\"").append(key).append('"'); // base64 needs no escape
        }
        if (form != null) {
            before.append(",\"paper\":");
        }
        return new OpeningDocument(before.toString().getBytes(StandardCharsets.UTF_8), form);
    }

    byte[] plain() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(before);
        if (form != null) {
            all.writeBytes(form.plain());
        }
        all.writeBytes(END);
        return all.toByteArray();
    }

    byte[] gzipped() {
        return form == null
                ? FormDocument.NONE.between(before, END)
                : form.part().between(before, END);
    }
}
