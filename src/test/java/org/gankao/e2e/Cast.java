package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who takes part in the department's journey, each in a window of his own, and the pictures taken on the way. */
final class Cast {

    static final String ADMINISTRATOR = "guanli";
    static final String FIRST = "zuzhi1";
    static final String SECOND = "zuzhi2";
    static final String SUPERVISOR = "jiandu";

    /** What everybody chooses when he changes his first password. */
    static final String CHOSEN = "Kaoping+2026";

    private static final Path PICTURES = Path.of("target", "e2e", "department");

    private final Journey journey;
    private final Map<String, Page> windows = new HashMap<>();
    private final Map<String, Page> phones = new HashMap<>();
    private int pictures;

    Cast(Journey journey) {
        this.journey = journey;
    }

    Page newWindow() {
        return journey.desktop();
    }

    /** His window on a desk; he is signed in. */
    Page desk(String login) {
        return windows.computeIfAbsent(login, who -> Journey.signIn(journey.desktop(), who, CHOSEN));
    }

    /** His window on a desk, at the page he lands on. */
    Page home(String login) {
        Page page = desk(login);
        page.navigate("");
        return page;
    }

    /** A phone of his; he is signed in. */
    Page phone(String login) {
        return Journey.signIn(journey.phone(), login, CHOSEN);
    }

    /** Signs in with the password on his slip and chooses one of his own. */
    void firstSignIn(String login, String password) {
        Page page = Journey.signIn(journey.desktop(), login, password);
        assertThat(page.locator(".g-notice.g-warn")).isVisible();
        page.fill("#present", password);
        page.fill("#fresh", CHOSEN);
        page.fill("#again", CHOSEN);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("password"));
        windows.put(login, page);
    }

    /** The same without pages, for accounts of which there are many: his phone is signed in at the end. */
    void openQuietly(Page administrator, String login, String name, String role) {
        String account = location(
                administrator, "accounts", Map.of("loginName", login, "displayName", name, "roles", List.of(role)));
        String slips = location(administrator, account + "/first-password", Map.of());
        String password = administrator
                .request()
                .get("/api/v1/" + slips)
                .text()
                .replaceAll(".*\"password\":\"([^\"]+)\".*", "$1");
        Page phone = journey.phone();
        assertThat(post(phone, "session", Map.of("login", login, "password", password)))
                .isEqualTo(201);
        assertThat(put(phone, "session/password", Map.of("present", password, "fresh", CHOSEN)))
                .isLessThan(300);
        phone.navigate("");
        phones.put(login, phone);
    }

    /** The phone of somebody whose account was opened so. */
    Page phoneOf(String login) {
        return phones.get(login);
    }

    private static String location(Page page, String path, Map<String, ?> body) {
        APIResponse response = send(page, "POST", path, body);
        assertThat(response.status()).as(path).isEqualTo(201);
        return response.headers().get("location").replaceAll(".*/api/v1/", "");
    }

    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("%02d-%s.png".formatted(++pictures, name)))
                .setFullPage(true));
    }

    /** Status of a request made past the pages, in the name of whose window it is. */
    static int post(Page page, String path, Map<String, ?> body) {
        return send(page, "POST", path, body).status();
    }

    static int put(Page page, String path, Map<String, ?> body) {
        return send(page, "PUT", path, body).status();
    }

    private static APIResponse send(Page page, String method, String path, Map<String, ?> body) {
        return page.request()
                .fetch(
                        "/api/v1/" + path,
                        RequestOptions.create()
                                .setMethod(method)
                                .setHeader("X-Gankao", "1")
                                .setData(body));
    }
}
