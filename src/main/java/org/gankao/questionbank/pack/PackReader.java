package org.gankao.questionbank.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gankao.questionbank.ContentRules;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemSyntax;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KeySyntax;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Reads {@code question-bank/} (format: {@code src/site/markdown/question-pack-format.md}). */
public final class PackReader {

    private static final String LAWS = "laws.yaml";
    private static final String SCENARIOS = "scenarios";

    private final Path root;

    public PackReader(Path root) {
        this.root = root;
    }

    /** The register of laws by id, in file order. */
    public Map<String, Law> laws() {
        Map<String, Law> laws = new LinkedHashMap<>();
        for (Yaml entry : Yaml.read(root.resolve(LAWS)).maps("laws")) {
            Law law = new Law(
                    entry.text("id"),
                    entry.text("title"),
                    entry.text("short"),
                    entry.text("issuer"),
                    entry.text("version"),
                    LocalDate.parse(entry.text("in-force-from")),
                    day(entry.optionalText("in-force-until")));
            if (laws.put(law.id(), law) != null) {
                throw new PackException("The register holds " + law.id() + " twice");
            }
        }
        return laws;
    }

    /** Every pack below the root, in the order of their paths. Scenario cases are not packs. */
    public List<Pack> packs() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getFileName().toString().equals(LAWS))
                    .filter(file -> !file.startsWith(root.resolve(SCENARIOS)))
                    .sorted()
                    .map(this::pack)
                    .toList();
        } catch (IOException e) {
            throw new PackException("The question bank cannot be read", e);
        }
    }

    /** The scenario cases' files, read by the drill. */
    public List<Path> scenarioFiles() {
        Path folder = root.resolve(SCENARIOS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PackException("The scenario cases cannot be read", e);
        }
    }

    private Pack pack(Path file) {
        Yaml pack = Yaml.read(file);
        Yaml topic = pack.map("topic");
        List<Pack.Entry> items = pack.maps("items").stream()
                .map(item -> entry(item.named(item.text("code")), file))
                .toList();
        return new Pack(pack.text("pack"), topic.text("code"), topic.text("name"), items, enemies(pack));
    }

    private static List<List<String>> enemies(Yaml pack) {
        if (!pack.has("enemies")) {
            return List.of();
        }
        return pack.list("enemies").stream()
                .map(group -> {
                    if (group instanceof List<?> codes && codes.size() > 1) {
                        return codes.stream().map(String::valueOf).toList();
                    }
                    throw new PackException(pack.place() + ": enemies are lists of two codes or more");
                })
                .toList();
    }

    private Pack.Entry entry(Yaml item, Path file) {
        ItemType type = ItemType.ofPackName(item.text("type"))
                .orElseThrow(() -> new PackException(item.place() + ": unknown type " + item.text("type")));
        Difficulty difficulty = Difficulty.ofPackName(item.text("difficulty"))
                .orElseThrow(() -> new PackException(item.place() + ": unknown difficulty"));
        Yaml source = item.map("source");
        ItemContent content;
        ItemKey key;
        try {
            Map<?, ?> fields = withPaths(item, file);
            content = new ItemContent(
                    type,
                    difficulty,
                    item.text("stem"),
                    ItemSyntax.figure(fields),
                    ItemSyntax.read(type, fields),
                    item.text("explanation"),
                    source.text("law"),
                    source.text("article"),
                    "");
            key = key(item, type);
        } catch (RuleViolationException e) {
            throw new PackException(item.place() + ": cannot be understood: " + e.args(), e);
        }
        List<ContentRules.Problem> problems = ContentRules.check(content, key);
        if (!problems.isEmpty()) {
            throw new PackException(item.place() + ": " + problems);
        }
        return new Pack.Entry(item.text("code"), content, key);
    }

    /** The item's fields with the paths of its pictures below the root, so that they can be served. */
    private Map<Object, Object> withPaths(Yaml item, Path file) {
        Map<Object, Object> fields = new LinkedHashMap<>(item.content());
        if (item.has("picture")) {
            fields.put("picture", picture(item, file));
        }
        if (item.has("pictures")) {
            Map<Object, Object> pictures = new LinkedHashMap<>();
            item.entries("pictures").forEach((id, named) -> pictures.put(id, withPaths(named, file)));
            fields.put("pictures", pictures);
        }
        if (item.has("parts")) {
            fields.put(
                    "parts",
                    item.maps("parts").stream()
                            .map(part -> withPaths(part, file))
                            .toList());
        }
        return fields;
    }

    private String picture(Yaml item, Path file) {
        String name = item.text("picture");
        Path picture = file.resolveSibling(name).normalize();
        if (!picture.startsWith(root) || !Files.isRegularFile(picture)) {
            throw new PackException(item.place() + ": there is no picture " + name);
        }
        return root.relativize(picture).toString().replace('\\', '/');
    }

    /** Each question of a case group has its own. */
    private static ItemKey key(Yaml item, ItemType type) {
        if (type == ItemType.CASE_GROUP) {
            return new ItemKey.Parts(item.maps("parts").stream()
                    .map(part -> {
                        ItemType asked = ItemType.ofPackName(part.text("type")).orElseThrow();
                        return new ItemKey.Part(asked, key(part, asked));
                    })
                    .toList());
        }
        return KeySyntax.read(type, answers(type, item.list("key")));
    }

    /** Packs leave out the list around the one answer of a choice or an order, and around a point without a weight. */
    private static List<?> answers(ItemType type, List<?> key) {
        if (type.hasOptions() || type == ItemType.TRUE_FALSE || type == ItemType.ORDERING) {
            return List.of(key);
        }
        return type == ItemType.SHORT_ANSWER
                ? key.stream()
                        .map(point -> point instanceof List<?> ? point : List.of(point))
                        .toList()
                : key;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text);
    }
}
