package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.gankao.e2e.Widgets.ajax;
import static org.gankao.e2e.Widgets.at;
import static org.gankao.e2e.Widgets.fill;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A debriefing review: the department plans, two scrutineers count the papers on their phones, each alone. */
class DebriefingE2E extends Journey {

    private static final List<String> PAPERS = List.of("printed", "issued", "spoiled", "unused", "returned");
    private static final List<String> ANSWERS = List.of("satisfied", "basic", "dissatisfied", "unknown", "invalid");

    @Test
    void two_scrutineers_count_alone_count_anew_what_differs_and_sign() {
        Page desk = signIn(desktop(), "bumen1");
        String list = "debriefing/meetings.xhtml?campaign=" + runningCampaign(desk);
        desk.navigate(list);
        ajax(desk, () -> at(desk, "meetings:plan").click());
        Locator signed = desk.locator(".g-stat-value").nth(2);
        assertThat(signed).hasText("0");

        Page one = signIn(phone(), "cepin1");
        one.navigate("debriefing/mine.xhtml");
        one.locator("a[href*='meeting.xhtml']").first().click();
        ajax(one, () -> at(one, "meeting:open").click());
        record(one);
        count(one, 25, 6);
        assertThat(one.locator(".g-notice")).containsText("等另一名监票人");

        Page other = signIn(phone(), "cepin2");
        other.navigate(one.url());
        assertThat(other.locator("body")).not().containsText("25"); // what the first counted
        count(other, 24, 7);
        assertThat(other.locator("#meeting")).containsText("两人计票不一致");
        ajax(other, () -> at(other, "meeting:again").click());
        count(other, 25, 6);
        one.reload();
        count(one, 25, 6);
        picture(one, "cepin1", "debriefing-counted-phone");
        ajax(one, () -> at(one, "meeting:sign").click());
        other.reload();
        ajax(other, () -> at(other, "meeting:sign").click());
        assertThat(other.locator(".g-notice.g-good")).containsText("两人都已签字");
        assertFits(other);

        desk.navigate(list);
        assertThat(signed).hasText("1");
        assertThat(desk.locator("[id='meetings:list']")).not().containsText("满意");
    }

    private static String runningCampaign(Page desk) {
        desk.navigate("survey/campaigns.xhtml");
        String link = desk.locator("a[href*='progress.xhtml']").first().getAttribute("href");
        Matcher id = Pattern.compile("campaign=(\\d+)").matcher(link);
        if (!id.find()) {
            throw new AssertionError("No campaign in " + link);
        }
        return id.group(1);
    }

    /** Of 40 delegates 35 came and 34 gave their paper back. */
    private static void record(Page phone) {
        Locator entitled = phone.locator("input[id$=':entitled']");
        Locator present = phone.locator("input[id$=':present']");
        entitled.first().fill("40");
        present.first().fill("35");
        List<String> numbers = List.of("40", "35", "0", "5", "34");
        for (int i = 0; i < PAPERS.size(); i++) {
            fill(phone, "meeting:" + PAPERS.get(i), numbers.get(i));
        }
        ajax(phone, () -> at(phone, "meeting:record").click());
    }

    private static void count(Page phone, int satisfied, int basic) {
        List<Integer> numbers = List.of(satisfied, basic, 1, 1, 1);
        int cadres = phone.locator("input[id$=':satisfied']").count();
        for (int cadre = 0; cadre < cadres; cadre++) {
            for (int i = 0; i < ANSWERS.size(); i++) {
                phone.locator("input[id$=':" + ANSWERS.get(i) + "']").nth(cadre).fill(String.valueOf(numbers.get(i)));
            }
        }
        ajax(phone, () -> at(phone, "meeting:count").click());
    }
}
