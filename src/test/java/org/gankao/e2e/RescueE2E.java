package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A phone that never gets a network again: its answers come to the department by file. */
class RescueE2E extends Journey {

    @Test
    void answers_of_a_phone_without_a_network_reach_the_list_of_two_people_by_file() throws IOException {
        ExamSeat seat = ExamSeat.free(product());
        Page phone = signIn(phone(), seat.login());
        phone.navigate(seat.room());
        phone.click("#start");
        assertThat(phone.locator("#item .x-item")).isVisible();
        phone.context().route("**/api/v1/sittings/*/answers", Route::abort);
        while (phone.locator("#item .x-option input[type=radio]").count() == 0) {
            phone.click("#next");
        }
        phone.locator("#item .x-option").first().click();
        String answer = phone.locator("#item .x-item").getAttribute("data-item") + "="
                + phone.locator("#item input:checked").inputValue();
        assertThat(phone.locator("#save-state")).hasText("网络中断，1 题已存本机");
        phone.click("#card-open");
        assertFits(phone);
        picture(phone, "cadre1", "exam-rescue-phone");
        Download file = phone.waitForDownload(() -> phone.click("#rescue"));
        String content = Files.readString(file.path());
        assertThat(content).contains("gankao-rescue-1").doesNotContain("response");

        Page desk = signIn(desktop(), "bumen1");
        desk.navigate("exam/sessions.xhtml");
        desk.locator("ul.g-list a[href*='session.xhtml']").first().click();
        bring(desk, content.replaceFirst("\"sealed\":\"....", "\"sealed\":\"AAAA"));
        assertThat(desk.locator("#rescueReport")).containsText("被改动过或已损坏，没有导入任何内容");
        bring(desk, "不是 JSON");
        assertThat(desk.locator("#rescueReport")).containsText("这不是本系统的应急文件");
        assertThat(seat.late()).isEmpty();

        bring(desk, content);
        assertThat(desk.locator("#rescueReport")).containsText("文件里有 1 条作答，新列入待定 1 条");
        picture(desk, "bumen1", "session-rescue");
        bring(desk, content);
        assertThat(desk.locator("#rescueReport")).containsText("新列入待定 0 条");
        assertThat(seat.late()).containsExactly(answer + " FILE");
        desk.reload();
        Locator listed = desk.locator("li").filter(new Locator.FilterOptions().setHasText(seat.login()));
        assertThat(listed.first()).containsText("来自应急文件");
    }

    private static void bring(Page desk, String content) {
        desk.setInputFiles(
                "#rescueFile",
                new FilePayload("x.gankao", "application/json", content.getBytes(StandardCharsets.UTF_8)));
        desk.click("#rescue button");
        assertThat(desk.locator("#rescue button")).isEnabled();
    }
}
