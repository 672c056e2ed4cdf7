package org.gankao.exam.paper;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Map;

/** Reads stored canonical JSON back into maps and lists; numbers become {@link java.math.BigDecimal}. */
public final class Documents {

    private static final Jsonb JSONB = JsonbBuilder.create();

    private Documents() {}

    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(String document) {
        return JSONB.fromJson(document, Map.class);
    }

    /** A list of maps, as documents hold them. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> maps(Object value) {
        return (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    public static String text(Object value) {
        return String.valueOf(value);
    }
}
