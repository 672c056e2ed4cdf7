package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gankao.e2e.Widgets.ajax;
import static org.gankao.e2e.Widgets.at;
import static org.gankao.e2e.Widgets.awaitJob;
import static org.gankao.e2e.Widgets.button;
import static org.gankao.e2e.Widgets.choose;
import static org.gankao.e2e.Widgets.fill;
import static org.gankao.e2e.Widgets.follow;
import static org.gankao.e2e.Widgets.press;
import static org.gankao.e2e.Widgets.pressSurely;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import org.gankao.fixture.TestEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sealed test from its blueprint to the results: three parallel forms, five cadres on phones and desks. One loses the
 * network for ten minutes and reloads, one changes the device, one's browser dies. What was shown as saved is what counts.
 */
class SealedTestE2E extends Journey {

    private static final String SESSION = "闭卷测试";
    private static final int SINGLE = 8;
    private static final int MULTIPLE = 4;
    private static final int ITEMS = SINGLE + MULTIPLE;
    private static final int FORMS = 3;
    private static final int TEN_MINUTES = 600;

    /** The device holds the page of the test, although it was loaded but once. */
    private static final String PAGE_KEPT =
            "async () => !!await (await caches.open('gankao-exam-1')).match('/exam/room.html')";

    /** Staff numbers of the five. */
    private static final List<String> FIVE = List.of("D0002", "D0003", "D0005", "D0008", "D0010");

    private static Product own;

    @TempDir
    Path folder;

    private Cast cast;

    @BeforeAll
    static void an_empty_product() {
        own = Product.empty("sealed");
    }

    @AfterAll
    static void is_stopped() {
        own.close();
    }

    @Override
    protected Product product() {
        return own;
    }

    @Test
    void five_cadres_finish_a_sealed_test_of_three_forms_whatever_happens_to_their_devices() {
        cast = new Cast(this);
        AccountSteps accounts = new AccountSteps(cast);
        accounts.setUp(product().setupCode());
        accounts.ofTheOffice();
        cast.home(Cast.FIRST);
        new RosterSteps(cast, folder).isImportedOnceCorrected();
        accounts.ofTheRoster(FIVE);
        RuleSteps rules = new RuleSteps(cast);
        rules.cycle();
        rules.signedByTwo();
        paperInThreeForms();
        sealedSession();
        assertThat(product().column("select distinct form_id from exam_sitting"))
                .as("forms in use")
                .hasSize(FORMS);

        Candidate onDesk = candidate(0, cast.desk(FIVE.get(0))).start().answer(1, ITEMS);
        Candidate onPhone = candidate(1, cast.phone(FIVE.get(1))).start().answer(1, ITEMS);
        Candidate offline = losesTheNetwork(candidate(2, cast.phone(FIVE.get(2))));
        Candidate changing = changesTheDevice(candidate(3, cast.desk(FIVE.get(3))));
        Candidate killed = diesAndComesBack(4);
        List<Candidate> five = List.of(onDesk, onPhone, offline, changing, killed);
        five.forEach(Candidate::handIn);

        for (Candidate one : five) {
            assertThat(one.answers()).as(one.login()).hasSize(ITEMS);
            assertThat(stored(one.login())).as(one.login()).isEqualTo(one.answers());
        }
        assertThat(product().column("select id from exam_late_answer")).isEmpty();
        released();
        for (Candidate one : five) {
            assertThat(one.result()).as(one.login()).isEqualTo(one.words());
        }
        cast.picture(offline.page(), "sealed-result");
        analysed();
    }

    private void paperInThreeForms() {
        Page page = cast.home(Cast.FIRST);
        follow(page, "命题与组卷");
        follow(page, "新建细目表");
        fill(page, "blueprint:name", SESSION);
        fill(page, "blueprint:minutes", 40);
        ajax(page, () -> choose(page, "blueprint:lines:0:type", "单选题"));
        fill(page, "blueprint:lines:0:items", SINGLE);
        fill(page, "blueprint:lines:0:points", 5);
        ajax(page, () -> at(page, "blueprint:add").click());
        ajax(page, () -> choose(page, "blueprint:lines:1:type", "多选题"));
        fill(page, "blueprint:lines:1:items", MULTIPLE);
        fill(page, "blueprint:lines:1:points", 10);
        press(page, "blueprint:save");
        ajax(page, () -> button(page, "组卷").click());
        fill(page, "papers:name", SESSION);
        fill(page, "papers:forms", FORMS);
        press(page, "papers:assemble");
        awaitJob(page);
        follow(page, "检查并锁定");
        at(page, "paper:freeze").click();
        ajax(page, () -> page.locator(".ui-confirmdialog-yes:visible").click());
        assertThat(page.locator(".g-chip.g-good").first()).hasText("已锁定");
        assertThat(page.locator("#prints tbody tr")).hasCount(FORMS);
        cast.picture(page, "sealed-paper");
        page.locator("#prints tbody tr").first().locator("td a").last().click();
        assertThat(page.locator("#preview .x-block")).hasCount(ITEMS);
        cast.picture(page, "sealed-preview");
    }

    private void sealedSession() {
        Page page = cast.home(Cast.FIRST);
        follow(page, "考试安排与监考");
        LocalDateTime now = LocalDateTime.now(SmallCounty.CHINA).truncatedTo(ChronoUnit.MINUTES);
        fill(page, "sessions:name", SESSION);
        fill(page, "sessions:opens", now);
        fill(page, "sessions:closes", now.plusHours(1));
        fill(page, "sessions:minutes", 40);
        choose(page, "sessions:policy", "得分、自己的作答和参考答案");
        press(page, "sessions:create");
        pressSurely(page, "session:seal");
        awaitJob(page);
    }

    private Candidate candidate(int place, Page page) {
        return new Candidate(
                FIVE.get(place), RandomGeneratorFactory.of("L64X128MixRandom").create(place), page);
    }

    /** Ten minutes pass for the server too: his deadline comes that much nearer. */
    private Candidate losesTheNetwork(Candidate one) {
        one.start().answer(1, 4);
        one.page().waitForFunction(PAGE_KEPT);
        one.page().context().setOffline(true);
        one.keep(5, 7, 3);
        product()
                .sql(
                        "update exam_sitting set deadline = timestampadd(second, ?, deadline), version = version + 1"
                                + " where cadre_code = ?",
                        -TEN_MINUTES,
                        one.login());
        one.page().reload();
        assertThat(one.page().locator("#save-state")).hasText("网络中断，3 题已存本机");
        one.keep(8, 9, 5);
        cast.picture(one.page(), "sealed-offline-phone");
        one.page().context().setOffline(false);
        one.saved();
        assertThat(stored(one.login())).isEqualTo(one.answers());
        return one.answer(10, ITEMS);
    }

    private Candidate changesTheDevice(Candidate one) {
        Page desk = one.start().answer(1, 6).page();
        one.takeOver(cast.phone(one.login())).answer(3, ITEMS);
        assertThat(desk.locator("h1")).hasText("本设备现在只能查看");
        return one;
    }

    /** The last answer before the end of the browser was on the device only. */
    private Candidate diesAndComesBack(int place) {
        Path directory = TestEnvironment.emptied("sealed-phone");
        String login = FIVE.get(place);
        Candidate one = candidate(place, signIn(phoneKeeping(directory), login, Cast.CHOSEN));
        one.start().answer(1, 5);
        one.page().context().setOffline(true);
        one.keep(6, 6, 1);
        Chromium.kill(directory);
        assertThat(stored(login)).hasSize(5);
        one.wakeUp(signIn(phoneKeeping(directory), login, Cast.CHOSEN)).saved();
        assertThat(stored(login)).isEqualTo(one.answers());
        return one.answer(7, ITEMS);
    }

    private Map<String, String> stored(String login) {
        Map<String, String> stored = new TreeMap<>();
        product()
                .column(
                        "select concat(a.item, '=', a.response) from exam_answer a join exam_sitting s on s.id = a.sitting_id"
                                + " where s.cadre_code = ?",
                        login)
                .forEach(answer -> stored.put(answer.split("=")[0], answer.split("=")[1]));
        return stored;
    }

    /** The hour is not waited for: the clock of the session is put forward in the database. */
    private void released() {
        product().sql("update exam_session set closes_at = timestampadd(minute, -2, utc_timestamp())");
        Page page = cast.home(Cast.FIRST);
        follow(page, "考试安排与监考");
        follow(page, SESSION);
        page.waitForCondition(() -> {
            page.reload();
            return at(page, "session:mark").count() > 0;
        });
        press(page, "session:mark");
        awaitJob(page);
        pressSurely(page, "session:release");
        cast.picture(page, "sealed-session");
        assertThat(page.locator("[id='session:results'] tbody tr")).hasCount(FIVE.size());
    }

    private void analysed() {
        Page page = cast.desk(Cast.FIRST);
        follow(page, "打开考试分析");
        press(page, "analysis:first");
        awaitJob(page);
        assertThat(page.locator(".g-tabs a")).not().hasCount(0);
        cast.picture(page, "sealed-analysis");
    }
}
