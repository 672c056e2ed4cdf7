package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The room as a cadre uses it, from the first page to the receipt. */
final class ExamRoom {

    private static final Pattern SAVED = Pattern.compile("^已保存 ");

    private final Page page;
    private final Map<String, String> known;

    private ExamRoom(Page page, Map<String, String> known) {
        this.page = page;
        this.known = known;
    }

    /**
     * Enters from the first page and starts.
     *
     * @param known right option by stem; of other items the first option is taken
     */
    static ExamRoom enter(Page page, Map<String, String> known) {
        page.navigate("");
        page.locator(".g-test a.g-button").first().click();
        page.locator("#start").click();
        assertThat(page.locator("#item .x-item")).isVisible();
        return new ExamRoom(page, known);
    }

    /** Right options of a paper's items as the department's page of the paper shows them, by stem. */
    static Map<String, String> keys(Page paper) {
        Map<String, String> keys = new HashMap<>();
        for (Locator item : paper.locator("ol.g-list > li").all()) {
            Locator right = item.getByText("✓");
            if (right.count() == 1) {
                keys.put(
                        item.locator("strong").first().innerText(),
                        right.innerText().replace("✓", "").strip().substring(2));
            }
        }
        return keys;
    }

    ExamRoom answerAll() {
        int items = page.locator("#card .x-cell").count();
        for (int i = 1; i <= items; i++) {
            answer();
            if (i < items) {
                page.click("#next");
            }
        }
        assertThat(page.locator("#save-state")).hasText(SAVED);
        return this;
    }

    ExamRoom answerOne() {
        answer();
        assertThat(page.locator("#save-state")).hasText(SAVED);
        return this;
    }

    void handIn() {
        if (!page.locator("#hand-in").isVisible()) {
            page.click("#card-open");
        }
        page.click("#hand-in");
        page.click("#hand-in-sure");
        assertThat(page.locator("h1")).hasText("已交卷");
    }

    private void answer() {
        Locator item = page.locator("#item .x-item");
        if (item.locator(".x-situation").count() > 0) {
            decideCase(item);
        } else {
            String right = known.get(item.locator(".x-stem").innerText());
            Locator options = item.locator(".x-option");
            int place = right == null
                    ? 0
                    : options.locator(".x-option-text").allInnerTexts().indexOf(right);
            options.nth(place).click();
        }
    }

    /** Takes the first way at each fork. */
    private static void decideCase(Locator item) {
        while (item.locator(".x-case-end").count() == 0) {
            item.locator(".x-option").first().click();
            item.locator(".x-confirm button").click();
        }
    }
}
