package org.gankao.questionbank.formats;

import java.time.LocalDate;
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
}
