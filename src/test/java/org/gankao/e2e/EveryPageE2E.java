package org.gankao.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks through every page a role can reach by links, on a desk and on a phone, and leaves a picture of each in
 * {@code target/gallery/<account>/}. A page is wrong when it is wider than the phone, shows a text that is missing or
 * English words in the Chinese version, links to an address with the value of nothing in it, or breaks a serious rule of WCAG
 * 2.2 AA as axe-core sees it.
 */
class EveryPageE2E extends Journey {

    /** No role has so many: a shape of addresses that never ends. */
    private static final int TOO_MANY_PAGES = 150;

    /** Addresses that act or leave the application's pages. */
    private static final Pattern NOT_A_PAGE = Pattern.compile(
            "/(sign-out|language|api/|assets/|openapi|health|metrics).*|.*\\.(xlsx|pdf|docx|zip|txt|csv|json)$");

    /**
     * Latin words that Chinese offices use as they are, and numbers with letters in them: of rosters (C0017, QX0101-2), of
     * questions in a paper (K12), of objections (Q3-Y01), of items (land-0016); whole SHA-256 values.
     */
    private static final Pattern LATIN_IN_USE =
            Pattern.compile("Excel|xlsx|Word|PDF|QTI|XML|GIFT|Aiken|Moodle|JSON|SHA-256|"
                    + "HTTP|HTTPS|TLS|utf8mb4|OpenAPI|API|REST|MariaDB|Payara|Java|JDK|Gankao|English|Chromium|Chrome|Edge|Firefox|"
                    + "Safari|Wilson|GB|KB|MB|[A-Z]{1,2}[0-9]+(-[0-9]+)?|Q[1-4]-Y[0-9]+|[a-z-]+-[0-9]{4}|[0-9a-f]{64}");

    /** Pages that only a button leads to, because it takes a filter along. */
    private static final Map<String, List<String>> BY_BUTTON = Map.of("mingti1", List.of("/questionbank/export.xhtml"));

    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.…-]{2,}");

    /** Everything a reader sees or hears, but what is marked as a code: names of settings, shortened hashes. */
    private static final String WORDS = """
            () => {
              const hidden = document.createElement('style');
              hidden.textContent = 'code, .g-code { visibility: hidden !important }';
              document.head.append(hidden);
              const spoken = [...document.querySelectorAll('[aria-label], [placeholder], [alt], [title]')].flatMap((e) =>
                ['aria-label', 'placeholder', 'alt', 'title'].map((name) => e.matches('code, .g-code') ? '' : e.getAttribute(name) ?? ''));
              const all = [document.title, document.body.innerText, ...spoken].join('\\n');
              hidden.remove();
              return all;
            }""";

    /** Everything that scripts put on the page is there. */
    private static final String SETTLED = "() => document.fonts.status === 'loaded'"
            + " && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())"
            + " && !document.querySelector('.d-loading, .x-loading')";

    @ParameterizedTest
    @MethodSource("aLoginOfEachRole")
    void looks_right(String login) {
        Page desk = signIn(desktop(), login);
        Page phone = signIn(phone(), login);
        Map<String, String> pages = new LinkedHashMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/index.xhtml"));
        ahead.addAll(BY_BUTTON.getOrDefault(login, List.of()));
        List<String> wrong = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            String shape = shapeOf(address);
            if (pages.putIfAbsent(shape, address) != null) {
                continue;
            }
            assertThat(pages).as("pages of %s", login).hasSizeLessThan(TOO_MANY_PAGES);
            ahead.addAll(visit(desk, address, login, "desk", wrong));
            visit(phone, address, login, "phone", wrong);
        }
        assertThat(wrong)
                .as("what is wrong on %d pages of %s", pages.size(), login)
                .isEmpty();
    }

    /** Looks at one page; returns the addresses it links to. */
    private List<String> visit(Page page, String address, String login, String device, List<String> wrong) {
        var response = page.navigate(address.substring(1));
        page.waitForFunction(SETTLED);
        String file = shapeOf(address).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        picture(page, login, file + "-" + device);
        if (response != null && response.status() >= 400) {
            wrong.add(address + " answers " + response.status());
            return List.of();
        }
        int surplus = ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        if (surplus > 0) {
            wrong.add("%s on the %s is %d px too wide".formatted(address, device, surplus));
        }
        if (device.equals("desk")) {
            wrong.addAll(wordsAmiss(page, address));
            wrong.addAll(barriers(page, address));
        }
        List<String> links = links(page);
        links.stream()
                .filter(link -> link.matches(".*[?&][^=]+=null(&.*)?"))
                .forEach(link -> wrong.add(address + " leads to nothing: " + link));
        return links;
    }

    private static List<String> wordsAmiss(Page page, String address) {
        String text = (String) page.evaluate(WORDS);
        List<String> amiss = new ArrayList<>();
        Matcher missing = Pattern.compile("⟨[^⟩]*⟩|\\?\\?\\?\\S+").matcher(text);
        while (missing.find()) {
            amiss.add(address + " lacks the text " + missing.group());
        }
        Set<String> english = new TreeSet<>();
        Matcher word = LATIN_WORD.matcher(text);
        while (word.find()) {
            if (!LATIN_IN_USE.matcher(word.group()).matches()) {
                english.add(word.group());
            }
        }
        if (!english.isEmpty()) {
            amiss.add(address + " shows English: " + english);
        }
        return amiss;
    }

    private static List<String> barriers(Page page, String address) {
        // The thirteenth row of a table has the faults of the first twelve.
        page.addStyleTag(new Page.AddStyleTagOptions().setContent("tbody > tr:nth-child(n+13) { display: none }"));
        return new AxeBuilder(page)
                        .setLegacyMode(true) // there are no frames; without them it finds the same in half the time
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> "%s breaks %s: %s"
                                .formatted(
                                        address,
                                        rule.getId(),
                                        rule.getNodes().stream()
                                                .limit(3)
                                                .map(node -> String.valueOf(node.getTarget()))
                                                .collect(Collectors.joining(", "))))
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        List<String> found = (List<String>) page.evaluate("() => [...document.querySelectorAll('a[href]')]"
                + ".filter(a => a.origin === location.origin && !a.hasAttribute('download') && a.target !== '_blank')"
                + ".map(a => a.pathname + a.search)");
        return found.stream()
                .distinct()
                .filter(link -> !NOT_A_PAGE.matcher(link).matches())
                .toList();
    }

    /** Two addresses that differ only in what they show have one shape. */
    private static String shapeOf(String address) {
        URI uri = URI.create(address);
        String names = uri.getRawQuery() == null
                ? ""
                : Arrays.stream(uri.getRawQuery().split("&"))
                        .map(pair -> pair.replaceAll("=.*", ""))
                        .sorted()
                        .collect(Collectors.joining("&"));
        String path = uri.getRawPath().equals("/") ? "/index.xhtml" : uri.getRawPath();
        return names.isEmpty() ? path : path + "?" + names;
    }
}
