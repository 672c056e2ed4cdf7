package org.gankao.platform.rest.openapi;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.gankao.platform.rest.RestApplication;
import org.jspecify.annotations.Nullable;

/** Describes the operations of one resource. */
final class ResourceReader {

    private static final Pattern WITH_FORM = Pattern.compile("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}");

    private final Class<?> resource;
    private final SchemaBook schemas;

    ResourceReader(Class<?> resource, SchemaBook schemas) {
        this.resource = resource;
        this.schemas = schemas;
    }

    void describe(Paths paths) {
        Arrays.stream(resource.getDeclaredMethods())
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
                .forEach(method -> verb(method).ifPresent(verb -> describe(method, verb, paths)));
    }

    private void describe(Method method, String verb, Paths paths) {
        String path = path(method);
        PathItem item = paths.getPathItem(path);
        if (item == null) {
            item = OASFactory.createPathItem();
            paths.addPathItem(path, item);
        }
        Operation operation = new OperationReader(
                        method,
                        verb,
                        media(Consumes.class, method, Consumes::value),
                        media(Produces.class, method, Produces::value),
                        schemas)
                .read();
        Tag tag = resource.getAnnotation(Tag.class);
        if (tag != null) {
            operation.addTag(tag.name());
        }
        operation.operationId(resource.getSimpleName().replace("Resource", "") + "." + method.getName());
        PathItem.HttpMethod of = PathItem.HttpMethod.valueOf(verb);
        Operation twin = item.getOperations().get(of);
        if (twin == null) {
            item.setOperation(of, operation);
        } else {
            join(twin, operation);
        }
    }

    /** Two methods that differ in what they consume are one operation. */
    private static void join(Operation kept, Operation other) {
        if (kept.getRequestBody() != null && other.getRequestBody() != null) {
            other.getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .forEach(kept.getRequestBody().getContent()::addMediaType);
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private String path(Method method) {
        String root = RestApplication.class.getAnnotation(ApplicationPath.class).value();
        String joined = Stream.of(root, value(resource), value(method))
                .flatMap(part ->
                        Arrays.stream(WITH_FORM.matcher(part).replaceAll("{$1}").split("/")))
                .filter(part -> !part.isBlank())
                .reduce("", (before, part) -> before + "/" + part);
        return joined;
    }

    private static String value(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private <A extends Annotation> List<String> media(
            Class<A> annotation, Method method, java.util.function.Function<A, String[]> value) {
        @Nullable A found = method.getAnnotation(annotation);
        if (found == null) {
            found = resource.getAnnotation(annotation);
        }
        return found == null ? List.of(MediaType.APPLICATION_JSON) : List.of(value.apply(found));
    }
}
