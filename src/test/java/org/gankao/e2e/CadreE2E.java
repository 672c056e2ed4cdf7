package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A cadre sits the test on a phone in a village, and the department watches. */
class CadreE2E extends Journey {

    private static final Pattern SAVED = Pattern.compile("^已保存 ");
    private static final String CHOSEN =
            "() => [...document.querySelectorAll('#item .x-item')].map(item => item.dataset.item + ':'"
                    + " + [...item.querySelectorAll('input')].filter(i => i.type === 'text' || i.checked).map(i => i.value)).join()";

    @Test
    void answers_survive_a_dead_network_and_a_change_of_the_device() {
        Page phone = enter("cadre1");
        assertFits(phone);
        phone.click("#start");
        assertThat(phone.locator("#item .x-item")).isVisible();
        assertFits(phone);
        answer(phone);
        assertThat(phone.locator("#save-state")).hasText(SAVED);
        picture(phone, "cadre1", "exam-phone");

        phone.context().setOffline(true);
        phone.click("#next");
        answer(phone);
        phone.click("#next");
        answer(phone);
        assertThat(phone.locator("#save-state")).hasText("网络中断，2 题已存本机");
        assertFits(phone);
        picture(phone, "cadre1", "exam-offline-phone");
        phone.context().setOffline(false);
        assertThat(phone.locator("#save-state")).hasText(SAVED);
        String third = chosen(phone);

        Page other = enter("cadre1");
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("在本设备继续"))
                .click();
        assertThat(other.locator("#card-open")).hasText(Pattern.compile("^答题卡 3/"));
        other.click("#next");
        other.click("#next");
        assertThat(chosen(other)).isEqualTo(third);

        assertThat(phone.locator("h1")).hasText("本设备现在只能查看"); // without a touch

        takeOneStepOfACase(other);

        other.click("#card-open");
        assertFits(other);
        picture(other, "cadre1", "exam-card-phone");
        assertThat(other.locator("#card .x-cell.x-done")).hasCount(3);
        other.click("#hand-in");
        other.click("#hand-in-sure");
        assertThat(other.locator("h1")).hasText("已交卷");
        assertThat(other.locator(".x-panel")).containsText("已答 3 题"); // as the card said: the case is not finished
        assertFits(other);
    }

    @Test
    void the_department_sees_the_hand_in_and_gives_one_cadre_more_time() {
        Page hasty = enter("cadre2");
        hasty.click("#start");
        answer(hasty);
        assertThat(hasty.locator("#save-state")).hasText(SAVED);
        Page desk = signIn(desktop(), "bumen1");
        desk.navigate("exam/sessions.xhtml");
        desk.locator("ul.g-list a[href*='session.xhtml']").first().click();
        Page slow = enter(somebodyNotStarted(desk));
        slow.click("#start");
        assertThat(slow.locator(".x-time")).hasText(Pattern.compile("^(1:00:00|59:|60:)"));
        Locator handedIn = desk.locator("#monitor .g-stat-value").nth(3);
        int before = Integer.parseInt(handedIn.innerText());

        hasty.click("#card-open");
        hasty.click("#hand-in");
        hasty.click("#hand-in-sure");
        assertThat(handedIn).hasText(Integer.toString(before + 1)); // without a touch

        slow.navigate("index.xhtml");
        find(desk, slow.locator(".g-who-name").first().textContent());
        Locator person = desk.locator("[id='session:people'] tbody tr");
        assertThat(person).hasCount(1);
        giveMinutes(desk, person);
        guardAjax(desk, () -> desk.click("[id='session:extend']"));
        assertThat(desk.locator(".ui-messages-error, .ui-messages-warn").first())
                .isVisible(); // a reason is asked for

        find(desk, slow.locator(".g-who-name").first().textContent());
        giveMinutes(desk, person);
        desk.fill("[id='session:reason']", "停电 15 分钟");
        desk.click("[id='session:extend']");
        assertThat(desk.locator("[id='session:text']")).hasValue(""); // the page is a new one

        slow.goBack();
        assertThat(slow.locator(".x-time")).hasText(Pattern.compile("^(1:1\\d:|7\\d:)"));
    }

    /** A step that is chosen but not confirmed is never left behind unnoticed. */
    private static void takeOneStepOfACase(Page phone) {
        phone.click("#card-open");
        phone.locator("#card .x-cell").last().click();
        answer(phone);
        assertThat(phone.locator("#save-state")).hasText("这一步未确定");
        phone.click("#prev");
        phone.click("#step-take");
        assertThat(phone.locator("#item .x-way li")).hasCount(1);
        assertThat(phone.locator("#save-state")).hasText(SAVED);

        answer(phone);
        phone.click("#card-open");
        picture(phone, "cadre1", "exam-step-phone");
        phone.click("#step-drop");
        phone.click("#card-close");
        assertThat(phone.locator("#item .x-way li")).hasCount(1);
        assertThat(phone.locator("#save-state")).hasText(SAVED);
    }

    /** The last of the first page: who takes part depends on the day the county was made. */
    private static String somebodyNotStarted(Page desk) {
        String person = desk.locator("[id='session:people'] tbody tr")
                .filter(new Locator.FilterOptions().setHasText("未开始"))
                .last()
                .innerText();
        Matcher code = Pattern.compile("C\\d{4}").matcher(person);
        assertThat(code.find()).as("a staff number in %s", person).isTrue();
        return code.group();
    }

    /** Signs in on a new phone and goes from the home page to the room. */
    private Page enter(String login) {
        Page phone = signIn(phone(), login);
        phone.locator(".g-test a.g-button").first().click();
        phone.waitForURL(url -> url.contains("/exam/room.html"));
        return phone;
    }

    private static void answer(Page page) {
        Locator options = page.locator("#item .x-option");
        assertThat(page.locator("#item input").first()).isAttached();
        if (options.count() > 0) {
            options.first().click();
        } else {
            page.locator("#item input[type=text]").first().fill("一");
        }
    }

    private static String chosen(Page page) {
        return (String) page.evaluate(CHOSEN);
    }

    private static void giveMinutes(Page desk, Locator person) {
        guardAjax(desk, () -> person.locator("button").click());
        Widgets.fill(desk, "session:minutes", "15");
    }

    private static void find(Page desk, String name) {
        desk.fill("[id='session:text']", name.strip());
        guardAjax(desk, () -> desk.click("[id='session:filter']"));
    }
}
