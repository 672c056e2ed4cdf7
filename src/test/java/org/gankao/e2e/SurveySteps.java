package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.gankao.e2e.Journey.assertFits;
import static org.gankao.e2e.Widgets.ajax;
import static org.gankao.e2e.Widgets.at;
import static org.gankao.e2e.Widgets.awaitJob;
import static org.gankao.e2e.Widgets.fill;
import static org.gankao.e2e.Widgets.follow;
import static org.gankao.e2e.Widgets.press;
import static org.gankao.e2e.Widgets.pressSurely;

import com.microsoft.playwright.Page;
import java.util.List;

/** The household survey: plan, draw, pairs, doors, and the opening of the ballots by two. */
final class SurveySteps {

    private static final String CAMPAIGN = "第四季度民意测评";
    private static final String PASSPHRASE_OF_FIRST = "山高月小水落石出清风徐来";
    private static final String PASSPHRASE_OF_SECOND = "两岸猿声啼不住轻舟已过万重山";
    private static final int BY_HAND = 2;

    private final Cast cast;

    SurveySteps(Cast cast) {
        this.cast = cast;
    }

    void planSignedByTwo() {
        Page first = cast.home(Cast.FIRST);
        follow(first, "制定测评方案");
        follow(first, "新建测评");
        fill(first, "campaign:name", CAMPAIGN);
        fill(first, "campaign:from", SmallCounty.TODAY);
        fill(first, "campaign:until", SmallCounty.TODAY.plusDays(1));
        fill(first, "campaign:perVillage", 5);
        fill(first, "campaign:spares", 2);
        fill(first, "campaign:villagesPerPair", 1);
        press(first, "campaign:save");
        cast.picture(first, "survey-plan");
        press(first, "campaign:sign");
        assertThat(at(first, "campaign:sign")).hasCount(0);
        assertThat(first.locator(".g-sub")).containsText("方案起草");
        Page second = open(Cast.SECOND, "方案");
        press(second, "campaign:sign");
        assertThat(second.locator(".g-sub")).containsText("方案已锁定");
        takeHalf(second, PASSPHRASE_OF_SECOND);
        cast.picture(second, "half-of-the-key");
        takeHalf(open(Cast.FIRST, "方案"), PASSPHRASE_OF_FIRST);
    }

    void draw() {
        Page page = open(Cast.FIRST, "抽户");
        fill(page, "draw:seed", "双色球第2026136期 08 15 22 27 29 33 + 06");
        press(page, "draw:start");
        awaitJob(page);
        ajax(page, () -> at(page, "draw:verify").click());
        cast.picture(page, "drawn");
        assertThat(page.locator(".g-notice.g-good")).hasText("重新抽取的结果与公布的完全一致。");
    }

    void pairs() {
        Page page = open(Cast.FIRST, "分组路线");
        page.getByText("成批登记").click();
        fill(page, "teams:list", SmallCounty.evaluators());
        ajax(page, () -> at(page, "teams:addList").click());
        press(page, "teams:plan");
        awaitJob(page);
        cast.picture(page, "pairs");
        assertThat(page.locator("[id='teams:pairs'] tbody tr")).hasCount(4);
        press(page, "teams:startField");
    }

    /** The first pair works its page by hand for two doors; the rest is brought by a script with the same sealing. */
    void visits() {
        boolean byHand = true;
        for (String login : SmallCounty.EVALUATORS.keySet()) {
            Page phone = cast.phoneOf(login);
            List<String> votes = SmallCounty.votesOf(DoorPhone.village(phone));
            if (byHand) {
                DoorPhone door = DoorPhone.open(phone);
                assertFits(phone);
                for (int i = 0; i < BY_HAND; i++) {
                    door.visit();
                }
                door.closeDay();
                DoorPhone.visit(phone, votes.subList(BY_HAND, votes.size()));
                cast.picture(phone, "door");
                byHand = false;
            } else {
                DoorPhone.visit(phone, votes);
            }
        }
        Page first = cast.home(Cast.FIRST);
        cast.picture(first, "cycle-in-the-field");
        follow(first, "查看全部乡镇");
        cast.picture(first, "progress");
        assertThat(first.locator(".g-stat-value").first()).hasText("20 / 20");
    }

    void openedByTwo() {
        Page first = open(Cast.FIRST, "收票开票");
        pressSurely(first, "opening:close");
        giveWrongHalf(first, PASSPHRASE_OF_SECOND);
        giveHalf(first, PASSPHRASE_OF_FIRST);
        cast.picture(first, "one-half");
        assertThat(first.locator(".g-chip.g-warn")).hasText("未到");
        Page second = open(Cast.SECOND, "收票开票");
        giveHalf(second, PASSPHRASE_OF_SECOND);
        awaitJob(second);
        cast.picture(second, "opened");
        assertThat(second.locator("dl.g-facts dd").nth(2)).hasText("20");
        assertThat(second.locator("dl.g-facts dd").nth(4)).hasText("0"); // none is unreadable
        follow(second, "结果");
        cast.picture(second, "survey-results");
    }

    private static void takeHalf(Page page, String passphrase) {
        fill(page, "campaign:passphrase", passphrase);
        ajax(page, () -> at(page, "campaign:takeHalf").click());
        assertThat(page.locator("#paper")).isVisible();
    }

    private static void giveHalf(Page page, String passphrase) {
        fill(page, "opening:half", passphrase);
        press(page, "opening:give");
    }

    /** The passphrase of the other half opens nothing. */
    private static void giveWrongHalf(Page page, String passphrase) {
        fill(page, "opening:half", passphrase);
        ajax(page, () -> at(page, "opening:give").click());
        assertThat(page.locator(".ui-messages-error").first()).containsText("口令或纸面钥匙不对");
        assertThat(page.locator(".g-chip.g-warn")).hasCount(2);
    }

    private Page open(String login, String tab) {
        Page page = cast.home(login);
        follow(page, "入户测评");
        follow(page, CAMPAIGN);
        follow(page, tab);
        return page;
    }
}
