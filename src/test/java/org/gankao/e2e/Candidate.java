package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One cadre in a test of choices, who remembers what he was shown as saved, whatever device he holds. */
final class Candidate {

    private static final Pattern SAVED = Pattern.compile("^已保存 ");
    /** The page tries again after 15 s at most. */
    private static final double BY_ITSELF_MS = 30_000;

    private final String login;
    private final RandomGenerator taste;
    private final Map<String, String> answers = new TreeMap<>();
    private final Map<String, List<String>> words = new TreeMap<>();
    private Page page;

    /** @param taste which options he takes */
    Candidate(String login, RandomGenerator taste, Page page) {
        this.login = login;
        this.taste = taste;
        this.page = page;
    }

    String login() {
        return login;
    }

    Page page() {
        return page;
    }

    /** Response by item, as the boxes on his page stood when it said that they were saved. */
    Map<String, String> answers() {
        return answers;
    }

    /** What he chose in words, by stem. */
    Map<String, List<String>> words() {
        return words;
    }

    /** From his first page into the room, and begins. */
    Candidate start() {
        page.navigate("");
        page.locator(".g-test a.g-button").first().click();
        page.locator("#start").click();
        assertThat(page.locator("#item .x-item")).isVisible();
        return this;
    }

    /** Goes on with the same test on another device. */
    Candidate takeOver(Page other) {
        page = other;
        page.navigate("");
        page.locator(".g-test a.g-button").first().click();
        page.locator(".x-panel-buttons button").click();
        assertThat(page.locator("#item .x-item")).isVisible();
        return this;
    }

    /** The same device after it was off. */
    Candidate wakeUp(Page again) {
        page = again;
        page.navigate("");
        page.locator(".g-test a.g-button").first().click();
        assertThat(page.locator("#item .x-item")).isVisible();
        return this;
    }

    int items() {
        return page.locator("#card .x-cell").count();
    }

    /** Answers items by their numbers, from 1, and waits until all are saved. */
    Candidate answer(int first, int last) {
        keep(first, last);
        return saved();
    }

    /** Answers items while nothing can be sent; all that waits is counted on the page. */
    Candidate keep(int first, int last, int waiting) {
        keep(first, last);
        assertThat(page.locator("#save-state")).hasText("网络中断，%d 题已存本机".formatted(waiting));
        return this;
    }

    private void keep(int first, int last) {
        for (int number = first; number <= last; number++) {
            open(number);
            Locator item = page.locator("#item .x-item");
            List<Locator> options = item.locator(".x-option").all();
            boolean several = item.locator("input[type=checkbox]").count() > 0;
            if (several) {
                takeBack(item);
            }
            int taken = taste.nextInt(options.size());
            options.get(taken).click();
            if (several) {
                page.locator("#item .x-option")
                        .nth((taken + 1) % options.size())
                        .click();
            }
            remember();
        }
    }

    /** An option ticked on another device would be unticked by a second click. */
    private static void takeBack(Locator item) {
        Locator ticked = item.locator(".x-option:has(input:checked)");
        for (int left = ticked.count(); left > 0; left--) {
            ticked.first().click();
            assertThat(ticked).hasCount(left - 1);
        }
    }

    private void open(int number) {
        boolean shut = !page.locator("#card").isVisible();
        if (shut) {
            page.click("#card-open");
        }
        page.locator("#card .x-cell").nth(number - 1).click();
        assertThat(page.locator("#item .x-item")).isVisible();
    }

    private void remember() {
        Locator item = page.locator("#item .x-item");
        List<Locator> chosen = item.locator(".x-option:has(input:checked)").all();
        assertThat(chosen).isNotEmpty();
        answers.put(
                item.getAttribute("data-item"),
                chosen.stream()
                        .map(one -> one.locator("input").inputValue())
                        .sorted()
                        .collect(Collectors.joining(",")));
        words.put(
                item.locator(".x-stem").innerText(),
                chosen.stream()
                        .map(one -> one.locator(".x-option-text").innerText())
                        .sorted()
                        .toList());
    }

    /** Without a touch. */
    Candidate saved() {
        assertThat(page.locator("#save-state"))
                .hasText(SAVED, new LocatorAssertions.HasTextOptions().setTimeout(BY_ITSELF_MS));
        return this;
    }

    Candidate handIn() {
        if (!page.locator("#hand-in").isVisible()) {
            page.click("#card-open");
        }
        page.click("#hand-in");
        page.click("#hand-in-sure");
        assertThat(page.locator("h1")).hasText("已交卷");
        return this;
    }

    /** What his result says he chose, by stem. */
    Map<String, List<String>> result() {
        page.navigate("exam/mine.xhtml");
        page.locator("a[href*='result.xhtml']").first().click();
        assertThat(page.locator(".x-r-items")).isVisible();
        Map<String, List<String>> told = new TreeMap<>();
        for (Locator question : page.locator(".x-r-question").all()) {
            told.put(
                    question.locator("strong").first().innerText(),
                    question.locator(".x-r-chosen > span:nth-child(2)").allInnerTexts().stream()
                            .map(String::strip)
                            .sorted()
                            .toList());
        }
        return told;
    }
}
