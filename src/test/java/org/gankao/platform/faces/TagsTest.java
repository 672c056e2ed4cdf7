package org.gankao.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Faces passes over an attribute that a tag of ours does not know, without a word. */
class TagsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern DECLARED = Pattern.compile("(?s)<tag>(.*?)</tag>");
    private static final Pattern TAG_NAME = Pattern.compile("<tag-name>(\\w+)<");
    private static final Pattern NAME = Pattern.compile("<name>(\\w+)<");
    private static final Pattern USED = Pattern.compile("<g:(\\w+)((?:\\s+[\\w:]+=\"[^\"]*\")*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:]+)=\"[^\"]*\"");

    @Test
    void pages_use_only_attributes_the_tags_know() throws IOException {
        Map<String, Set<String>> declared = declared();
        Set<String> unknown = new TreeSet<>();
        int uses = 0;
        for (Path page : pages()) {
            Matcher used = USED.matcher(Files.readString(page));
            while (used.find()) {
                uses++;
                Set<String> known = declared.getOrDefault(used.group(1), Set.of());
                Matcher attribute = ATTRIBUTE.matcher(used.group(2));
                while (attribute.find()) {
                    if (!known.contains(attribute.group(1))) {
                        unknown.add("%s of g:%s in %s".formatted(attribute.group(1), used.group(1), page));
                    }
                }
            }
        }

        assertThat(uses).isGreaterThan(100);
        assertThat(unknown).isEmpty();
    }

    private static Map<String, Set<String>> declared() throws IOException {
        Map<String, Set<String>> tags = new HashMap<>();
        Matcher tag = DECLARED.matcher(Files.readString(PAGES.resolve("WEB-INF/gankao.taglib.xml")));
        while (tag.find()) {
            Set<String> names = new HashSet<>();
            NAME.matcher(tag.group(1)).results().forEach(name -> names.add(name.group(1)));
            Matcher name = TAG_NAME.matcher(tag.group(1));
            assertThat(name.find()).isTrue();
            tags.put(name.group(1), names);
        }
        return tags;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
