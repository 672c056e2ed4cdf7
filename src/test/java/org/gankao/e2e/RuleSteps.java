package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gankao.e2e.Widgets.at;
import static org.gankao.e2e.Widgets.choose;
import static org.gankao.e2e.Widgets.fill;
import static org.gankao.e2e.Widgets.follow;
import static org.gankao.e2e.Widgets.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** The cycle and its schemes 40/15/15/30, in force by the signatures of two. */
final class RuleSteps {

    private static final List<String> CATEGORIES = List.of("联村领导", "网格责任人", "第一书记");

    private final Cast cast;

    RuleSteps(Cast cast) {
        this.cast = cast;
    }

    void cycle() {
        Page page = cast.home(Cast.FIRST);
        follow(page, "新建考评周期");
        fill(page, "cycle:code", "QX-1");
        fill(page, "cycle:name", SmallCounty.CYCLE);
        fill(page, "cycle:from", SmallCounty.TODAY.minusDays(20));
        fill(page, "cycle:until", SmallCounty.TODAY.plusMonths(2));
        fill(page, "cycle:baseDate", SmallCounty.TODAY);
        cast.picture(page, "new-cycle");
        press(page, "cycle:create");
        cast.picture(page, "cycle-preparing");
        assertThat(page.locator(".g-step").nth(1)).containsText("12 人，1 人不排名");
    }

    void signedByTwo() {
        Page first = cast.home(Cast.FIRST);
        write(first);
        for (String category : CATEGORIES) {
            open(first, category);
            press(first, "scheme:sign");
            assertThat(at(first, "scheme:sign")).hasCount(0);
        }
        assertThat(signPastThePage(first))
                .as("status of one person's second signature")
                .isEqualTo(409);
        cast.picture(first, "signed-by-one");
        Page second = cast.home(Cast.SECOND);
        cast.picture(second, "waits-for-the-second");
        assertThat(second.locator(".g-step").first()).containsText("还有 3 类待签署");
        for (String category : CATEGORIES) {
            open(second, category);
            press(second, "scheme:sign");
        }
        cast.picture(second, "scheme-frozen");
        second.navigate("");
        cast.picture(second, "cycle-running");
        assertThat(second.locator(".g-step.g-done").first()).containsText("3 类已由两人锁定");
    }

    /** Who stayed away without leave gets nothing for it; the weights are the usual ones. */
    private void write(Page page) {
        follow(page, "起草与签署办法");
        cast.picture(page, "schemes");
        follow(page, "网格责任人");
        for (String test : List.of("政策知识", "照片辨识与村情", "情景演练")) {
            Locator part = page.locator("tr").filter(new Locator.FilterOptions().setHasText(test));
            choose(page, part.locator(".ui-selectonemenu"), "按零分计");
        }
        choose(page, "scheme:formula", "满意 100、基本满意 75、不满意 55");
        fill(page, "scheme:basis", "《公务员考核规定》第十三条");
        cast.picture(page, "scheme-draft");
        press(page, "scheme:saveForAll");
        assertThat(page.locator(".g-sentences li").first()).hasText("政策知识占 40 分；无故缺考的按零分计。");
    }

    private static int signPastThePage(Page page) {
        String id = page.url().replaceAll(".*id=", "");
        return Cast.post(
                page,
                "schemes/" + id + "/signatures",
                Map.of("sha256", page.locator(".g-hash code").innerText()));
    }

    private static void open(Page page, String category) {
        page.navigate("");
        follow(page, "起草与签署办法");
        follow(page, category);
    }
}
