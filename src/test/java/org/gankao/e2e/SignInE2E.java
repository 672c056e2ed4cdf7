package org.gankao.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

class SignInE2E extends Journey {

    @Test
    void an_address_that_does_not_exist_gives_a_page_of_ours() {
        Page page = desktop();

        Response response = page.navigate("no-such-page.xhtml");

        assertThat(response.status()).isEqualTo(404);
        assertThat(page.content()).doesNotContain("Payara");
    }
}
