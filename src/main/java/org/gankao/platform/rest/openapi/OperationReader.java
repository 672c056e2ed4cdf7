package org.gankao.platform.rest.openapi;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.gankao.platform.rest.MadeOnce;
import org.jspecify.annotations.Nullable;

/**
 * Describes one operation. Refusals are read from its description, which names their statuses; roles too: {@code Roles A, B.}
 * at its beginning, {@code Any signed-in role.} or {@code Open to all.}
 */
final class OperationReader {

    private static final Pattern STATUS = Pattern.compile("\\b4\\d\\d\\b");
    private static final Pattern ROLES = Pattern.compile("^Roles? ([A-Z_]+(?:, [A-Z_]+)*)");
    private static final String JSON = "application/json";
    private static final String OPEN = "Open to all.";

    private final Method method;
    private final boolean unsafe;
    private final List<String> consumes;
    private final List<String> produces;
    private final SchemaBook schemas;
    private final String description;

    OperationReader(Method method, String verb, List<String> consumes, List<String> produces, SchemaBook schemas) {
        this.method = method;
        this.unsafe = !verb.equals("GET");
        this.consumes = consumes;
        this.produces = produces;
        this.schemas = schemas;
        var about = method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
        this.description = about == null ? "" : about.description();
    }

    Operation read() {
        var about = method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
        Operation operation = OASFactory.createOperation()
                .summary(about == null ? "" : about.summary())
                .description(description);
        Matcher roles = ROLES.matcher(description);
        if (roles.find()) {
            operation.addExtension("x-roles", List.of(roles.group(1).split(", ")));
        }
        if (description.startsWith(OPEN)) {
            operation.security(List.of(OASFactory.createSecurityRequirement()));
        }
        if (unsafe) {
            operation.addParameter(OASFactory.createParameter().ref(ApiDocument.CSRF));
        }
        if (method.isAnnotationPresent(MadeOnce.class)) {
            operation.addParameter(OASFactory.createParameter().ref(ApiDocument.ONCE));
        }
        Parameter entity = null;
        for (Parameter parameter : method.getParameters()) {
            var described = parameter(parameter);
            if (described != null) {
                operation.addParameter(described);
            } else if (!parameter.isAnnotationPresent(Context.class)) {
                entity = parameter;
            }
        }
        if (entity != null) {
            operation.requestBody(OASFactory.createRequestBody()
                    .required(entity.isAnnotationPresent(NotNull.class) || !consumes.contains(JSON))
                    .content(taken(entity)));
        }
        return operation.responses(responses(operation, entity != null));
    }

    private org.eclipse.microprofile.openapi.models.parameters.@Nullable Parameter parameter(Parameter from) {
        PathParam path = from.getAnnotation(PathParam.class);
        QueryParam query = from.getAnnotation(QueryParam.class);
        HeaderParam header = from.getAnnotation(HeaderParam.class);
        if (path == null && query == null && header == null) {
            return null;
        }
        DefaultValue otherwise = from.getAnnotation(DefaultValue.class);
        Schema schema = path != null && from.getType().isEnum()
                ? choice(from.getType())
                : schemas.of(from.getParameterizedType());
        Min min = from.getAnnotation(Min.class);
        Max max = from.getAnnotation(Max.class);
        if (min != null) {
            schema.minimum(BigDecimal.valueOf(min.value()));
        }
        if (max != null) {
            schema.maximum(BigDecimal.valueOf(max.value()));
        }
        if (otherwise != null) {
            schema.defaultValue(
                    schema.getType() == Schema.SchemaType.INTEGER
                            ? Long.valueOf(otherwise.value())
                            : otherwise.value());
        }
        boolean needed = from.isAnnotationPresent(NotNull.class)
                || (from.getType() == long.class && otherwise == null)
                || path != null;
        return OASFactory.createParameter()
                .name(path != null ? path.value() : query != null ? query.value() : header.value())
                .in(path != null ? In.PATH : query != null ? In.QUERY : In.HEADER)
                .required(needed)
                .schema(schema);
    }

    /** Named in place: who asks must know what there is to choose. */
    private static Schema choice(Class<?> type) {
        return OASFactory.createSchema()
                .type(Schema.SchemaType.STRING)
                .enumeration(Arrays.stream(type.getEnumConstants())
                        .map(one -> (Object) ((Enum<?>) one).name())
                        .toList());
    }

    private Content taken(Parameter entity) {
        Type type = entity.getParameterizedType();
        Content content = OASFactory.createContent();
        for (String media : consumes) {
            MediaType described = OASFactory.createMediaType();
            if (type == InputStream.class) {
                described.schema(binary());
            } else if (isParts(type)) {
                described.schema(OASFactory.createSchema()
                        .type(Schema.SchemaType.OBJECT)
                        .addProperty("file", binary())
                        .addRequired("file"));
            } else {
                described.schema(schemas.of(type)).example(Examples.of(entity));
            }
            content.addMediaType(media, described);
        }
        return content;
    }

    private static boolean isParts(Type type) {
        return type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] == EntityPart.class;
    }

    private APIResponses responses(Operation operation, boolean withBody) {
        APIResponses responses = OASFactory.createAPIResponses();
        APIResponseSchema said = method.getAnnotation(APIResponseSchema.class);
        Type returned = method.getGenericReturnType();
        if (said != null) {
            responses.addAPIResponse(said.responseCode(), given(said.value(), "201".equals(said.responseCode())));
        } else if (returned == void.class && produces.contains(JSON)) {
            responses.addAPIResponse("204", OASFactory.createAPIResponse().description("Done; nothing to tell."));
        } else if (returned != Response.class || !produces.contains(JSON)) {
            responses.addAPIResponse("200", given(returned, false));
            if (method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class)) {
                responses.addAPIResponse("204", OASFactory.createAPIResponse().description("There is none."));
            }
        }
        problems(operation, withBody)
                .forEach(status -> responses.addAPIResponse(
                        String.valueOf(status), OASFactory.createAPIResponse().ref(ApiDocument.problem(status))));
        return responses;
    }

    private Set<Integer> problems(Operation operation, boolean withBody) {
        Set<Integer> statuses = new TreeSet<>();
        STATUS.matcher(description)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .filter(ApiDocument::isProblem)
                .forEach(statuses::add);
        if (!description.startsWith(OPEN)) {
            statuses.add(401);
        }
        if (unsafe || operation.getExtensions() != null) {
            statuses.add(403);
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getIn() == In.QUERY)) {
            statuses.add(400);
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getIn() == In.PATH)) {
            statuses.add(404);
        }
        if (withBody) {
            statuses.addAll(List.of(400, 413, 415));
        }
        if (method.isAnnotationPresent(MadeOnce.class)) {
            statuses.addAll(List.of(409, 422));
        }
        return statuses;
    }

    private APIResponse given(Type type, boolean made) {
        APIResponse response =
                OASFactory.createAPIResponse().description(made ? "Made; the Location names it." : "Done.");
        if (made) {
            response.addHeader(
                    "Location",
                    OASFactory.createHeader().description("Where it is.").schema(schemas.of(String.class)));
        }
        Content content = OASFactory.createContent();
        boolean raw = type == Response.class || type == byte[].class || type == void.class;
        for (String media : produces) {
            content.addMediaType(media, OASFactory.createMediaType().schema(raw ? binary() : schemas.of(type)));
        }
        return response.content(content);
    }

    private static Schema binary() {
        return OASFactory.createSchema().type(Schema.SchemaType.STRING).format("binary");
    }
}
