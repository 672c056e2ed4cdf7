package org.gankao.platform.rest.openapi;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Schemas of the types that travel as JSON; records and enumerations are written once and referred to. */
final class SchemaBook {

    private static final Map<Class<?>, SchemaType> SIMPLE = Map.ofEntries(
            Map.entry(String.class, SchemaType.STRING),
            Map.entry(boolean.class, SchemaType.BOOLEAN),
            Map.entry(Boolean.class, SchemaType.BOOLEAN),
            Map.entry(int.class, SchemaType.INTEGER),
            Map.entry(Integer.class, SchemaType.INTEGER),
            Map.entry(long.class, SchemaType.INTEGER),
            Map.entry(Long.class, SchemaType.INTEGER),
            Map.entry(BigInteger.class, SchemaType.INTEGER),
            Map.entry(BigDecimal.class, SchemaType.NUMBER),
            Map.entry(LocalDate.class, SchemaType.STRING),
            Map.entry(LocalDateTime.class, SchemaType.STRING),
            Map.entry(Instant.class, SchemaType.STRING));

    private static final Map<Class<?>, String> FORMATS = Map.of(
            int.class, "int32",
            Integer.class, "int32",
            long.class, "int64",
            Long.class, "int64",
            LocalDate.class, "date",
            LocalDateTime.class, "date-time",
            Instant.class, "date-time");

    private final Map<String, Schema> schemas = new TreeMap<>();
    private final Map<String, String> nameByType = new HashMap<>();

    Map<String, Schema> all() {
        return schemas;
    }

    Schema of(Type type) {
        return of(type, Map.of());
    }

    private Schema of(Type type, Map<TypeVariable<?>, Type> known) {
        if (type instanceof TypeVariable<?> variable) {
            Type meant = known.get(variable);
            return meant == null ? OASFactory.createSchema() : of(meant, known);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], known);
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, known);
        }
        Class<?> of = (Class<?>) type;
        SchemaType simple = SIMPLE.get(of);
        if (simple != null) {
            Schema schema = OASFactory.createSchema().type(simple);
            String format = FORMATS.get(of);
            return format == null ? schema : schema.format(format);
        }
        if (of.isArray()) {
            return array(of(of.getComponentType(), known));
        }
        if (of.isEnum()) {
            return reference(of, of.getTypeName(), of.getSimpleName(), Map.of());
        }
        return of.isRecord() ? reference(of, of.getTypeName(), of.getSimpleName(), Map.of()) : numbersOf(of);
    }

    /** What the rules on exact figures allow only where estimates are made. */
    private static Schema numbersOf(Class<?> of) {
        return OASFactory.createSchema()
                .type(Number.class.isAssignableFrom(of) || of.isPrimitive() ? SchemaType.NUMBER : SchemaType.OBJECT);
    }

    private Schema generic(ParameterizedType type, Map<TypeVariable<?>, Type> known) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (Map.class.isAssignableFrom(raw)) {
            return OASFactory.createSchema()
                    .type(SchemaType.OBJECT)
                    .additionalPropertiesSchema(of(arguments[1], known));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            Schema schema = array(of(arguments[0], known));
            return Set.class.isAssignableFrom(raw) ? schema.uniqueItems(true) : schema;
        }
        Map<TypeVariable<?>, Type> meant = new HashMap<>(known);
        for (int i = 0; i < arguments.length; i++) {
            meant.put(raw.getTypeParameters()[i], arguments[i]);
        }
        String of = Arrays.stream(arguments)
                .map(argument -> argument instanceof Class<?> plain ? plain.getSimpleName() : "")
                .collect(Collectors.joining());
        return reference(raw, type.getTypeName(), raw.getSimpleName() + "Of" + of, meant);
    }

    private static Schema array(Schema items) {
        return OASFactory.createSchema().type(SchemaType.ARRAY).items(items);
    }

    private Schema reference(Class<?> type, String key, String simpleName, Map<TypeVariable<?>, Type> known) {
        String name = nameByType.get(key);
        if (name == null) {
            name = free(type, simpleName);
            nameByType.put(key, name);
            Schema schema = OASFactory.createSchema();
            schemas.put(name, schema); // before its members, which may refer to it
            if (type.isEnum()) {
                schema.type(SchemaType.STRING)
                        .enumeration(Arrays.asList((Object[]) type.getEnumConstants()).stream()
                                .map(constant -> (Object) ((Enum<?>) constant).name())
                                .toList());
            } else {
                describe(schema, type, known);
            }
        }
        return OASFactory.createSchema().ref(name);
    }

    /** The simple name, or with its home before it where another type has that already. */
    private String free(Class<?> type, String simpleName) {
        if (!schemas.containsKey(simpleName)) {
            return simpleName;
        }
        Class<?> outer = type.getEnclosingClass();
        String home = outer == null
                ? type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1)
                : outer.getSimpleName().replaceFirst("(Resource|Service)$", "");
        String name = Character.toUpperCase(home.charAt(0)) + home.substring(1) + simpleName;
        for (int more = 2; schemas.containsKey(name); more++) {
            name = simpleName + more;
        }
        return name;
    }

    private void describe(Schema schema, Class<?> record, Map<TypeVariable<?>, Type> known) {
        schema.type(SchemaType.OBJECT);
        Object example = Examples.of(record);
        if (example != null) {
            schema.example(example);
        }
        for (RecordComponent component : record.getRecordComponents()) {
            schema.addProperty(component.getName(), limited(of(component.getGenericType(), known), component));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.addRequired(component.getName());
            }
        }
    }

    private static Schema limited(Schema schema, RecordComponent component) {
        AnnotatedElement at = component.getAccessor();
        Min min = at.getAnnotation(Min.class);
        Max max = at.getAnnotation(Max.class);
        Size size = at.getAnnotation(Size.class);
        if (min != null) {
            schema.minimum(BigDecimal.valueOf(min.value()));
        }
        if (max != null) {
            schema.maximum(BigDecimal.valueOf(max.value()));
        }
        if (size != null && size.max() < Integer.MAX_VALUE) {
            if (schema.getType() == SchemaType.ARRAY) {
                schema.maxItems(size.max());
            } else {
                schema.maxLength(size.max());
            }
        }
        return schema;
    }
}
