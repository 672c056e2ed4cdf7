package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Short answers are marked by keyboard, an item is put right by two people, a cadre objects and is answered. */
class MarkingE2E extends Journey {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_marker_marks_without_a_mouse_and_never_learns_whose_answer_it_is() {
        Page desk = signIn(desktop(), "yuejuan1");
        desk.navigate("exam/marking.xhtml");
        assertFits(desk);
        picture(desk, "yuejuan1", "marking-questions");
        desk.locator("#questions a").first().click();
        assertThat(desk.locator("#answer")).isVisible();
        String answer = desk.locator(".g-card-head .g-note").first().innerText();
        assertThat(desk.locator("main").innerText()).doesNotContainPattern("C\\d{4}");

        desk.keyboard().press("Alt+Digit1");
        assertThat(desk.locator("[id='marking:points']")).not().hasValue("");
        desk.locator("[id='marking:points']").fill("4.5");
        picture(desk, "yuejuan1", "marking-answer");
        desk.keyboard().press("Enter");
        assertThat(desk.locator(".g-card-head .g-note").first()).not().hasText(answer);
        assertThat(desk.locator("[id='marking:points']")).hasValue("");
        assertThat(desk.locator("main")).containsText("4.5 / 10");

        Page phone = signIn(phone(), "yuejuan1");
        phone.navigate(desk.url());
        assertFits(phone);
        picture(phone, "yuejuan1", "marking-answer-phone");
    }

    @Test
    void an_item_is_put_right_only_when_another_person_has_seen_what_moves() {
        Page first = openEssays("bumen1");
        first.click("#markersLink");
        assertThat(first.locator("#progress tbody tr")).hasCount(2);
        assertFits(first);
        picture(first, "bumen1", "markers");
        first.goBack();
        first.click("#correctionsLink");
        openWithFirstItem(first);
        Widgets.choose(first, "corrections:kind", "全体给分");
        Widgets.fill(first, "corrections:reason", "题干漏了一个条件，几种理解都说得通");
        Widgets.press(first, "corrections:propose");
        assertThat(first.locator("[id='corrections:moves'] tbody tr").first()).isVisible();
        assertThat(Widgets.at(first, "corrections:approve")).hasCount(0);
        assertFits(first);
        picture(first, "bumen1", "correction-trial");

        Page second = signIn(desktop(), "bumen2");
        second.navigate(first.url());
        Widgets.pressSurely(second, "corrections:approve");
        assertThat(second.locator(".g-chip.g-good").first()).hasText("已核准");
        second.locator(".g-crumb a").last().click();
        assertThat(second.locator("#markings li")).hasCount(2);
        picture(second, "bumen2", "corrections");
        Page phone = signIn(phone(), "bumen2");
        phone.navigate(first.url());
        assertFits(phone);
        picture(phone, "bumen2", "correction-trial-phone");
    }

    @Test
    void an_objection_to_an_item_is_answered_in_writing() {
        Page cadre = signIn(phone(), "cadre1");
        cadre.navigate("exam/mine.xhtml");
        cadre.locator("a[href*='result.xhtml']").first().click();
        Locator form = cadre.locator("#objection");
        form.locator("#objectionItem").selectOption("K3");
        form.locator("#objectionText").fill("乙项按修正后的条文也成立");
        form.locator("#objectionFile").setInputFiles(new FilePayload("依据.pdf", "application/pdf", PDF));
        assertFits(cadre);
        picture(cadre, "cadre1", "objection-phone");
        form.locator("button").click();
        Locator entered = cadre.locator("#ownObjections li").first();
        assertThat(entered).containsText("乙项按修正后的条文也成立");
        assertThat(entered).containsText("有附件");
        String number = entered.locator("strong").first().innerText();
        assertThat(number).matches("T\\d+-\\d\\d");

        Page department = signIn(desktop(), "bumen1");
        department.navigate("exam/objections.xhtml?session=" + number.substring(1, number.indexOf('-')));
        department
                .locator("#list a", new Page.LocatorOptions().setHasText(number))
                .click();
        assertFits(department);
        Widgets.fill(department, "objections:answer", "经复核，该项与现行条文不一致，维持原参考答案。");
        picture(department, "bumen1", "objection");
        Widgets.press(department, "objections:send");
        assertThat(department.locator("main")).containsText("维持原答案");

        cadre.reload();
        assertThat(entered).containsText("经复核");
        assertThat(cadre.locator("#objectionItem option[value=K3]")).hasCount(0);
    }

    /** Opens the page with an item chosen, as the link from an objection that was upheld does. */
    private static void openWithFirstItem(Page page) {
        String ref = page.locator("[id='corrections:ref_input'] option").nth(1).getAttribute("value");
        page.navigate(page.url() + "&ref=" + URLEncoder.encode(ref, StandardCharsets.UTF_8));
    }

    private Page openEssays(String login) {
        Page page = signIn(desktop(), login);
        page.navigate("exam/sessions.xhtml");
        page.locator("ul.g-list a", new Page.LocatorOptions().setHasText("简答题测试"))
                .click();
        assertThat(page.locator("#openMarks")).isVisible();
        return page;
    }
}
