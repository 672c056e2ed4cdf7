package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.gankao.e2e.Widgets.ajax;
import static org.gankao.e2e.Widgets.at;
import static org.gankao.e2e.Widgets.awaitJob;
import static org.gankao.e2e.Widgets.choose;
import static org.gankao.e2e.Widgets.download;
import static org.gankao.e2e.Widgets.fill;
import static org.gankao.e2e.Widgets.follow;
import static org.gankao.e2e.Widgets.link;
import static org.gankao.e2e.Widgets.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;

/** The composite, its rankings and explanations, what is suggested from it, and all of it on paper. */
final class RankingSteps {

    /** Text that a careless export would make a formula. */
    private static final String FORMULA = "=1+1";

    private final Cast cast;
    private final Path folder;

    RankingSteps(Cast cast, Path folder) {
        this.cast = cast;
        this.folder = folder;
    }

    void computed() {
        Page page = cast.home(Cast.FIRST);
        cast.picture(page, "cycle-before-the-ranking");
        follow(page, "计算排名");
        press(page, "desk:compute");
        awaitJob(page);
        cast.picture(page, "computed");
        follow(page, "查看排名");
        cast.picture(page, "ranking");
        assertThat(places(page)).hasText(new String[] {"1", "2", "2", "4", "4", "6", "7", "—"});
        ajax(page, () -> choose(page, "ranking:category", "第一书记"));
        assertThat(places(page)).hasText(new String[] {"1", "2"});
        follow(page, "乡镇（街道）");
        cast.picture(page, "townships");
        assertThat(page.locator("#groups tbody td:nth-child(2)"))
                .hasText(new String[] {SmallCounty.TOWNSHIP_TWO, SmallCounty.TOWNSHIP_ONE});
        follow(page, "网格责任人");
        assertThat(page.locator("#groups tbody td:nth-child(2)"))
                .hasText(new String[] {SmallCounty.TOWNSHIP_ONE, SmallCounty.TOWNSHIP_TWO});
    }

    void explained() {
        Page page = cast.home(Cast.FIRST);
        follow(page, "成绩与排名");
        follow(page, "周福");
        cast.picture(page, "explanation");
        Locator marks = page.locator("#marks tbody tr");
        assertThat(marks.first()).containsText("无成绩，按零分计");
        assertThat(marks.last()).containsText("100 / 100");
        assertThat(page.locator("#marks tfoot tr").last()).containsText("30.00");
        assertThat(page.getByText("总分与他人相同，依次比较各项后仍相同，名次并列。")).isVisible();
    }

    /** Five of a township's civil servants give one place of 优秀. */
    void annualEvaluation() {
        Page page = cast.home(Cast.FIRST);
        follow(page, "年度考核建议");
        press(page, "annual:suggest");
        cast.picture(page, "annual");
        Locator suggested = page.locator("tr").filter(new Locator.FilterOptions().setHasText("优秀名额之内"));
        assertThat(suggested).hasCount(1);
        assertThat(suggested).containsText("林泰");
        Locator quota = page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(SmallCounty.TOWNSHIP_ONE))
                .filter(new Locator.FilterOptions().setHasText("公务员（参公）"));
        assertThat(quota.locator("td.g-num")).hasText(new String[] {"5", "1", "0"});
        choose(page, at(page, "annual:cadre"), 1);
        choose(page, "annual:grade", "优秀");
        fill(page, "annual:reason", FORMULA);
        press(page, "annual:decide");
        assertThat(quota.locator("td.g-num")).hasText(new String[] {"5", "1", "1"});
    }

    void downloads() throws IOException {
        Page page = cast.home(Cast.FIRST);
        follow(page, "年度考核建议");
        Downloads.assertSheet(download(page, link(page, "导出 Excel"), folder), "林泰", FORMULA);
        follow(page, "成绩与排名");
        Downloads.assertSheet(download(page, link(page, "导出 Excel"), folder), "林泰", SmallCounty.TOWNSHIP_ONE);
        Downloads.assertPaper(download(page, link(page, "排名表 PDF"), folder), "林泰");
        follow(page, "公示与异议");
        Downloads.assertPaper(download(page, link(page, "公示文 PDF"), folder), "林泰");
    }

    private static Locator places(Page page) {
        return page.locator("[id='ranking:table_data'] td:first-child strong");
    }
}
