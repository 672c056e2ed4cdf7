package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.Map;
import org.gankao.shared.Sha256;
import org.junit.jupiter.api.Test;

/** The department asks for Safe Exam Browser: others are told so, its own headers open the paper, and so does its script interface. */
class SafeBrowserE2E extends Journey {

    private static final String KEY = "81aad4ab9dfd447cc479e6a4a7c9a544e2cafc7f3adeb68b2a21efad68eca4dc";

    @Test
    void another_browser_is_told_and_safe_exam_browser_gets_in_by_header_or_by_script() {
        Page desk = signIn(desktop(), "bumen1");
        desk.navigate("exam/sessions.xhtml");
        desk.locator("ul.g-list a[href*='session.xhtml']").first().click();
        ask(desk, KEY);
        try {
            ExamSeat seat = ExamSeat.free(product());
            Page plain = signIn(phone(), seat.login());
            plain.navigate(seat.room());
            assertThat(plain.locator("h1")).hasText("请用安全考试浏览器打开");
            assertFits(plain);
            picture(plain, "cadre1", "exam-safe-browser-phone");

            plain.context().route("**/api/v1/sittings/**", SafeBrowserE2E::withHeader);
            plain.locator(".x-panel-buttons button").click();
            plain.click("#start");
            assertThat(plain.locator("#item .x-item")).isVisible();

            ExamSeat other = ExamSeat.free(product());
            Page scripted = signIn(phone(), other.login());
            String page = product().address().resolve(other.room()).toString();
            scripted.addInitScript(
                    "window.SafeExamBrowser = { security: { configKey: '" + Sha256.hex(page + KEY) + "' } };");
            scripted.navigate(other.room());
            scripted.click("#start");
            assertThat(scripted.locator("#item .x-item")).isVisible();
        } finally {
            ask(desk, "");
        }
    }

    /** As Safe Exam Browser on Windows sends it. */
    private static void withHeader(Route route) {
        Map<String, String> headers = new HashMap<>(route.request().headers());
        headers.put(
                "X-SafeExamBrowser-ConfigKeyHash", Sha256.hex(route.request().url() + KEY));
        route.resume(new Route.ResumeOptions().setHeaders(headers));
    }

    private static void ask(Page desk, String keys) {
        desk.fill("[id='session:configKeys']", keys);
        desk.click("[id='session:saveBrowser']");
        assertThat(desk.getByText(keys.isEmpty() ? "未启用：任何合格的浏览器都可以" : "已启用：只能用登记的配置打开试卷"))
                .isVisible();
    }
}
