package org.gankao.platform.rest.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gankao.platform.rest.JsonConfiguration;
import org.jspecify.annotations.Nullable;

/** Examples of request bodies, which stand as JSON on the records. */
final class Examples {

    private Examples() {}

    /** Null if the record has none. */
    static @Nullable Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Object one = of(generic.getActualTypeArguments()[0]);
            return one == null ? null : List.of(one);
        }
        Schema schema = type instanceof Class<?> of ? of.getAnnotation(Schema.class) : null;
        return schema == null || schema.example().isEmpty()
                ? null
                : JsonConfiguration.jsonb().fromJson(schema.example(), Object.class);
    }
}
