package org.gankao.platform.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days in paths and queries, as ISO 8601 ({@code 2026-03-05}). */
@Provider
public class DayParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // checked by the comparison
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class ? (ParamConverter<T>) new Day() : null;
    }

    private static class Day implements ParamConverter<LocalDate> {

        @Override
        public @Nullable LocalDate fromString(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException malformed) {
                throw new BadRequestException(malformed);
            }
        }

        @Override
        public String toString(LocalDate day) {
            return day.toString();
        }
    }
}
