package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.gankao.e2e.Widgets.ajax;
import static org.gankao.e2e.Widgets.at;
import static org.gankao.e2e.Widgets.awaitJob;
import static org.gankao.e2e.Widgets.fill;
import static org.gankao.e2e.Widgets.follow;
import static org.gankao.e2e.Widgets.press;
import static org.gankao.e2e.Widgets.pressSurely;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;

/** Accounts: the first administrator, the office, the cadres of the roster, the evaluators. */
final class AccountSteps {

    private final Cast cast;

    AccountSteps(Cast cast) {
        this.cast = cast;
    }

    void setUp(String code) {
        Page page = cast.newWindow();
        page.navigate("");
        cast.picture(page, "new");
        follow(page, "用一次性设置码创建第一个管理员");
        page.fill("#code", code);
        page.fill("#login", Cast.ADMINISTRATOR);
        page.fill("#displayName", "赵立");
        page.fill("#password", Cast.CHOSEN);
        cast.picture(page, "set-up");
        page.click("button[type=submit]");
        page.waitForURL(url -> url.contains("sign-in"));
        assertThat(page.locator(".g-notice a")).hasCount(0); // the code is spent
    }

    void ofTheOffice() {
        Page admin = cast.home(Cast.ADMINISTRATOR);
        cast.picture(admin, "administrator");
        open(admin, Cast.FIRST, "钱宁", "组织部");
        open(admin, Cast.SECOND, "孙芳", "组织部");
        open(admin, Cast.SUPERVISOR, "李正", "纪检监督");
    }

    void ofTheRoster() {
        ofTheRoster(List.of(SmallCounty.SITS, SmallCounty.SITS_ON_PHONE, SmallCounty.FORGETS));
    }

    /** Accounts for all cadres; those who sit the test change their first passwords, and the slips are destroyed. */
    void ofTheRoster(List<String> sitting) {
        Page admin = cast.home(Cast.ADMINISTRATOR);
        follow(admin, "账号");
        ajax(admin, () -> at(admin, "roster:open").click());
        awaitJob(admin);
        cast.picture(admin, "accounts-of-the-roster");
        follow(admin, "打印密码条");
        cast.picture(admin, "slips");
        assertThat(admin.locator(".g-slip")).hasCount(SmallCounty.CADRES);
        for (String code : sitting) {
            Locator slip = admin.locator(".g-slip")
                    .filter(new Locator.FilterOptions().setHasText(code.toLowerCase(Locale.ROOT)));
            cast.firstSignIn(code, slip.locator(".g-slip-password").innerText());
        }
        pressSurely(admin, "slips:destroy");
    }

    void ofEvaluators() {
        Page admin = cast.desk(Cast.ADMINISTRATOR);
        SmallCounty.EVALUATORS.forEach((login, name) -> cast.openQuietly(admin, login, name, "EVALUATOR"));
    }

    private void open(Page admin, String login, String name, String role) {
        follow(admin, "账号");
        ajax(admin, () -> at(admin, "actions:create").click());
        fill(admin, "dialog:loginName", login);
        fill(admin, "dialog:displayName", name);
        at(admin, "dialog:roles").getByText(role).click();
        press(admin, "dialog:save");
        cast.firstSignIn(login, admin.locator(".g-slip-password").innerText());
    }
}
