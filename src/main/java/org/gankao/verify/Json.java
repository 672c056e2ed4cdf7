package org.gankao.verify;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.gankao.shared.CanonicalJson;

/** Reads canonical JSON strictly: what is written otherwise, although it says the same, is a difference. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    static Map<?, ?> map(String name, String text) throws Difference {
        try {
            Object read = MAPPER.readValue(text, Object.class);
            if (read instanceof Map<?, ?> map && CanonicalJson.write(map).equals(text)) {
                return map;
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // said below
        }
        throw new Difference(name + " 不是规范的 JSON。", name + " is not canonical JSON.");
    }

    static Map<?, ?> map(Map<?, ?> from, String field) throws Difference {
        if (from.get(field) instanceof Map<?, ?> map) {
            return map;
        }
        throw missing(field);
    }

    static List<?> list(Map<?, ?> from, String field) throws Difference {
        if (from.get(field) instanceof List<?> list) {
            return list;
        }
        throw missing(field);
    }

    static String text(Map<?, ?> from, String field) throws Difference {
        if (from.get(field) instanceof String text) {
            return text;
        }
        throw missing(field);
    }

    private static Difference missing(String field) {
        return new Difference("缺少字段 " + field + "。", "The field " + field + " is missing.");
    }
}
