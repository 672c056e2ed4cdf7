package org.gankao.platform.rest;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.gankao.platform.text.PlainText;
import org.gankao.platform.time.KnownDays;
import org.jspecify.annotations.Nullable;

/** What bodies may hold where a text, a day or an instant is expected: rules that are the same for all of them. */
final class JsonValues {

    private JsonValues() {}

    static final class Day implements JsonbDeserializer<LocalDate> {

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context, Type type) {
            String text = text(parser);
            try {
                return text == null ? null : KnownDays.require(LocalDate.parse(text));
            } catch (DateTimeException malformed) {
                throw new JsonbException("Not a day", malformed);
            }
        }
    }

    static final class Moment implements JsonbDeserializer<Instant> {

        @Override
        public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context, Type type) {
            String text = text(parser);
            try {
                return text == null ? null : KnownDays.require(Instant.parse(text));
            } catch (DateTimeException malformed) {
                throw new JsonbException("Not an instant", malformed);
            }
        }
    }

    static final class Text implements JsonbDeserializer<String> {

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context, Type type) {
            String text = text(parser);
            return text == null ? null : PlainText.require(text);
        }
    }

    /** Null for null; numbers and truth values count as their text, as they do in JSON-B itself. */
    private static @Nullable String text(JsonParser parser) {
        JsonValue value = parser.getValue();
        return switch (value.getValueType()) {
            case NULL -> null;
            case STRING -> ((JsonString) value).getString();
            case NUMBER, TRUE, FALSE -> value.toString();
            default -> throw new JsonbException("A text is expected");
        };
    }
}
