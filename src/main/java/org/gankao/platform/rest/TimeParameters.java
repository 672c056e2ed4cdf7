package org.gankao.platform.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.gankao.platform.time.KnownDays;
import org.jspecify.annotations.Nullable;

/**
 * Days ({@code 2026-03-05}) and instants ({@code 2026-03-05T06:30:00Z}) in queries and paths; others, and those
 * outside the {@linkplain KnownDays known days}, are refused.
 */
@Provider
public class TimeParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // each converter is returned for its own type only
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (type == LocalDate.class) {
            return (ParamConverter<T>) new Iso<>(text -> KnownDays.require(LocalDate.parse(text)));
        }
        return type == Instant.class
                ? (ParamConverter<T>) new Iso<>(text -> KnownDays.require(Instant.parse(text)))
                : null;
    }

    private record Iso<T>(Function<String, T> parse) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return parse.apply(text.strip());
            } catch (DateTimeException malformed) {
                throw new BadRequestException(malformed);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
