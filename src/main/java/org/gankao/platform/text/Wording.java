package org.gankao.platform.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Texts of all features, Chinese and English, from {@code org/gankao/<feature>/messages_<language>.properties} (UTF-8).
 * Keys start with their feature, enum texts with the enum's name.
 */
@ApplicationScoped
public class Wording {

    public static final List<String> FEATURES = List.of(
            "platform",
            "people",
            "locality",
            "security",
            "ledger",
            "cycle",
            "questionbank",
            "exam",
            "practice",
            "photoid",
            "drill",
            "survey",
            "debriefing",
            "ranking",
            "home",
            "demo");

    private static final Map<String, String> CHINESE = load("zh_CN");
    private static final Map<String, String> ENGLISH = load("en");

    /** All texts of a language; Chinese unless English is asked for. */
    public static Map<String, String> texts(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : CHINESE;
    }

    /** The text with {@code {0}}, {@code {1}} … replaced; the key itself in marks where it is missing. */
    public String text(Locale locale, String key, List<String> args) {
        String pattern = texts(locale).get(key);
        if (pattern == null) {
            return "⟨" + key + "⟩";
        }
        return args.isEmpty() ? pattern : new MessageFormat(pattern, locale).format(args.toArray());
    }

    public String text(Locale locale, String key, Object... args) {
        return text(
                locale, key, java.util.Arrays.stream(args).map(String::valueOf).toList());
    }

    private static Map<String, String> load(String language) {
        Map<String, String> texts = new HashMap<>();
        for (String feature : FEATURES) {
            String path = "/org/gankao/%s/messages_%s.properties".formatted(feature, language);
            try (InputStream in = Wording.class.getResourceAsStream(path)) {
                if (in == null) {
                    continue;
                }
                Properties bundle = new Properties();
                bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String key : bundle.stringPropertyNames()) {
                    if (texts.put(key, bundle.getProperty(key)) != null) {
                        throw new IllegalStateException("The text %s stands in two bundles.".formatted(key));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
        return Map.copyOf(texts);
    }
}
