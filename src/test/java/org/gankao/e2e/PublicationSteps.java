package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gankao.e2e.Journey.assertFits;
import static org.gankao.e2e.Widgets.ajax;
import static org.gankao.e2e.Widgets.at;
import static org.gankao.e2e.Widgets.awaitJob;
import static org.gankao.e2e.Widgets.button;
import static org.gankao.e2e.Widgets.choose;
import static org.gankao.e2e.Widgets.fill;
import static org.gankao.e2e.Widgets.follow;
import static org.gankao.e2e.Widgets.lead;
import static org.gankao.e2e.Widgets.link;
import static org.gankao.e2e.Widgets.press;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** From the draft to the final document, and what cadres and supervisor see of it. */
final class PublicationSteps {

    private final Cast cast;
    private final Product product;

    PublicationSteps(Cast cast, Product product) {
        this.cast = cast;
        this.product = product;
    }

    void noticeAfterTwoSignaturesAndTheMeeting() {
        Page first = desk(Cast.FIRST);
        lead(first, () -> button(first, "据此拟稿").click());
        press(first, "desk:sign");
        cast.picture(first, "draft-signed-by-one");
        assertThat(at(first, "desk:sign")).hasCount(0);
        assertThat(at(first, "desk:approve")).hasCount(0);
        Page second = cast.home(Cast.SECOND);
        cast.picture(second, "draft-waits");
        lead(second, () -> link(second, "排名第 1 版待您签署").click());
        press(second, "desk:sign");
        fill(second, "desk:meetingNumber", "部务会纪要第18号");
        cast.picture(second, "draft-signed-by-two");
        press(second, "desk:approve");
        press(second, "desk:putUp");
        cast.picture(second, "notice");
        assertThat(at(second, "desk:complete")).hasCount(0);
        assertThat(completePastThePage(second))
                .as("status of completing before the notice is over")
                .isEqualTo(422);
    }

    private static int completePastThePage(Page page) {
        String paper = link(page, "公示文 PDF").getAttribute("href");
        return Cast.put(
                page, paper.replaceAll(".*(publications/\\d+)/.*", "$1/final"), Map.of("documentNumber", "第1号"));
    }

    void objectionAnswered() {
        Page cadre = cast.home(SmallCounty.SITS);
        cast.picture(cadre, "cadre-in-the-notice");
        follow(cadre, "我的考评结果");
        fill(cadre, "objection:text", "请复核情景演练一项的计分。");
        ajax(cadre, () -> at(cadre, "objection:object").click());
        cast.picture(cadre, "objection");
        assertThat(cadre.locator(".ui-messages-info").first()).containsText("异议已受理，编号 QX-1-Y01");
        Page first = cast.home(Cast.FIRST);
        cast.picture(first, "objection-waits");
        follow(first, "公示与异议");
        choose(first, at(first, "desk:answered"), 1);
        choose(first, "desk:effect", "维持原结果");
        fill(first, "desk:answer", "经复核，计分与评分标准一致。");
        press(first, "desk:reply");
        cast.picture(first, "objection-answered");
    }

    /** Five working days are not waited for: the dates of the notice are put back in the database. */
    void completedWhenTheNoticeIsOver() {
        product.sql(
                "update ranking_publication set notice_from = ?, notice_until = ?",
                SmallCounty.TODAY.minusDays(9),
                SmallCounty.TODAY.minusDays(1));
        Page page = cast.home(Cast.FIRST);
        cast.picture(page, "notice-over");
        follow(page, "第 1 版公示期满，可以正式发布");
        fill(page, "desk:documentNumber", "组通第12号");
        press(page, "desk:complete");
        cast.picture(page, "final");
        assertThat(page.locator(".g-step.g-done")).hasCount(5);
        page.navigate("");
        cast.picture(page, "cycle-closed");
    }

    void seenByTheCadre() {
        Page phone = cast.phone(SmallCounty.SITS);
        assertFits(phone);
        cast.picture(phone, "cadre-at-the-end");
        assertThat(phone.locator(".g-result")).containsText("第 1 名，共 7 人");
        follow(phone, "分数是怎么算出来的");
        assertFits(phone);
        cast.picture(phone, "own-explanation");
        assertThat(phone.locator("#marks tbody tr").first()).containsText("40 / 40");
    }

    /** With the program alone: nothing of it asks the server. */
    void bundlesVerify(Path folder) throws IOException {
        Page supervisor = cast.desk(Cast.SUPERVISOR);
        supervisor.navigate("ranking/published.xhtml");
        cast.picture(supervisor, "published-with-bundles");
        Path full = save(supervisor, "完整核验包", folder.resolve("full.zip"));
        Page cadre = cast.desk(SmallCounty.SITS);
        cadre.navigate("ranking/published.xhtml");
        assertThat(link(cadre, "完整核验包")).hasCount(0);
        Path open = save(cadre, "公开核验包", folder.resolve("public.zip"));
        Path opening = save(cadre, "我的核验凭据", folder.resolve("opening.json"));

        assertThat(Launcher.run("verify", full.toString())).isEqualTo(0);
        assertThat(Launcher.run("verify", open.toString(), "--opening", opening.toString()))
                .isEqualTo(0);
        byte[] changed = Files.readAllBytes(full);
        changed[changed.length / 3] ^= 1;
        assertThat(Launcher.run(
                        "verify",
                        Files.write(folder.resolve("changed.zip"), changed).toString()))
                .isEqualTo(1);
    }

    private static Path save(Page page, String link, Path file) throws IOException {
        return Files.write(
                file, page.request().get(link(page, link).getAttribute("href")).body());
    }

    void ledgerIsWhole() {
        Page supervisor = cast.home(Cast.SUPERVISOR);
        ajax(supervisor, () -> at(supervisor, "verify:start").click());
        awaitJob(supervisor);
        cast.picture(supervisor, "ledger");
        assertThat(supervisor.locator("[id='verify'] .g-notice.g-good")).isVisible();
    }

    private Page desk(String login) {
        Page page = cast.home(login);
        follow(page, "公示与异议");
        return page;
    }
}
