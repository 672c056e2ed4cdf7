package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How other systems lost answers or threw candidates out, one test each.
 *
 * <p>Source: published issues of Artemis (#1770, #1903, #9938, #12948, #13184), numbas-lti-provider (#125), EXAM (#647,
 * #1174), Chamilo (#3561) and QJudge (#66).
 */
class PeerLossesE2E extends Journey {

    private static final Pattern SAVED = Pattern.compile("^已保存 ");
    private static final Pattern ON_DEVICE = Pattern.compile("^网络中断，\\d+ 题已存本机$");
    /** The page tries again after 15 s at most. */
    private static final double BY_ITSELF_MS = 25_000;

    private static final String SAVES = "**/api/v1/sittings/*/answers";
    private static final String HINTS = "**/api/v1/sittings/*/hints";
    private static final String HAND_IN = "**/api/v1/sittings/*/hand-in";
    /** A page that no other window can talk to. */
    private static final String ALONE = "window.BroadcastChannel = class { postMessage() {} close() {} };";

    /** Takes the page its last word, which Chromium lets through even where every other request is cut off. */
    private static final String WITHOUT_LAST_WORD =
            "window.addEventListener('pagehide', (last) => last.stopImmediatePropagation());";

    /** Sets the device's clock wrong by {@code %d} milliseconds, as its owner could. */
    private static final String WRONG_CLOCK = """
            (() => {
              const Right = Date;
              window.Date = class extends Right {
                constructor(...given) { if (given.length > 0) super(...given); else super(Right.now() + %d); }
                static now() { return Right.now() + %d; }
              };
            })();""";

    /** Puts an answer on the device as if the page had kept it. */
    private static final String KEEP = """
            async ([sitting, item, response]) => {
              const open = indexedDB.open('gankao-exam');
              const db = await new Promise((done) => { open.onsuccess = () => done(open.result); });
              const tx = db.transaction('answers', 'readwrite');
              tx.objectStore('answers').put({ sitting, item, response, epoch: 1, seq: 900, at: Date.now(), state: 'waiting' });
              await new Promise((done) => { tx.oncomplete = done; });
              db.close();
            }""";

    /** What the clock module shows after the page's own clock stood still for twenty minutes between two words of the server. */
    private static final String SLEEP = """
            async () => {
              const clock = await import('/assets/exam/clock.js?asleep');
              const real = performance.now;
              performance.now = () => 1000;
              clock.tell(1_000_000, 980);
              performance.now = () => 2000;
              clock.tell(2_200_000, 1700);
              const shown = clock.serverNow();
              performance.now = real;
              return shown;
            }""";

    /** Types on and on while the time runs out; says what stood there when the page closed the paper. */
    private static final String TYPE_TO_THE_END = """
            async () => {
              const box = document.querySelector('#item input.x-blank');
              const time = document.querySelector('.x-time');
              const wait = (millis) => new Promise((done) => { setTimeout(done, millis); });
              let typed; // when the page closed the paper; its dialog may be gone again within milliseconds
              new MutationObserver(() => {
                if (typed === undefined && document.querySelector('dialog')) typed = box.value;
              }).observe(document.body, { childList: true });
              while (!time.textContent.startsWith('00:0')) await wait(20);
              for (let n = 0; n < 150 && typed === undefined; n++) {
                box.value = '五' + n;
                box.dispatchEvent(new InputEvent('input', { bubbles: true }));
                await wait(100);
              }
              return typed ?? 'never closed';
            }""";

    @Test
    void an_answer_shown_after_a_failed_save_and_a_reload_is_sent_without_a_touch() {
        ExamSeat seat = ExamSeat.free(product());
        Page page = enter(seat);
        page.context().addInitScript(WITHOUT_LAST_WORD);
        page.reload();
        page.click("#start");
        page.context().route(SAVES, Route::abort);
        String chosen = choose(page);
        assertThat(pill(page)).hasText(ON_DEVICE);

        page.reload();
        assertThat(page.locator("#item input:checked")).hasCount(1);
        assertThat(pill(page)).hasText(ON_DEVICE);
        assertThat(seat.answers()).isEmpty();

        page.context().unroute(SAVES);
        assertThat(pill(page)).hasText(SAVED, byItself());
        assertThat(seat.answers()).containsExactly(chosen);
    }

    @Test
    void answers_go_on_their_way_while_the_push_channel_is_dead() {
        ExamSeat seat = ExamSeat.free(product());
        Page page = enter(seat);
        AtomicInteger asked = new AtomicInteger();
        page.context().route(HINTS, route -> asked.incrementAndGet()); // never answered
        page.click("#start");
        page.waitForCondition(() -> asked.get() > 0);
        page.context().route(SAVES, Route::abort);
        String chosen = choose(page);
        assertThat(pill(page)).hasText(ON_DEVICE);

        page.context().unroute(SAVES);
        assertThat(pill(page)).hasText(SAVED, byItself());
        assertThat(seat.answers()).containsExactly(chosen);
    }

    @Test
    void a_second_window_ends_with_the_first_one_and_keeps_nothing_back() {
        ExamSeat seat = ExamSeat.free(product());
        Page first = start(seat);
        String chosen = choose(first);
        Page second = first.context().newPage();
        second.navigate(seat.room());
        assertThat(second.locator("h1")).hasText("本机另一个窗口正在作答");

        handIn(first);

        assertThat(second.locator("h1")).hasText("已交卷"); // without a touch
        assertThat(seat.answers()).containsExactly(chosen);
    }

    @Test
    void a_second_window_the_first_cannot_reach_is_told_that_its_change_came_after_the_hand_in() {
        ExamSeat seat = ExamSeat.free(product());
        Page first = enter(seat);
        first.context().addInitScript(ALONE);
        first.reload();
        first.click("#start");
        String chosen = choose(first);
        Page second = first.context().newPage();
        second.navigate(seat.room());
        assertThat(second.locator("#item input:checked")).hasCount(1);

        handIn(first);
        second.locator("#item .x-option").nth(1).click();

        assertThat(second.locator("h1")).hasText("已交卷");
        assertThat(second.locator(".g-warn")).hasText(Pattern.compile("^有 1 题的改动没有计入"));
        assertThat(seat.answers()).containsExactly(chosen);
    }

    @Test
    void a_clock_one_hour_slow_does_not_keep_anybody_out() {
        sitsWithClockWrongBy(Duration.ofHours(-1));
    }

    @Test
    void a_clock_one_hour_fast_does_not_hand_anybody_in() {
        sitsWithClockWrongBy(Duration.ofHours(1));
    }

    @Test
    void a_clock_that_stood_still_while_the_device_slept_is_set_right_by_the_next_word_of_the_server() {
        Page page = signIn(phone(), "cadre1");

        double shown = ((Number) page.evaluate(SLEEP)).doubleValue();

        assertThat(shown).isBetween(2_200_000.0, 2_201_000.0);
    }

    @Test
    void what_is_answered_in_the_last_second_counts_although_it_arrives_in_the_grace() {
        ExamSeat seat = ExamSeat.free(product());
        Page page = start(seat);
        choose(page);
        assertThat(pill(page)).hasText(SAVED);
        page.context().route(SAVES, Route::abort);
        List<Route> onTheWay = new ArrayList<>();
        page.context().route(HAND_IN, onTheWay::add);
        seat.endIn(Duration.ofSeconds(12));
        page.reload();

        page.locator("#item .x-option").nth(1).click();
        String last = checked(page);
        page.waitForCondition(() -> !onTheWay.isEmpty());
        page.waitForTimeout(4_000); // a slow way: it arrives after the deadline
        onTheWay.forEach(Route::resume);

        assertThat(page.locator("h1")).hasText("已交卷", byItself());
        assertThat(seat.answers()).containsExactly(last);
        assertThat(seat.late()).isEmpty();
    }

    @Test
    void one_answer_that_cannot_be_taken_and_many_missing_ones_do_not_spoil_the_hand_in() {
        ExamSeat seat = ExamSeat.free(product());
        Page page = start(seat);
        choose(page);
        assertThat(pill(page)).hasText(SAVED);
        String poisoned = page.locator("#card .x-cell").nth(20).getAttribute("data-item");
        page.evaluate(KEEP, List.of((int) seat.sitting(), poisoned, "长".repeat(2001)));
        page.reload();
        assertThat(pill(page)).hasText("第 21 题没有存上");
        page.click("#next");
        choose(page);
        page.click("#next");
        choose(page);
        page.waitForCondition(() -> seat.answers().size() == 3);

        handIn(page);

        assertThat(seat.state()).isEqualTo("HANDED_IN");
        assertThat(seat.answers()).hasSize(3).noneMatch(answer -> answer.startsWith(poisoned + "="));
        assertThat(page.locator(".g-warn")).hasText(Pattern.compile("^有 1 题的改动没有计入"));
    }

    @Test
    void what_is_typed_while_the_paper_is_handed_in_at_the_deadline_is_in_it() {
        ExamSeat seat = ExamSeat.free(product());
        Page page = start(seat);
        openFillIn(page);
        seat.endIn(Duration.ofSeconds(12));
        page.reload();
        page.locator("#item input.x-blank").first().fill("五");

        String typed = (String) page.evaluate(TYPE_TO_THE_END);

        assertThat(page.locator("h1")).hasText("已交卷", byItself());
        assertThat(seat.answers()).singleElement().asString().contains("\"" + typed + "\"");
    }

    @Test
    void an_answer_kept_without_network_is_not_lost_when_another_device_takes_over_and_the_first_comes_back() {
        ExamSeat seat = ExamSeat.free(product());
        Page first = start(seat);
        first.context().route(SAVES, Route::abort);
        String kept = choose(first);
        first.click("#next");
        String rival = choose(first);
        assertThat(pill(first)).hasText("网络中断，2 题已存本机");

        BrowserContext device = first.context();
        first.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('gone')); }"); // no last word
        first.close();
        Page other = signIn(desktop(), seat.login());
        other.navigate(seat.room());
        other.locator(".x-panel-buttons button").click();
        other.click("#card .x-cell[data-item='" + rival.split("=")[0] + "']");
        other.locator("#item .x-option").nth(1).click();
        assertThat(pill(other)).hasText(SAVED);
        String newer = checked(other);
        device.unroute(SAVES);
        Page back = device.newPage();
        back.navigate(seat.room());
        back.locator(".x-panel-buttons button").click();

        assertThat(pill(back)).hasText(SAVED, byItself());
        assertThat(seat.answers()).containsExactlyInAnyOrder(kept, newer);
        assertThat(seat.late()).containsExactly(rival + " OLD_DEVICE");
    }

    @Test
    void chinese_typed_by_an_input_method_is_kept_whole_and_its_pinyin_never() {
        ExamSeat seat = ExamSeat.free(product());
        Page page = start(seat);
        openFillIn(page);
        Locator blank = page.locator("#item input.x-blank").first();
        blank.focus();
        CDPSession keyboard = page.context().newCDPSession(page);
        compose(keyboard, "xiang");
        page.waitForTimeout(1_200); // longer than the page waits before it keeps what was typed
        assertThat(seat.answers()).isEmpty();
        compose(keyboard, "xiangcun");
        page.waitForTimeout(1_200);
        assertThat(seat.answers()).isEmpty();

        insert(keyboard, "乡村");

        assertThat(pill(page)).hasText(SAVED);
        assertThat(seat.answers()).singleElement().asString().contains("\"乡村\"");
    }

    @Test
    void an_input_method_that_takes_the_focus_is_no_leaving_of_the_page() {
        ExamSeat seat = ExamSeat.free(product());
        Page page = start(seat);
        openFillIn(page);
        page.locator("#item input.x-blank").first().focus();
        CDPSession keyboard = page.context().newCDPSession(page);
        compose(keyboard, "xiangcun");
        away(page); // its window of candidates has the focus
        insert(keyboard, "乡村");
        assertThat(pill(page)).hasText(SAVED);

        page.waitForTimeout(2_000);
        away(page);
        page.click("#next");
        choose(page);

        page.waitForCondition(() -> !seat.signals().isEmpty());
        assertThat(seat.signals()).containsExactly("AWAY");
        assertThat(seat.state()).isEqualTo("OPEN");

        Page supervisor = signIn(desktop(), "jiandu1");
        supervisor.navigate("exam/evidence.xhtml?session=" + seat.session() + "&sitting=" + seat.sitting());
        assertThat(supervisor.locator("#proves-nothing")).containsText("单凭它们不能证明任何事");
        assertThat(supervisor.locator("#details li")).hasText(Pattern.compile("离开页面.*\\d 秒，第 1 台设备"));
        assertThat(supervisor.locator("#evidence")).containsText(seat.login());
        picture(supervisor, "jiandu1", "exam-evidence");
    }

    /** The page loses the focus for some seconds. */
    private static void away(Page page) {
        page.evaluate("() => window.dispatchEvent(new Event('blur'))");
        page.waitForTimeout(2_500);
        page.evaluate("() => window.dispatchEvent(new Event('focus'))");
    }

    private void sitsWithClockWrongBy(Duration wrong) {
        ExamSeat seat = ExamSeat.free(product());
        BrowserContext context = signIn(phone(), seat.login()).context();
        context.addInitScript(WRONG_CLOCK.formatted(wrong.toMillis(), wrong.toMillis()));
        Page page = context.pages().get(0);
        page.navigate(seat.room());
        page.click("#start");
        assertThat(page.locator(".x-time")).hasText(Pattern.compile("^(1:00:00|59:\\d\\d)$"));
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.reload(); // from now on the worker keeps the page
        String chosen = choose(page);
        assertThat(pill(page)).hasText(SAVED);
        assertThat(seat.answers()).containsExactly(chosen);

        context.setOffline(true);
        page.reload();
        assertThat(page.locator(".x-time")).hasText(Pattern.compile("^5\\d:\\d\\d$"));
        assertThat(page.locator("dialog")).hasCount(0);
        context.setOffline(false);
        page.click("#next");
        choose(page);
        assertThat(pill(page)).hasText(SAVED, byItself());
        assertThat(seat.state()).isEqualTo("OPEN");
        assertThat(seat.answers()).hasSize(2);
    }

    /** In the room, before the start. */
    private Page enter(ExamSeat seat) {
        Page page = signIn(desktop(), seat.login());
        page.navigate(seat.room());
        assertThat(page.locator("#start")).isVisible();
        return page;
    }

    private Page start(ExamSeat seat) {
        Page page = enter(seat);
        page.click("#start");
        assertThat(page.locator("#item .x-item")).isVisible();
        return page;
    }

    /** Takes the first option of a choice item, going forward to one if need be; says {@code item=option}. */
    private static String choose(Page page) {
        assertThat(page.locator("#item .x-item")).isVisible();
        while (page.locator("#item .x-option input[type=radio]").count() == 0) {
            page.click("#next");
        }
        page.locator("#item .x-option").first().click();
        return checked(page);
    }

    private static String checked(Page page) {
        assertThat(page.locator("#item input:checked")).hasCount(1);
        return page.locator("#item .x-item").getAttribute("data-item") + "="
                + page.locator("#item input:checked").inputValue();
    }

    private static void openFillIn(Page page) {
        for (Locator cell : page.locator("#card .x-cell").all()) {
            cell.click();
            if (page.locator("#item input.x-blank").count() > 0) {
                return;
            }
        }
        throw new AssertionError("The paper has no item with a blank.");
    }

    private static void handIn(Page page) {
        page.click("#hand-in");
        page.click("#hand-in-sure");
        assertThat(page.locator("h1")).hasText("已交卷");
    }

    private static void compose(CDPSession keyboard, String typed) {
        JsonObject composition = new JsonObject();
        composition.addProperty("text", typed);
        composition.addProperty("selectionStart", typed.length());
        composition.addProperty("selectionEnd", typed.length());
        keyboard.send("Input.imeSetComposition", composition);
    }

    private static void insert(CDPSession keyboard, String text) {
        JsonObject inserted = new JsonObject();
        inserted.addProperty("text", text);
        keyboard.send("Input.insertText", inserted);
    }

    private static Locator pill(Page page) {
        return page.locator("#save-state");
    }

    private static LocatorAssertions.HasTextOptions byItself() {
        return new LocatorAssertions.HasTextOptions().setTimeout(BY_ITSELF_MS);
    }
}
