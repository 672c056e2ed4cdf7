package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
