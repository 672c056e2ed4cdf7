package org.gankao.exam.paper;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
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

    /** The texts of a JSON list, such as the response to a fill-in item; empty unless it is one. */
    public static List<String> texts(String list) {
        try {
            List<?> read = JSONB.fromJson(list, List.class);
            return read == null ? List.of() : read.stream().map(String::valueOf).toList();
        } catch (JsonbException e) {
            return List.of(); // not what the exam page sends
        }
    }

    public static String text(Object value) {
        return String.valueOf(value);
    }
}
