package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Practice is the cadre's alone; the department sees what the rules forbid. */
class PracticeE2E extends Journey {

    @Test
    void the_department_sees_what_the_rules_forbid_and_what_is_here() {
        Page page = signIn(desktop(), "bumen1");
        page.navigate("home/relief.xhtml");
        assertThat(page.locator("#facts tr")).hasCount(9);
        assertThat(page.locator("#facts .g-chip.g-bad")).hasCount(0);
        assertFits(page);
        picture(page, "bumen1", "relief");
    }

    @Test
    void a_mock_paper_is_sat_by_keyboard_alone_and_told_at_once() {
        Page page = signIn(desktop(), "cadre1");
        page.navigate("practice/mock.xhtml");
        page.locator("#start").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".x-block").first()).isVisible();
        int answered = 0;
        for (Locator first :
                page.locator(".x-block .x-option:first-child input").all()) {
            first.focus();
            page.keyboard().press("Space");
            answered++;
        }
        assertThat(answered).isPositive();
        assertThat(page.locator(".x-block input:checked")).hasCount(answered);
        assertFits(page);
        picture(page, "cadre1", "practice-mock-sat");
        page.locator("#handIn").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#result")).isFocused();
        assertThat(page.locator("#result")).containsText("答对");
        assertThat(page.locator(".x-block input:not([type=text]):enabled")).hasCount(0);
        picture(page, "cadre1", "practice-mock-result");
        page.reload();
        assertThat(page.locator("#start")).isVisible(); // the result was shown once
    }

    @Test
    void nobody_else_gets_in() {
        for (String login : new String[] {"bumen1", "admin1", "jiandu1", "xiangzhen1"}) {
            Page page = signIn(desktop(), login);
            for (String address :
                    new String[] {"practice/practice.xhtml", "practice/run.xhtml", "practice/wrong.xhtml"}) {
                var response = page.navigate(address);
                assertThat(response.status()).as("%s on %s", login, address).isEqualTo(403);
            }
            assertThat(page.locator(".g-menu a[href*='/practice/']")).hasCount(0);
        }
    }
}
