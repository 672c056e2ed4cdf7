package org.gankao.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** How people work the parts pages are made of: fields, lists, buttons, confirmations, jobs, downloads. */
final class Widgets {

    private static final double JOB_MS = 60_000;

    private Widgets() {}

    /** By the full id Faces gives, for example {@code desk:compute}. */
    static Locator at(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    /** Fills a field; in a dialog once it has given the focus to its first field, which would take the text otherwise. */
    static void fill(Page page, String id, Object text) {
        Locator field = at(page, id);
        field.waitFor();
        page.waitForFunction(
                "field => field.closest('.ui-dialog')?.contains(document.activeElement) ?? true",
                field.elementHandle());
        field.fill(text.toString());
    }

    /** Opens a list and chooses the entry that says exactly this. */
    static void choose(Page page, String id, String label) {
        choose(page, at(page, id), label);
    }

    static void choose(Page page, Locator list, String label) {
        openedBy(page, list)
                .getByRole(
                        AriaRole.OPTION,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    /** Chooses the entry at a place, from 0. */
    static void choose(Page page, Locator list, int place) {
        openedBy(page, list).getByRole(AriaRole.OPTION).nth(place).click();
    }

    /** The panel of entries, once it is wholly open: an earlier click fails in PrimeFaces. */
    private static Locator openedBy(Page page, Locator list) {
        list.click();
        return page.locator("[id='" + list.getAttribute("id") + "_panel'].ui-connected-overlay-enter-done");
    }

    /** Does what makes PrimeFaces ask the server, and waits until its answer is on the page. */
    static void ajax(Page page, Runnable action) {
        page.waitForResponse(response -> response.request().method().equals("POST"), action);
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    }

    /** Presses a button that leads to another page or to the same one anew, and waits for it. */
    static void press(Page page, String id) {
        lead(page, () -> at(page, id).click());
    }

    /** Presses a button that asks back, says yes, and waits for the page that follows. */
    static void pressSurely(Page page, String id) {
        at(page, id).click();
        lead(page, () -> page.locator(".ui-confirmdialog-yes:visible").click());
    }

    /** Does what makes the browser load a page, and waits until it has; if it does not, says what the page says. */
    static void lead(Page page, Runnable action) {
        page.evaluate("() => { window.gankaoBefore = true; }");
        action.run();
        try {
            page.waitForFunction("() => !window.gankaoBefore && document.readyState === 'complete'");
        } catch (TimeoutError e) {
            throw new AssertionError(
                    page.url() + " stayed: "
                            + page.locator("[class*=ui-message], .g-notice").allInnerTexts(),
                    e);
        }
    }

    /** Waits while the work a page shows goes on; the page loads itself anew at its end. */
    static void awaitJob(Page page) {
        page.waitForFunction(
                "() => { window.gankaoRan ||= !!document.querySelector('.g-job[data-state=RUNNING]');"
                        + " return !window.gankaoRan && document.readyState === 'complete'; }",
                null,
                new Page.WaitForFunctionOptions().setTimeout(JOB_MS));
    }

    static void follow(Page page, String link) {
        lead(page, () -> link(page, link).click());
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** Saves what a link downloads. */
    static Path download(Page page, Locator link, Path folder) {
        var download = page.waitForDownload(link::click);
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }
}
