package org.gankao.questionbank.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.questionbank.pack.Law;
import org.jspecify.annotations.Nullable;

/**
 * A source as an author words it ({@code 《农村土地承包法》（2018年修正）第二十七条}), read against the register of laws.
 *
 * @param law version meant: the one named, else the one in force, else the newest; null if the register has none
 * @param article as printed; empty if none is named
 * @param versionGone the version named in the text is not the one in force
 */
record SourceText(@Nullable Law law, String article, boolean versionGone) {

    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百千零〇\\d]+(条|部分|章).*$");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*年?");

    private static final int LONGEST_ARTICLE = 60;

    static SourceText read(String text, List<Law> laws, LocalDate today) {
        Matcher found = ARTICLE.matcher(text);
        String article = found.find() ? found.group().strip() : "";
        String name = article.isEmpty() ? text : text.substring(0, found.start());
        String bare = name.replaceAll("[《》\\s]", "");
        List<Law> named = laws.stream()
                .filter(law -> bare.startsWith(law.title()) || bare.startsWith(law.shortTitle()))
                .toList();
        Optional<Law> current =
                named.stream().filter(law -> law.inForceOn(today)).max(Comparator.comparing(Law::inForceFrom));
        Matcher year = YEAR.matcher(bare);
        String version = year.find() ? year.group(1) : "";
        Law law = current.or(() -> named.stream().max(Comparator.comparing(Law::inForceFrom)))
                .orElse(null);
        boolean gone = law != null
                && !version.isEmpty()
                && !law.version().contains(version)
                && !law.title().contains(version);
        if (gone) {
            law = named.stream()
                    .filter(old -> old.version().contains(version))
                    .findFirst()
                    .orElse(law);
        }
        return new SourceText(law, article, gone);
    }

    /** Something about a source its author should know; key below {@code questionbank.sheet}. */
    record Warning(String key, List<Object> args) {}

    /** What an author should know of the source he worded. */
    static List<Warning> warnings(String text, List<Law> laws, LocalDate today) {
        if (text.isEmpty()) {
            return List.of(new Warning("noSource", List.of()));
        }
        List<Warning> warnings = new ArrayList<>();
        SourceText source = read(text, laws, today);
        Law law = source.law();
        if (law == null) {
            warnings.add(new Warning("unknownLaw", List.of(text)));
        } else if (!law.inForceOn(today)) {
            warnings.add(new Warning("lawEnded", List.of(law.shortTitle(), law.version())));
        } else if (source.versionGone()) {
            warnings.add(new Warning("oldVersion", List.of(law.shortTitle(), law.version())));
        }
        if (source.article().isEmpty()) {
            warnings.add(new Warning("noArticle", List.of(text)));
        }
        return warnings;
    }

    /** Id of the law meant, as items keep it. */
    @Nullable
    String lawId() {
        return law == null ? null : law.id();
    }

    /** The article as items keep it: empty if it is longer than any article is named. */
    String keptArticle() {
        return article.length() > LONGEST_ARTICLE ? "" : article;
    }

    /** The author's wording where law and article do not say all of it. */
    String keptText(String text) {
        return law == null || keptArticle().isEmpty() || versionGone ? text : "";
    }
}
