package org.gankao.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the REST API as the document at {@code /openapi} describes it.
 *
 * @param path below {@code /api/v1/}, with names in braces
 */
public record ApiOperation(String method, String path, Json description) {

    private static final String ROOT = "/api/v1/";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Pattern NAME = Pattern.compile("\\{\\w+}");
    private static final String JSON = "application/json";

    /** All of them, by path. */
    static List<ApiOperation> all(Client administrator) {
        Json document = administrator
                .send(administrator.request("/openapi").header("Accept", JSON).GET())
                .expect(200)
                .json();
        List<ApiOperation> all = new ArrayList<>();
        document.at("paths")
                .members()
                .forEach((path, item) -> new Json(item).members().forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        all.add(new ApiOperation(
                                method.toUpperCase(java.util.Locale.ROOT),
                                path.substring(ROOT.length()),
                                new Json(operation)));
                    }
                }));
        all.sort(Comparator.comparing(ApiOperation::path).thenComparing(ApiOperation::method));
        return all;
    }

    boolean unsafe() {
        return !method.equals("GET");
    }

    /** The path with every name replaced by the value; one that is a choice, not an id, by its first. */
    String at(Object id) {
        return NAME.matcher(path)
                .replaceAll(name -> choice(
                                name.group().substring(1, name.group().length() - 1))
                        .orElse(String.valueOf(id)));
    }

    private Optional<String> choice(String name) {
        return parameters().stream()
                .filter(parameter ->
                        parameter.has("name") && parameter.text("name").equals(name))
                .map(parameter -> parameter.at("schema"))
                .filter(schema -> schema.has("enum"))
                .map(schema -> String.valueOf(schema.at("enum").list().get(0).value()))
                .findFirst();
    }

    boolean hasNames() {
        return path.contains("{");
    }

    boolean open() {
        return description.text("description").startsWith("Open to all.");
    }

    /** Roles it names; empty for what any role may. */
    List<String> roles() {
        return description.has("x-roles")
                ? description.at("x-roles").list().stream()
                        .map(role -> String.valueOf(role.value()))
                        .toList()
                : List.of();
    }

    boolean takesJson() {
        return content().map(content -> content.has(JSON)).orElse(false);
    }

    /** Content types of its body other than JSON. */
    boolean takesFile() {
        return content().map(content -> !content.has(JSON)).orElse(false);
    }

    boolean needsBody() {
        return description.has("requestBody")
                && description.at("requestBody").has("required")
                && Boolean.TRUE.equals(description.at("requestBody.required").value());
    }

    /** Example of its JSON body; null if it has none. */
    @Nullable
    Object example() {
        return content()
                .filter(content -> content.has(JSON))
                .map(content -> new Json(content.members().get(JSON)))
                .filter(media -> media.has("example"))
                .map(media -> media.at("example").value())
                .orElse(null);
    }

    Map<String, Object> responses() {
        return description.at("responses").members();
    }

    List<Json> parameters() {
        return description.has("parameters") ? description.at("parameters").list() : List.of();
    }

    private Optional<Json> content() {
        return description.has("requestBody") ? Optional.of(description.at("requestBody.content")) : Optional.empty();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
