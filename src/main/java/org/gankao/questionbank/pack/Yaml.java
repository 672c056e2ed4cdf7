package org.gankao.questionbank.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** One mapping of a YAML file, with the place it stands at for messages. */
public final class Yaml {

    private final String place;
    private final Map<?, ?> content;

    private Yaml(String place, Map<?, ?> content) {
        this.place = place;
        this.content = content;
    }

    /** @throws PackException if the file is not YAML or not a mapping */
    public static Yaml read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file.getFileName().toString())
                    .setAllowDuplicateKeys(false)
                    .build();
            return of(file.getFileName().toString(), new Load(settings).loadFromInputStream(in));
        } catch (YamlEngineException e) {
            throw new PackException(file.getFileName() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new PackException(file.getFileName() + " cannot be read", e);
        }
    }

    private static Yaml of(String place, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Yaml(place, map);
        }
        throw new PackException(place + ": a mapping is expected");
    }

    public String place() {
        return place;
    }

    public boolean has(String field) {
        return content.get(field) != null;
    }

    /** @throws PackException if the field is missing */
    public String text(String field) {
        Object value = content.get(field);
        if (value == null) {
            throw new PackException(place + ": " + field + " is missing");
        }
        return String.valueOf(value);
    }

    public @Nullable String optionalText(String field) {
        Object value = content.get(field);
        return value == null ? null : String.valueOf(value);
    }

    public boolean flag(String field) {
        return Boolean.TRUE.equals(content.get(field));
    }

    /** @throws PackException if the field is not a whole number */
    public int number(String field) {
        if (content.get(field) instanceof Integer number) {
            return number;
        }
        throw new PackException(place + ": " + field + " is not a whole number");
    }

    public Yaml map(String field) {
        return of(place + " " + field, content.get(field));
    }

    /** Keys in file order. */
    public List<String> keys() {
        return content.keySet().stream().map(String::valueOf).toList();
    }

    public List<?> list(String field) {
        if (content.get(field) instanceof List<?> list) {
            return list;
        }
        throw new PackException(place + ": " + field + " is not a list");
    }

    public List<Yaml> maps(String field) {
        return list(field).stream().map(entry -> of(place + " " + field, entry)).toList();
    }

    /** The mappings a field holds by their keys, in file order. */
    public Map<Object, Yaml> entries(String field) {
        Map<Object, Yaml> entries = new LinkedHashMap<>();
        map(field).content.forEach((key, value) -> entries.put(key, of(place + " " + field + " " + key, value)));
        return entries;
    }

    /** All fields as the file has them. */
    public Map<?, ?> content() {
        return content;
    }

    /** The same content under a more telling place. */
    public Yaml named(String name) {
        return new Yaml(place + " " + name, content);
    }
}
