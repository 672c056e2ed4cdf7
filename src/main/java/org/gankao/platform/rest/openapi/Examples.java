package org.gankao.platform.rest.openapi;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gankao.platform.rest.JsonConfiguration;
import org.jspecify.annotations.Nullable;

/** Examples of request bodies, which stand as JSON on the records. */
final class Examples {

    private Examples() {}

    /** Of a body whose parameter or type has one; null if neither has. */
    static @Nullable Object of(Parameter body) {
        Object own = read(body.getAnnotation(Schema.class));
        return own == null ? of(body.getParameterizedType()) : own;
    }

    /** Null if the record has none. */
    static @Nullable Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Object one = of(generic.getActualTypeArguments()[0]);
            return one == null ? null : List.of(one);
        }
        return read(type instanceof Class<?> of ? of.getAnnotation(Schema.class) : null);
    }

    private static @Nullable Object read(@Nullable Schema schema) {
        return schema == null || schema.example().isEmpty()
                ? null
                : JsonConfiguration.jsonb().fromJson(schema.example(), Object.class);
    }
}
