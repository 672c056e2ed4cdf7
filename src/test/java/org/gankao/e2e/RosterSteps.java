package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.gankao.e2e.Widgets.at;
import static org.gankao.e2e.Widgets.awaitJob;
import static org.gankao.e2e.Widgets.follow;
import static org.gankao.e2e.Widgets.lead;
import static org.gankao.e2e.Widgets.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.gankao.locality.roster.RosterBook;
import org.gankao.locality.roster.RosterSheet;

/** The roster, from a faulty file to an imported and updated one. */
final class RosterSteps {

    private final Cast cast;
    private final Path folder;

    RosterSteps(Cast cast, Path folder) {
        this.cast = cast;
        this.folder = folder;
    }

    void isRefusedWithItsProblems() {
        Page page = cast.home(Cast.FIRST);
        cast.picture(page, "no-cycle");
        upload(page, SmallCounty.withProblems(), "花名册（初稿）");
        cast.picture(page, "problems");
        assertThat(page.locator(".g-notice.g-bad")).hasText("有 8 处错误，未导入任何内容。请在原文件中改正后重新上传。");
        assertThat(at(page, "decision:confirm")).hasCount(0);
        isFound(page, "错误", "单位", 8, "单位编码", "请删去多余的一行或改用新编码");
        isFound(page, "错误", "干部", 5, "单位", "请在单位表中补上，或改为表中的名称");
        isFound(page, "错误", "农户", 10, "人口", "请填写阿拉伯数字");
        isFound(page, "错误", "联户责任", 4, "起始日期", "去年三月");
        isFound(page, "已清理", "干部", 7, "工号", "“Ｄ０００４”已读作“D0004”");
        isFound(page, "已清理", "干部", 8, "姓名", "“何川”");
        follow(page, "干部花名册");
        assertThat(page.locator(".g-empty")).isVisible();
    }

    void isImportedOnceCorrected() {
        Page page = cast.desk(Cast.FIRST);
        upload(page, SmallCounty.sound(), "花名册");
        cast.picture(page, "checked");
        press(page, "decision:confirm");
        awaitJob(page);
        cast.picture(page, "imported");
        assertThat(counts(page, RosterSheet.CADRES)).hasText(new String[] {"干部", "12", "0", "0"});
        assertThat(counts(page, RosterSheet.HOUSEHOLDS)).hasText(new String[] {"农户", "64", "0", "0"});
    }

    void isUpdatedByTheNextFile() {
        Page page = cast.desk(Cast.FIRST);
        upload(page, SmallCounty.sound().set(RosterSheet.HOUSEHOLDS, 4, "门牌", "99号"), "花名册（更正）");
        press(page, "decision:confirm");
        awaitJob(page);
        assertThat(counts(page, RosterSheet.CADRES)).hasText(new String[] {"干部", "0", "0", "12"});
        assertThat(counts(page, RosterSheet.HOUSEHOLDS)).hasText(new String[] {"农户", "0", "1", "63"});
        follow(page, "干部花名册");
        cast.picture(page, "cadres");
    }

    private void upload(Page page, RosterBook book, String name) {
        Path file = book.writeTo(folder.resolve(name + ".xlsx"));
        follow(page, "花名册导入");
        page.locator("#file").setInputFiles(file);
        lead(page, () -> page.locator("#upload button").click());
        awaitJob(page);
    }

    private static void isFound(Page page, String severity, String sheet, int row, String column, String words) {
        boolean found = page.locator("#findings tbody tr").all().stream()
                .map(line -> line.locator("td").allInnerTexts())
                .anyMatch(cells -> cells.subList(0, 4).equals(List.of(severity, sheet, String.valueOf(row), column))
                        && cells.get(4).contains(words));
        org.assertj.core.api.Assertions.assertThat(found)
                .as("%s in %s, row %d, column %s: %s", severity, sheet, row, column, words)
                .isTrue();
    }

    private static Locator counts(Page page, RosterSheet sheet) {
        return page.locator("#counts tbody tr").nth(sheet.ordinal()).locator("td");
    }
}
