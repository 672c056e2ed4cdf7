package org.gankao.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

class SignInE2E extends Journey {

    @Test
    void a_page_that_does_not_exist_is_said_in_words() {
        Page page = signIn(desktop(), "bumen1");

        Response response = page.navigate("no-such-page.xhtml");

        assertThat(response.status()).isEqualTo(404);
        picture(page, "anybody", "missing-desk");
        assertThat(page.locator("h1").innerText()).isNotBlank();
        assertThat(page.content()).doesNotContain("Payara");
    }

    @Test
    void a_cadre_signs_in_on_a_phone() {
        Page page = phone();
        page.navigate("sign-in.xhtml");
        assertFits(page);
        picture(page, "anybody", "sign-in-phone");

        signIn(page, "cadre1");

        assertFits(page);
        assertThat(page.locator("h1").first().innerText()).isNotBlank();
    }

    @Test
    void a_wrong_password_is_refused_with_a_message() {
        Page page = desktop();
        page.navigate("sign-in.xhtml");
        page.fill("#login", "cadre2");
        page.fill("#password", "not the password");
        page.click("button[type=submit]");

        page.waitForSelector(".g-form-state.g-bad");
        picture(page, "anybody", "sign-in-wrong-desk");
        assertThat(page.url()).contains("sign-in");
    }
}
