package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The encrypted paper is on the device before the start, which then needs a key only. */
class PaperAheadE2E extends Journey {

    private static final String KEPT = "已在本机，开考时只取钥匙";

    /** What the device keeps of the sitting, as text. */
    private static final String STORED = """
            async () => {
              const open = indexedDB.open('gankao-exam');
              const db = await new Promise((done) => { open.onsuccess = () => done(open.result); });
              const request = db.transaction('sittings').objectStore('sittings').getAll();
              const all = await new Promise((done) => { request.onsuccess = () => done(request.result); });
              db.close();
              return JSON.stringify(all);
            }""";

    /** Changes one letter of the encrypted paper. */
    private static final String SPOIL = """
            async () => {
              const open = indexedDB.open('gankao-exam');
              const db = await new Promise((done) => { open.onsuccess = () => done(open.result); });
              const store = db.transaction('sittings', 'readwrite').objectStore('sittings');
              const request = store.getAll();
              const [kept] = await new Promise((done) => { request.onsuccess = () => done(request.result); });
              const { sealed } = kept.sealed.document;
              kept.sealed.document.sealed = (sealed[0] === 'A' ? 'B' : 'A') + sealed.slice(1);
              await new Promise((done) => { store.put(kept).onsuccess = done; });
              db.close();
            }""";

    private final List<String> asked = new ArrayList<>();

    @Test
    void the_start_is_one_request_for_a_key() {
        Page page = waiting(ExamSeat.free(product()));
        assertThat(page.getByText(KEPT)).isVisible();
        String stored = (String) page.evaluate(STORED);
        assertThat(stored).contains("gankao-sealed-form-1").doesNotContain("stem");
        asked.clear();

        Response opening = page.waitForResponse("**/open", () -> page.click("#start"));

        assertThat(page.locator("#item .x-stem")).isVisible();
        assertThat(members(opening)).contains("key").doesNotContain("paper");
        assertThat(asked)
                .filteredOn(path -> path.matches(".*/(paper|supplement|answers)"))
                .isEmpty();
    }

    @Test
    void a_paper_spoilt_on_the_device_is_fetched_anew() {
        Page page = waiting(ExamSeat.free(product()));
        assertThat(page.getByText(KEPT)).isVisible();
        page.evaluate(SPOIL);

        page.click("#start");

        assertThat(page.locator("#item .x-stem")).isVisible();
        assertThat(asked).anyMatch(path -> path.endsWith("/paper"));
    }

    @Test
    void without_an_encrypted_connection_the_paper_comes_at_the_start_and_the_page_says_so() {
        ExamSeat seat = ExamSeat.free(product());
        Page page = signIn(phone(), seat.login());
        page.addInitScript("Object.defineProperty(window, 'isSecureContext', { value: false })");
        watch(page);
        page.navigate(seat.room());
        assertThat(page.locator(".x-checks")).containsText("试卷到开考时才下载");

        Response opening = page.waitForResponse("**/open", () -> page.click("#start"));

        assertThat(page.locator("#item .x-stem")).isVisible();
        assertThat(members(opening)).contains("paper").doesNotContain("key");
        assertThat(asked).noneMatch(path -> path.contains("/sealed-papers/"));
    }

    private static Set<String> members(Response opening) {
        return JsonParser.parseString(opening.text()).getAsJsonObject().keySet();
    }

    private Page waiting(ExamSeat seat) {
        Page page = signIn(phone(), seat.login());
        watch(page);
        page.navigate(seat.room());
        assertThat(page.locator("#start")).isVisible();
        return page;
    }

    private void watch(Page page) {
        Pattern query = Pattern.compile("\\?.*");
        page.onRequest(request -> asked.add(query.matcher(request.url()).replaceFirst("")));
    }
}
