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

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The test: blueprint, paper, a sealed session in three sections, cadres who sit it, marks. */
final class TestSteps {

    private static final String SESSION = "第四季度测试";
    private static final int KNOWLEDGE_ITEMS = 4;

    private final Cast cast;
    private final Product product;
    private Map<String, String> keys = Map.of();

    TestSteps(Cast cast, Product product) {
        this.cast = cast;
        this.product = product;
    }

    void paper() {
        Page page = cast.home(Cast.FIRST);
        follow(page, "安排考试");
        cast.picture(page, "no-paper");
        follow(page, "命题与组卷");
        follow(page, "新建细目表");
        fill(page, "blueprint:name", "季度测试");
        fill(page, "blueprint:minutes", 30);
        slowly(page);
        ajax(page, () -> {
            choose(page, "blueprint:lines:0:type", "单选题");
            amount(page, 0, KNOWLEDGE_ITEMS, 10);
        });
        addLine(page, 1, "照片辨识与村情");
        amount(page, 1, 2, 10);
        addLine(page, 2, "情景演练");
        amount(page, 2, 1, 20);
        ajax(page, () -> at(page, "blueprint:check").click());
        cast.picture(page, "blueprint");
        assertThat(page.locator(".g-notice.g-good")).hasText("题库能够满足这份细目表。");
        press(page, "blueprint:save");
        assemble(page);
        follow(page, "检查并锁定");
        keys = ExamRoom.keys(page);
        assertThat(keys).hasSize(KNOWLEDGE_ITEMS);
        at(page, "paper:freeze").click();
        ajax(page, () -> page.locator(".ui-confirmdialog-yes:visible").click());
        cast.picture(page, "paper-frozen");
        assertThat(page.locator(".g-chip.g-good").first()).hasText("已锁定");
    }

    /** What the page asks the server leaves half a second late: who types on meanwhile must not lose it. */
    private static void slowly(Page page) {
        page.evaluate("""
                () => {
                  const send = XMLHttpRequest.prototype.send;
                  XMLHttpRequest.prototype.send = function (body) { setTimeout(() => send.call(this, body), 500); };
                }""");
    }

    private void assemble(Page page) {
        ajax(page, () -> button(page, "组卷").click());
        fill(page, "papers:name", "季度测试卷");
        fill(page, "papers:forms", 1);
        press(page, "papers:assemble");
        awaitJob(page);
        cast.picture(page, "paper-made");
    }

    private static void addLine(Page page, int number, String section) {
        ajax(page, () -> at(page, "blueprint:add").click());
        ajax(page, () -> choose(page, "blueprint:lines:" + number + ":section", section));
    }

    private static void amount(Page page, int line, int items, int points) {
        fill(page, "blueprint:lines:" + line + ":items", items);
        fill(page, "blueprint:lines:" + line + ":points", points);
    }

    void session() {
        Page page = cast.desk(Cast.FIRST);
        follow(page, "考试安排与监考");
        LocalDateTime now = LocalDateTime.now(SmallCounty.CHINA).truncatedTo(ChronoUnit.MINUTES);
        fill(page, "sessions:name", SESSION);
        fill(page, "sessions:opens", now);
        fill(page, "sessions:closes", now.plusHours(1));
        fill(page, "sessions:minutes", 30);
        press(page, "sessions:create");
        cast.picture(page, "session-planned");
        pressSurely(page, "session:seal");
        awaitJob(page);
        cast.picture(page, "session-sealed");
        assertThat(figure(page, 0)).hasText("12");
    }

    /** One answers what he knows, one on a phone guesses, one forgets to hand in, the others stay away. */
    void cadresSitIt() {
        Page desk = cast.home(SmallCounty.SITS);
        cast.picture(desk, "cadre-before-the-test");
        ExamRoom room = ExamRoom.enter(desk, keys).answerAll();
        cast.picture(desk, "answered");
        room.handIn();
        ExamRoom.enter(cast.phone(SmallCounty.SITS_ON_PHONE), Map.of())
                .answerAll()
                .handIn();
        ExamRoom.enter(cast.desk(SmallCounty.FORGETS), Map.of()).answerOne();
        Page first = cast.home(Cast.FIRST);
        cast.picture(first, "cycle-in-the-test");
        follow(first, "进入监考");
        cast.picture(first, "monitor");
        assertThat(figure(first, 1)).hasText("1");
        assertThat(figure(first, 3)).hasText("2");
    }

    /** The hour is not waited for: the clock of the session is put forward in the database. */
    void isOverMarkedAndReleased() {
        product.sql("update exam_session set closes_at = timestampadd(minute, -2, utc_timestamp())");
        product.sql(
                "update exam_sitting set deadline = timestampadd(minute, -2, utc_timestamp()) where state = 'OPEN'");
        Page page = cast.home(Cast.FIRST);
        follow(page, "考试安排与监考");
        follow(page, SESSION);
        page.waitForCondition(() -> {
            page.reload();
            return at(page, "session:mark").count() > 0;
        });
        assertThat(figure(page, 3)).hasText("3");
        assertThat(figure(page, 4)).hasText("9");
        press(page, "session:mark");
        awaitJob(page);
        pressSurely(page, "session:release");
        cast.picture(page, "session-released");
        Locator best = page.locator("[id='session:results'] tbody tr")
                .filter(new Locator.FilterOptions().setHasText(SmallCounty.SITS));
        assertThat(best.locator("td").nth(3)).containsText("100.00");
    }

    private static Locator figure(Page page, int place) {
        return page.locator("#monitor .g-stat-value").nth(place);
    }
}
