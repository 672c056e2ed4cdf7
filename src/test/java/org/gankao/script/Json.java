package org.gankao.script;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.gankao.shared.CanonicalJson;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A value of a JSON text. YAML 1.2 holds JSON whole, so the reader of the question packs reads it too. */
public record Json(Object value) {

    public static Json read(String text) {
        return new Json(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    public static String write(Object value) {
        return CanonicalJson.write(value);
    }

    /** A member by its path, for example {@code terms.formula}; fails if there is none. */
    public Json at(String path) {
        Object here = value;
        for (String name : path.split("\\.")) {
            if (!(here instanceof Map<?, ?> members) || !members.containsKey(name)) {
                throw new NoSuchElementException("No " + path + " in " + value);
            }
            here = members.get(name);
        }
        return new Json(here);
    }

    public boolean has(String name) {
        return value instanceof Map<?, ?> members && members.containsKey(name);
    }

    public List<Json> list() {
        return ((List<?>) value).stream().map(Json::new).toList();
    }

    /** The one whose member has the value. */
    public Json with(String name, Object wanted) {
        return list().stream()
                .filter(one -> one.has(name) && one.at(name).value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Nobody has " + name + " " + wanted + " in " + value));
    }

    @SuppressWarnings("unchecked") // names of members are text
    public Map<String, Object> members() {
        return (Map<String, Object>) value;
    }

    public String text(String path) {
        return String.valueOf(at(path).value());
    }

    public long number(String path) {
        return ((Number) at(path).value()).longValue();
    }
}
