package org.gankao.script;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Requests as a careless or hostile program sends them, made from the description of an operation. */
final class BadRequests {

    /** An id nobody has. */
    static final long NOBODYS = 999_999_999;

    /** What may stand in a path where an id should. */
    static final List<String> NO_IDS =
            List.of(String.valueOf(NOBODYS), "0", "-1", "abc", "1.5", "99999999999999999999", "%E4%B8%80", "null");

    /** What no field expects everywhere. */
    private static final List<Object> ODD = Arrays.asList(
            null,
            Map.of(),
            List.of(),
            List.of(Map.of("x", 1)),
            true,
            -1,
            9_007_199_254_740_991L,
            "",
            "一".repeat(5000),
            "\u0000\u0007",
            "2026-13-45",
            "+999999999-12-31",
            "-1000000000-01-01T00:00:00Z");

    private BadRequests() {}

    /** A request with everything right but the body, which is the caller's. */
    static HttpRequest.Builder of(Client client, ApiOperation operation, String path) {
        String query = operation.parameters().stream()
                .filter(parameter -> parameter.has("in") && parameter.text("in").equals("query"))
                .filter(parameter -> parameter.has("required")
                        && Boolean.TRUE.equals(parameter.at("required").value()))
                .map(parameter -> parameter.text("name") + "=" + sample(parameter))
                .reduce("", (a, b) -> a + (a.isEmpty() ? "?" : "&") + b);
        HttpRequest.Builder request = client.unsafe(path + query);
        if (operation.method().equals("PUT")) {
            request.header("If-Match", "\"0\"");
        }
        if (operation.takesJson()) {
            request.header("Content-Type", "application/json");
        }
        return request;
    }

    static BodyPublisher body(@Nullable Object json) {
        return json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(json));
    }

    /** Each body is the example with one member, at any depth, odd or missing. */
    static List<Object> mutations(Object example) {
        List<Object> all = new ArrayList<>();
        mutate(example, all::add);
        return all;
    }

    private static void mutate(Object value, Consumer<Object> found) {
        if (value instanceof Map<?, ?> members) {
            for (Object name : members.keySet()) {
                ODD.forEach(odd -> found.accept(with(members, name, odd)));
                found.accept(without(members, name));
                mutate(members.get(name), inner -> found.accept(with(members, name, inner)));
            }
        } else if (value instanceof List<?> items && !items.isEmpty()) {
            ODD.forEach(odd -> found.accept(replaced(items, odd)));
            mutate(items.get(0), inner -> found.accept(replaced(items, inner)));
        }
    }

    private static Map<Object, Object> with(Map<?, ?> members, Object name, @Nullable Object value) {
        Map<Object, Object> changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return changed;
    }

    private static Map<Object, Object> without(Map<?, ?> members, Object name) {
        Map<Object, Object> changed = new LinkedHashMap<>(members);
        changed.remove(name);
        return changed;
    }

    private static List<Object> replaced(List<?> items, @Nullable Object first) {
        List<Object> changed = new ArrayList<>(items);
        changed.set(0, first);
        return changed;
    }

    /** A value that is of the type, and nobody's id. */
    private static String sample(Json parameter) {
        Json schema = parameter.at("schema");
        if (schema.has("$ref")) {
            return parameter.text("name").equals("category") ? "GRID_RESPONSIBLE" : "X";
        }
        String type = schema.text("type");
        if (schema.has("format") && schema.text("format").equals("date")) {
            return "2026-10-08";
        }
        return type.equals("integer") ? String.valueOf(NOBODYS) : "x";
    }
}
