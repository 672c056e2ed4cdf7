package org.gankao.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotScale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Base of a test that uses the product as people do: real Chromium, the packaged product, the small demo county unless
 * it names another ({@link #product}). Each
 * test opens its own browser windows. It fails on script errors and on warnings or stack traces in the server's log too;
 * a failed test leaves pictures of its windows in {@code target/e2e/}.
 */
@ExtendWith(Journey.Pictures.class)
abstract class Journey {

    /** Of all demo accounts. */
    protected static final String PASSWORD = "gankao2026";

    private static final Path GALLERY = Path.of("target", "gallery");
    private static final Path PICTURES = Path.of("target", "e2e");
    private static final double PATIENCE_MS = 30_000;
    private static final String LOCALE = "zh-CN";
    private static final String ZONE = "Asia/Shanghai";

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> scriptErrors = new ArrayList<>();
    private String name = "";

    /** Where the windows of the test lead. */
    protected Product product() {
        return Product.running();
    }

    @BeforeEach
    void name(TestInfo test) {
        name = getClass().getSimpleName() + "-"
                + test.getTestMethod().orElseThrow().getName();
    }

    /** Demo accounts, one of each role. */
    static Stream<String> aLoginOfEachRole() {
        return Stream.of(
                "bumen1", "cadre1", "cepin1", "xiangzhen1", "mingti1", "yuejuan1", "jiankao1", "jiandu1", "admin1");
    }

    /** A new window of a phone, 390 x 844, with touch. */
    protected Page phone() {
        return window(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true));
    }

    /** A new window on a desk, 1280 x 800. */
    protected Page desktop() {
        return window(new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    /** A phone that keeps everything in a directory, so that it can be killed and started again. */
    protected Page phoneKeeping(Path directory) {
        BrowserContext context = Chromium.openOn(
                directory,
                new BrowserType.LaunchPersistentContextOptions()
                        .setViewportSize(390, 844)
                        .setDeviceScaleFactor(2)
                        .setIsMobile(true)
                        .setHasTouch(true)
                        .setLocale(LOCALE)
                        .setTimezoneId(ZONE)
                        .setBaseURL(product().address().toString()));
        return watched(context, context.pages().get(0));
    }

    private Page window(Browser.NewContextOptions options) {
        BrowserContext context = Chromium.open()
                .newContext(options.setLocale(LOCALE)
                        .setTimezoneId(ZONE)
                        .setBaseURL(product().address().toString()));
        return watched(context, context.newPage());
    }

    private Page watched(BrowserContext context, Page page) {
        context.setDefaultTimeout(PATIENCE_MS);
        windows.add(context);
        context.onClose(windows::remove);
        page.onPageError(error -> scriptErrors.add(page.url() + ": " + error));
        return page;
    }

    /** Signs in as somebody of the demo. */
    protected Page signIn(Page page, String login) {
        return signIn(page, login, PASSWORD);
    }

    /** Signs in on the sign-in page and waits for the first page behind it. */
    protected static Page signIn(Page page, String login, String password) {
        page.navigate("sign-in.xhtml");
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    /** Does something that makes PrimeFaces call the server, and waits until its queue is empty. */
    protected static void guardAjax(Page page, Runnable action) {
        action.run();
        page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
    }

    /** The page is not wider than the window. */
    protected static void assertFits(Page page) {
        Object surplus =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) surplus).intValue())
                .as("pixels that %s is too wide", page.url())
                .isLessThanOrEqualTo(0);
    }

    /** Leaves a picture of the page in the gallery, beside those of {@link EveryPageE2E}. */
    protected static void picture(Page page, String login, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(GALLERY.resolve(login).resolve(name + ".png"))
                .setScale(ScreenshotScale.CSS)
                .setFullPage(true));
    }

    /** For tests that provoke a script error on purpose. */
    protected final void forgetScriptErrors() {
        scriptErrors.clear();
    }

    @AfterEach
    void nothing_went_wrong_unseen() {
        List.copyOf(windows).forEach(BrowserContext::close);
        assertThat(scriptErrors).as("script errors in the browser").isEmpty();
        assertThat(product().log().news())
                .as("warnings and stack traces in %s", product().log())
                .isEmpty();
    }

    /** Before the windows close. */
    static final class Pictures implements AfterTestExecutionCallback {

        @Override
        public void afterTestExecution(ExtensionContext test) {
            if (test.getExecutionException().isPresent()) {
                ((Journey) test.getRequiredTestInstance()).picture();
            }
        }
    }

    private void picture() {
        int number = 0;
        for (BrowserContext window : windows) {
            for (Page page : window.pages()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + "-" + ++number + ".png"))
                        .setFullPage(true));
            }
        }
    }
}
