package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.gankao.fixture.TestEnvironment;
import org.junit.jupiter.api.Test;

/** A pair at the doors of a village, each with a phone; householders answer on them. */
class EvaluatorE2E extends Journey {

    private static final String PIN = "2580";
    /** A phone tries by itself every half minute. */
    private static final double BY_ITSELF_MS = 45_000;

    private static final String GATEWAY = "<!DOCTYPE html><title>Wi-Fi</title><h1>欢迎使用免费网络，请先登录</h1>";

    /** Everything the phone keeps, as text. */
    private static final String KEPT = """
            async () => {
              const open = indexedDB.open('gankao-door');
              const db = await new Promise((done) => { open.onsuccess = () => done(open.result); });
              const all = await Promise.all(['visits', 'ballots', 'meta'].map((name) => new Promise((done) => {
                const request = db.transaction(name).objectStore(name).getAll();
                request.onsuccess = () => done(request.result.filter((kept) => !kept.questionnaire));
              })));
              db.close();
              return JSON.stringify(all);
            }""";

    @Test
    void nothing_is_lost_without_network_in_a_killed_browser_and_behind_a_lying_gateway() {
        Page desk = signIn(desktop(), "bumen1");
        Path directory = TestEnvironment.emptied("phone");
        Page phone = atTheDoors(phoneKeeping(directory), "cepin1");
        long batch = batchShown(phone);
        BallotBox box = new BallotBox(batch);
        Set<String> visitsBefore = box.visits();
        Set<String> envelopesBefore = box.envelopes();
        int completedBefore = completed(desk, batch);
        int done = number(phone, "已完成");
        assertWalkingOrder(phone, batch);

        logNobodyHome(phone);
        complete(phone);
        assertThat(chip(phone, "已完成")).hasText("已完成 " + (done + 1));
        assertThat(sync(phone)).hasText("● 1 份已存本机"); // the ballot waits for others

        phone.context().setOffline(true);
        complete(phone);
        completeOnAFullPhone(phone);
        assertThat(sync(phone)).hasText("● 网络中断 · 5 份已存本机");
        picture(phone, "cepin1", "door-offline-phone");
        phone.reload();
        assertThat(sync(phone)).hasText("● 网络中断 · 5 份已存本机");
        assertThat(chip(phone, "已完成")).hasText("已完成 " + (done + 3));

        String household = beginAndAnswerOne(phone);
        awaitCookie(directory);
        Chromium.kill(directory);
        phone = phoneKeeping(directory);
        phone.context().setOffline(true);
        phone.navigate("survey/door.xhtml");
        assertThat(phone.locator("h1")).hasText(household);
        answerAll(phone);
        assertThat(chip(phone, "已完成")).hasText("已完成 " + (done + 4));
        assertThat(sync(phone)).hasText("● 网络中断 · 7 份已存本机");
        assertThat((String) phone.evaluate(KEPT)).contains("COMPLETED").doesNotContain("SATISFIED");

        AtomicInteger lies = new AtomicInteger();
        phone.context().route("**/*", route -> lie(route, lies));
        phone.context().setOffline(false);
        phone.click("[data-act=upload]");
        phone.waitForCondition(() -> lies.get() > 1);
        assertThat(sync(phone)).hasText("● 网络中断 · 7 份已存本机");
        phone.reload();
        assertThat(sync(phone)).hasText("● 网络中断 · 7 份已存本机");
        assertThat(chip(phone, "已完成")).hasText("已完成 " + (done + 4));
        assertThat(box.visits()).hasSize(visitsBefore.size() + 2);

        phone.context().unroute("**/*");
        assertThat(sync(phone)).hasText("● 4 份已存本机", new LocatorAssertions.HasTextOptions().setTimeout(BY_ITSELF_MS));
        assertThat(box.visits()).hasSize(visitsBefore.size() + 5);
        assertThat(box.envelopes()).isEqualTo(envelopesBefore);

        Page other = atTheDoors(phone(), "cepin2");
        assertThat(chip(other, "已完成")).hasText("已完成 " + (done + 4));
        complete(other);
        assertThat(chip(phone, "已完成"))
                .hasText("已完成 " + (done + 5), new LocatorAssertions.HasTextOptions().setTimeout(BY_ITSELF_MS));

        closeDay(phone);
        closeDay(other);
        phone.context().setOffline(true);
        phone.click("[data-act=closing]");
        assertThat(phone.locator("[role=alert]")).containsText("没有网络，现在看不到交接单");
        phone.click(".d-back");
        phone.context().setOffline(false);
        assertThat(signClosing(phone, batch)).not().containsText("两人已签");
        assertThat(signClosing(other, batch)).containsText("两人已签");
        picture(other, "cepin2", "door-closing-phone");
        assertFits(other);
        other.click(".d-back");
        Set<String> envelopes = box.envelopes();
        assertThat(envelopes).hasSize(envelopesBefore.size() + 5).hasSameSizeAs(box.visitsWithBallot());
        assertThat(completed(desk, batch)).isEqualTo(completedBefore + 5);
        assertNothingLeadsToABallot(box, envelopes);
    }

    @Test
    void a_householder_sees_four_answers_of_one_weight_and_leaves_nothing_when_he_stops() {
        Page phone = atTheDoors(phone(), "cepin2");
        int done = number(phone, "已完成");
        picture(phone, "cepin1", "door-list-phone");
        phone.locator(".d-next .d-row-main").click();
        assertFits(phone);
        picture(phone, "cepin1", "door-household-phone");
        phone.click("[data-act=start]");
        assertFits(phone);
        picture(phone, "cepin1", "door-intro-phone");
        phone.click("[data-act=handOver]");

        Locator answers = phone.locator(".d-answer");
        assertThat(answers).hasText(new String[] {"满意", "基本满意", "不满意", "不了解"});
        assertThat(phone.locator("[aria-checked=true]")).hasCount(0);
        assertThat(looks(phone)).as("ways the answers look").hasSize(1);
        assertThat(((Number) phone.locator(".d-face").first().evaluate("e => e.getBoundingClientRect().width"))
                        .intValue())
                .isGreaterThanOrEqualTo(44);
        assertThat(phone.locator(".d-secret")).containsText("您的选择，干部看不到");
        assertFits(phone);
        picture(phone, "cepin1", "door-question-phone");

        phone.click("[data-act=breakOff]");
        picture(phone, "cepin1", "door-pin-phone");
        type(phone, "0000");
        assertThat(phone.locator(".d-pin .g-note")).hasText("解锁码不对，请重试");
        type(phone, PIN);
        assertThat(phone.locator("h2").first()).hasText("要中断吗？");
        picture(phone, "cepin1", "door-broken-phone");
        phone.click("[data-act=abandon]");
        phone.click(".d-back");
        assertThat(chip(phone, "已完成")).hasText("已完成 " + done);
        assertThat(sync(phone)).hasText("● 全部已上传");
    }

    @Test
    void a_rescue_file_comes_in_on_another_phone_and_counts_once() throws IOException {
        Page broken = atTheDoors(phone(), "cepin2");
        long batch = batchShown(broken);
        BallotBox box = new BallotBox(batch);
        int visitsBefore = box.visits().size();
        int envelopesBefore = box.envelopes().size();
        broken.context().setOffline(true);
        complete(broken);
        complete(broken);
        broken.click("[data-act=unsent]");
        String file = Files.readString(
                broken.waitForDownload(() -> broken.click("[data-act=rescue]")).path());
        assertThat(file).contains("gankao-door-rescue-1").doesNotContain("SATISFIED");
        broken.context().close();

        Page other = atTheDoors(phone(), "cepin2");
        other.click("[data-act=unsent]");
        bring(other, "{}", "这不是上门测评的应急文件");
        bring(other, file.replaceFirst("\"content\":\"(..)", "\"content\":\"x$1"), "已损坏或被改动过");
        assertThat(box.visits()).hasSize(visitsBefore);
        bring(other, file, "新存入本机 4 份");
        assertFits(other);
        picture(other, "cepin2", "door-rescue-phone");
        bring(other, file, "新存入本机 0 份");
        other.click(".d-back");
        closeDay(other);

        assertThat(box.visits()).hasSize(visitsBefore + 2);
        assertThat(box.envelopes()).hasSize(envelopesBefore + 2);
    }

    private static void bring(Page phone, String content, String answer) {
        phone.setInputFiles(
                "#rescueFile",
                new FilePayload("rescue.json", "application/json", content.getBytes(StandardCharsets.UTF_8)));
        assertThat(phone.locator("#brought")).containsText(answer);
    }

    /** Signs in, chooses a code, and is at the list with everything at hand for a day without a network. */
    private Page atTheDoors(Page phone, String login) {
        signIn(phone, login);
        assertThat(phone.locator("h1")).hasText("设一个四位解锁码");
        assertFits(phone);
        type(phone, PIN);
        assertThat(phone.locator(".d-list .d-row").first()).isVisible();
        phone.waitForFunction("() => navigator.serviceWorker.controller !== null");
        assertFits(phone);
        return phone;
    }

    private static void logNobodyHome(Page phone) {
        phone.locator(".d-next .d-row-main").click();
        phone.locator(".d-outcomes button")
                .filter(new Locator.FilterOptions().setHasText("无人在家"))
                .click();
        phone.fill("#note", "邻居说晚饭后回来");
        assertFits(phone);
        phone.click("[data-act=record]");
        assertThat(phone.locator(".d-again").first()).containsText("无人在家");
    }

    /** The next household on the way, from the first question to the list again. */
    private static void complete(Page phone) {
        phone.click(".d-next [data-act=start]");
        answerAll(phone);
    }

    /** As {@link #complete}, but the phone has no room for the record until some is made; the choices wait on the screen. */
    private static void completeOnAFullPhone(Page phone) {
        phone.click(".d-next [data-act=start]");
        phone.click("[data-act=handOver]");
        while (phone.locator("[data-act=finish]").count() == 0) {
            int answered = number(phone.locator(".d-minute-top span"));
            phone.locator(".d-answer").first().click();
            phone.waitForCondition(() -> number(phone.locator(".d-minute-top span")) > answered);
        }
        phone.locator(".d-answer").first().click();
        phone.evaluate("() => { window.gankaoPut = IDBObjectStore.prototype.put;"
                + " IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        phone.click("[data-act=finish]");
        assertThat(phone.locator("[role=alert]")).containsText("没存下来");
        assertThat(phone.locator("[aria-checked=true]")).hasCount(1);
        picture(phone, "cepin1", "door-full-phone");
        phone.evaluate("() => { IDBObjectStore.prototype.put = window.gankaoPut; }");
        phone.click("[data-act=finish]");
        assertThat(phone.locator("h1")).hasText("谢谢您！");
        phone.click("[data-act=unlock]");
        type(phone, PIN);
        assertThat(phone.locator(".d-list")).isVisible();
    }

    /** Leaves the phone in the householder's hands after the first answer; says which household it is. */
    private static String beginAndAnswerOne(Page phone) {
        phone.click(".d-next [data-act=start]");
        assertThat(phone.locator(".d-read")).isVisible();
        String household = phone.locator("h1").innerText();
        phone.click("[data-act=handOver]");
        phone.locator(".d-answer").first().click();
        assertThat(phone.locator(".d-minute-top span")).hasText(Pattern.compile("^第 2 题"));
        return household;
    }

    /** From the reading out on: hands over, answers everything, and takes the locked phone back. */
    private static void answerAll(Page phone) {
        phone.click("[data-act=handOver]");
        for (int question = 1; phone.locator(".d-answer").count() > 0; question++) {
            assertThat(phone.locator(".d-minute-top span")).hasText(Pattern.compile("^第 " + question + " 题"));
            assertThat(phone.locator("[aria-checked=true]")).hasCount(0);
            phone.locator(".d-answer").nth(question == 1 ? 1 : 0).click();
            if (phone.locator("[data-act=finish]").count() > 0) {
                phone.click("[data-act=finish]");
                assertThat(phone.locator("h1")).hasText("谢谢您！");
            }
        }
        assertFits(phone);
        phone.reload();
        assertThat(phone.locator("h1")).hasText("谢谢您！"); // still locked
        phone.click("[data-act=unlock]");
        type(phone, PIN);
        assertThat(phone.locator(".d-list")).isVisible();
    }

    private static void closeDay(Page phone) {
        phone.click("[data-act=askClose]");
        phone.click("[data-act=closeNow]");
        assertThat(sync(phone)).hasText("● 全部已上传");
        phone.click("[data-act=unsent]");
        assertThat(phone.locator(".d-main")).containsText("全部已上传，本机没有留存。");
        phone.click(".d-back");
    }

    /** Signs the closing sheet of a village-day on which everything goes out evenly. */
    private static Locator signClosing(Page phone, long batch) {
        phone.click("[data-act=closing]");
        Locator sheet = phone.locator("[data-sheet='" + batch + "']");
        assertThat(sheet).containsText("无差异");
        assertThat(sheet.locator("[data-act=signClosing]")).hasText("核对无误，签字");
        sheet.locator("[data-act=signClosing]").click();
        assertThat(sheet.locator("[data-act=signClosing]")).hasCount(0);
        assertThat(sheet).containsText("已签");
        return sheet;
    }

    private static void type(Page phone, String digits) {
        for (char digit : digits.toCharArray()) {
            phone.click("[data-key='" + digit + "']");
        }
    }

    /** Colours, sizes and weights of the answers. */
    private static Set<String> looks(Page phone) {
        return new TreeSet<>(strings(
                phone,
                "() => [...document.querySelectorAll('.d-answer')].map((a) => { const s = getComputedStyle(a);"
                        + " const f = getComputedStyle(a.querySelector('.d-face')); return [s.color, s.backgroundColor,"
                        + " s.borderColor, s.borderWidth, s.fontSize, s.fontWeight, s.width, s.height, s.opacity, f.stroke, f.fill,"
                        + " f.width].join(); })"));
    }

    private static void assertWalkingOrder(Page phone, long batch) {
        List<String> wanted = strings(
                phone,
                "async () => (await (await fetch('../api/v1/door/today')).json()).batches.find((b) => b.id === "
                        + batch
                        + ").households.filter((h) => !h.spare).sort((a, b) => a.route - b.route).map((h) => h.door)");
        List<String> shown = phone.locator(".d-row strong").allInnerTexts().stream()
                .map(text -> text.substring(text.indexOf(' ') + 1))
                .toList();
        assertThat(shown).isEqualTo(wanted);
    }

    private static long batchShown(Page phone) {
        String village = phone.locator("h1").innerText();
        return ((Number) phone.evaluate(
                        "async (village) => (await (await fetch('../api/v1/door/today')).json())"
                                + ".batches.find((b) => b.villageName === village).id",
                        village))
                .longValue();
    }

    /** Completed visits of a batch as the department sees them; it is shown as many ballots. */
    private static int completed(Page desk, long batch) {
        @SuppressWarnings("unchecked")
        Map<String, Object> row = (Map<String, Object>) desk.evaluate(
                "async (id) => { const field = (await (await fetch('/api/v1/campaigns')).json()).find((c) => c.state === 'FIELD');"
                        + " return (await (await fetch(`/api/v1/campaigns/${field.id}/batches`)).json()).find((b) => b.id === id); }",
                Math.toIntExact(batch));
        return ((Number) row.get("completed")).intValue();
    }

    /** Neither a key nor a hash, nor the ledger, nor the log of the server names a ballot. */
    private static void assertNothingLeadsToABallot(BallotBox box, Set<String> envelopes) {
        assertThat(box.sharedHashes()).isEmpty();
        assertThat(box.visits()).doesNotContainAnyElementsOf(envelopes);
        Set<String> secrets = new TreeSet<>(envelopes);
        secrets.addAll(box.spentTokens());
        String written = box.ledger() + log();
        assertThat(secrets.stream().filter(written::contains)).isEmpty();
    }

    private static String log() {
        return String.join("\n", Product.running().log().lines());
    }

    /** A browser writes its cookies to the disk within half a minute. */
    private static void awaitCookie(Path directory) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < deadline) {
            if (cookiesOf(directory).contains("gankao_session")) {
                return;
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("The browser kept no session cookie in " + directory);
    }

    private static String cookiesOf(Path directory) {
        try (var files = Files.walk(directory)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("Cookies"))
                    .toList()) {
                text.append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            return text.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void lie(Route route, AtomicInteger lies) {
        lies.incrementAndGet();
        route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setContentType("text/html; charset=utf-8")
                .setBody(GATEWAY));
    }

    private static Locator sync(Page phone) {
        return phone.locator(".d-sync");
    }

    private static Locator chip(Page phone, String word) {
        return phone.locator(".d-chips .g-chip").filter(new Locator.FilterOptions().setHasText(word));
    }

    private static int number(Page phone, String word) {
        return number(chip(phone, word));
    }

    /** The first number in a text. */
    private static int number(Locator text) {
        return Integer.parseInt(text.innerText().replaceAll("^\\D*(\\d+).*$", "$1"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
