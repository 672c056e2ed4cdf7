package org.gankao.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say the same things, pages hold no text of their own, and no key is asked for that is not there. */
class MessagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/org/gankao");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern KEY_IN_PAGE =
            Pattern.compile("msg\\['([A-Za-z][\\w.-]*)']|fmt\\.text\\('([A-Za-z][\\w.-]*)'");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("new (?:NotFound|Conflict|RuleViolation|Forbidden)Exception\\(\\s*\"([a-z][\\w.-]*)\"");
    private static final Pattern ACTION_IN_CODE = Pattern.compile("Change\\.of\\(\\s*\"([a-z][\\w.-]*)\"");
    private static final Pattern TAG = Pattern.compile("(?s)<(script|style)\\b.*?</\\1>|<!--.*?-->|<[^>]*>");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}|[\\u4e00-\\u9fff]");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(?:title|label|aria-label|placeholder|alt|value|hint|headerText|text)=\"([^\"#]*)\"");
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");

    /** Names that are the same in every language. */
    private static final Set<String> UNIVERSAL_WORDS = Set.of("zh", "en", "UTF", "Excel", "PDF", "SHA");

    static Stream<String> features() {
        return Wording.FEATURES.stream().filter(feature -> Files.exists(BUNDLES.resolve(feature)));
    }

    @ParameterizedTest
    @MethodSource("features")
    void both_languages_have_the_same_keys(String feature) {
        assertThat(bundle(feature, "en").keySet())
                .isEqualTo(bundle(feature, "zh_CN").keySet());
    }

    /** Of two texts with one key the later would silently take the place of the other. */
    @ParameterizedTest
    @MethodSource("features")
    void a_key_stands_once(String feature) throws IOException {
        for (String language : List.of("en", "zh_CN")) {
            List<String> keys =
                    Files.readAllLines(BUNDLES.resolve(feature).resolve("messages_" + language + ".properties"))
                            .stream()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('=')).strip())
                            .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void both_languages_have_the_same_places_to_fill(String feature) {
        Map<String, String> english = bundle(feature, "en");
        Map<String, String> differing = new TreeMap<>();
        bundle(feature, "zh_CN").forEach((key, chinese) -> {
            String other = english.getOrDefault(key, "");
            if (!places(chinese).equals(places(other))) {
                differing.put(key, chinese + " | " + other);
            }
        });

        assertThat(differing).isEmpty();
    }

    @Test
    void chinese_texts_are_chinese() {
        Map<String, String> chinese = Wording.texts(Locale.SIMPLIFIED_CHINESE);
        List<String> foreign = Wording.texts(Locale.ENGLISH).entrySet().stream()
                .filter(e -> e.getValue().length() > 12 && e.getValue().equals(chinese.get(e.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();

        assertThat(foreign).isEmpty();
    }

    /** Texts that name sheets, columns and choices as they stand in the offices' workbooks. */
    private static final Pattern WORKBOOK_WORDS = Pattern.compile(
            "locality\\.roster\\..+|locality\\.imports\\.limit|questionbank\\.sheet\\..+|questionbank\\.(?:template|fullTemplate)\\.notes");

    @Test
    void english_texts_are_english() {
        assertThat(Wording.texts(Locale.ENGLISH).entrySet().stream()
                        .filter(e -> !e.getKey().equals("platform.otherLanguage"))
                        .filter(e -> !WORKBOOK_WORDS.matcher(e.getKey()).matches())
                        .filter(e -> CHINESE.matcher(e.getValue()).find())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void every_key_a_page_names_is_there() {
        Set<String> missing = new TreeSet<>();
        eachFile(
                PAGES,
                ".xhtml",
                (page, text) -> find(KEY_IN_PAGE, text).stream()
                        .filter(key -> !key.endsWith(".") && !known(key))
                        .forEach(key -> missing.add(key + " in " + page)));

        assertThat(missing).isEmpty();
    }

    @Test
    void every_refusal_is_worded() {
        Set<String> missing = new TreeSet<>();
        eachFile(
                CODE,
                ".java",
                (file, text) -> find(KEY_IN_CODE, text).stream()
                        .filter(key -> !key.endsWith(".") && !known(key))
                        .forEach(key -> missing.add(key + " in " + file)));

        assertThat(missing).isEmpty();
    }

    @Test
    void every_change_in_the_ledger_is_worded() {
        Set<String> missing = new TreeSet<>();
        eachFile(
                CODE,
                ".java",
                (file, text) -> find(ACTION_IN_CODE, text).stream()
                        .filter(action -> !known("ledger." + action))
                        .forEach(action -> missing.add("ledger." + action + " in " + file)));

        assertThat(missing).isEmpty();
    }

    @Test
    void pages_hold_no_text_of_their_own() {
        Set<String> literal = new TreeSet<>();
        eachFile(PAGES, ".xhtml", (page, text) -> {
            String bare = EXPRESSION.matcher(TAG.matcher(text).replaceAll(" ")).replaceAll(" ");
            addWords(bare.replaceAll("&[a-z]+;", " "), page, literal);
            for (String attribute : find(
                    SPOKEN_ATTRIBUTE,
                    TAG.matcher(text).results().map(r -> r.group()).collect(Collectors.joining("\n")))) {
                if (CHINESE.matcher(attribute).find()) {
                    literal.add(attribute + " in " + page);
                }
            }
        });

        assertThat(literal).isEmpty();
    }

    private static void addWords(String bare, Path page, Set<String> literal) {
        Matcher words = WORD.matcher(bare);
        while (words.find()) {
            if (!UNIVERSAL_WORDS.contains(words.group())) {
                literal.add(words.group() + " in " + page);
            }
        }
    }

    private static boolean known(String key) {
        return Wording.texts(Locale.SIMPLIFIED_CHINESE).containsKey(key);
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> find(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    found.add(matcher.group(group));
                }
            }
        }
        return found;
    }

    private static Map<String, String> bundle(String feature, String language) {
        Properties bundle = new Properties();
        try (var in =
                Files.newBufferedReader(BUNDLES.resolve(feature).resolve("messages_" + language + ".properties"))) {
            bundle.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        bundle.stringPropertyNames().forEach(key -> texts.put(key, bundle.getProperty(key)));
        return texts;
    }

    private static void eachFile(Path root, String ending, BiConsumer<Path, String> visit) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                visit.accept(root.relativize(file), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
