package org.gankao.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gankao.platform.text.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first page of each role in English: names and other data stay as they are, no text of ours does. */
class EnglishE2E extends Journey {

    private static final String SHOWN = """
            () => {
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const texts = [document.title];
              while (walker.nextNode()) {
                const parent = walker.currentNode.parentElement;
                if (!parent.closest('script, style, noscript, .g-who-name')) texts.push(walker.currentNode.textContent);
              }
              document.querySelectorAll('[aria-label], [placeholder], [alt], [title]').forEach((e) =>
                ['aria-label', 'placeholder', 'alt', 'title'].forEach((name) => texts.push(e.getAttribute(name) ?? '')));
              return texts.map((text) => text.trim()).filter((text) => /\\p{Script=Han}/u.test(text));
            }""";

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Chinese texts that have an English one, with anything in the places of their arguments. */
    private static final List<Pattern> OURS = Wording.texts(Locale.SIMPLIFIED_CHINESE).entrySet().stream()
            .filter(text -> !text.getKey().startsWith("demo.") && !text.getKey().startsWith("survey.default."))
            .filter(text -> !text.getKey().equals("platform.otherLanguage"))
            .map(Map.Entry::getValue)
            .filter(text ->
                    HAN.matcher(text.replaceAll("\\{\\d[^}]*}", "")).results().count() >= 2)
            .map(text -> Pattern.compile(
                    Arrays.stream(text.split("\\{\\d[^}]*}", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".{0,60}")),
                    Pattern.DOTALL))
            .toList();

    @ParameterizedTest
    @MethodSource("aLoginOfEachRole")
    @SuppressWarnings("unchecked")
    void no_text_of_the_first_page_stays_chinese(String login) {
        Page page = signIn(phone(), login);
        page.navigate("language?to=en");
        page.navigate("");
        page.waitForFunction("() => !document.querySelector('.d-loading')");
        assertFits(page);
        picture(page, login, "english-phone");

        List<String> shown = (List<String>) page.evaluate(SHOWN);

        assertThat(page.getAttribute("html", "lang")).startsWith("en");
        assertThat(shown.stream()
                        .filter(text -> OURS.stream()
                                .anyMatch(ours -> ours.matcher(text).matches())))
                .isEmpty();
    }
}
