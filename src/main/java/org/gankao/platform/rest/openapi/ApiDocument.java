package org.gankao.platform.rest.openapi;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.gankao.platform.rest.CsrfGuard;
import org.gankao.platform.rest.Problem;
import org.gankao.platform.rest.RepeatedRequests;

/**
 * Describes the REST API: operations from the annotations of the resources, schemas from the records they take and give. The
 * server's own scanner is off: it knows neither generic records nor dates, and confuses records of the same simple name.
 */
public class ApiDocument implements OASModelReader {

    static final String CSRF = "Csrf";
    static final String ONCE = "IdempotencyKey";

    private static final String SESSION = "session";

    /** What every problem of a status means; the key stands in the problem's {@code type}. */
    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.of(
            400, "Not readable, or a field is missing or out of range; errors names the fields.",
            401, "Nobody is signed in (urn:gankao:security.notSignedIn).",
            403, "Not allowed to this role or in this township, or the header X-Gankao is missing.",
            404, "There is no such thing, or not for this caller.",
            409, "The thing is not in the state for it any more, or was changed meanwhile.",
            412, "The thing was changed since it was read; If-Match names an older version.",
            413, "The body is too large.",
            415, "The body is of another content type.",
            422, "A rule of the evaluation forbids it; detail says which and what to do."));

    @Override
    public OpenAPI buildModel() {
        SchemaBook schemas = new SchemaBook();
        Paths paths = OASFactory.createPaths();
        OpenAPI document = OASFactory.createOpenAPI()
                .openapi("3.0.3")
                .info(OASFactory.createInfo()
                        .title("Gankao")
                        .version("v1")
                        .description(
                                "Sign in with POST /api/v1/session and keep the cookie. Unsafe methods need the header "
                                        + CsrfGuard.HEADER
                                        + ". Refusals are RFC 9457 problems with a stable type. What takes long"
                                        + " answers 202 with a job to follow."));
        Map<String, String> tags = new TreeMap<>();
        for (Class<?> resource : resources()) {
            var tag = resource.getAnnotation(org.eclipse.microprofile.openapi.annotations.tags.Tag.class);
            if (tag != null) {
                tags.merge(tag.name(), tag.description(), (a, b) -> a.isEmpty() ? b : a);
            }
            new ResourceReader(resource, schemas).describe(paths);
        }
        tags.forEach((name, text) ->
                document.addTag(OASFactory.createTag().name(name).description(text)));
        return document.paths(paths)
                .components(components(schemas))
                .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SESSION));
    }

    static String problem(int status) {
        return "Problem" + status;
    }

    static boolean isProblem(int status) {
        return PROBLEMS.containsKey(status);
    }

    private static Components components(SchemaBook schemas) {
        Components components = OASFactory.createComponents()
                .addSecurityScheme(
                        SESSION,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("gankao_session")
                                .description("Set by POST /api/v1/session; over TLS its name begins with __Host-."))
                .addParameter(
                        CSRF,
                        OASFactory.createParameter()
                                .name(CsrfGuard.HEADER)
                                .in(Parameter.In.HEADER)
                                .required(true)
                                .description("Any value: no foreign page can make a browser send it.")
                                .schema(schemas.of(String.class))
                                .example("1"));
        components.addParameter(
                ONCE,
                OASFactory.createParameter()
                        .name(RepeatedRequests.KEY)
                        .in(Parameter.In.HEADER)
                        .description(
                                "8 to 64 letters, digits, dots, dashes, of the caller's choice. A request sent again with"
                                        + " its key within a day makes nothing more and gets the first answer, with the header"
                                        + " Idempotency-Replayed. 409 while the first is at work; 422 if the key was another"
                                        + " request's.")
                        .schema(schemas.of(String.class).minLength(8).maxLength(64))
                        .example("kaoping-2026Q4-1"));
        PROBLEMS.forEach((status, text) -> components.addResponse(problem(status), response(status, text, schemas)));
        schemas.all().forEach(components::addSchema);
        return components;
    }

    private static APIResponse response(int status, String text, SchemaBook schemas) {
        return OASFactory.createAPIResponse()
                .description(text)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(schemas.of(Problem.class))
                                        .example(Map.of(
                                                "type",
                                                "urn:gankao:platform.http." + status,
                                                "title",
                                                "…",
                                                "status",
                                                status,
                                                "detail",
                                                "…"))));
    }

    private static List<Class<?>> resources() {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }
}
