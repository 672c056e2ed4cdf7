package org.gankao.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser of the operating system, one for all tests, and one more for a phone that is to die; nothing is downloaded. */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    /** The second lets routes answer what service workers fetch too, as a gateway would. */
    private static final Map<String, String> DRIVER =
            Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS", "1");

    private static Playwright playwright;
    private static Browser browser;

    private Chromium() {}

    static synchronized Browser open() {
        if (browser == null) {
            browser = driver().chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(BrowserInstallation.executable())
                            .setHeadless(true)
                            .setArgs(ARGUMENTS));
        }
        return browser;
    }

    /** A browser of its own that keeps everything in a directory, as a person's phone does. */
    static BrowserContext openOn(Path directory, BrowserType.LaunchPersistentContextOptions options) {
        return driver().chromium()
                .launchPersistentContext(
                        directory,
                        options.setExecutablePath(BrowserInstallation.executable())
                                .setHeadless(true)
                                .setArgs(ARGUMENTS));
    }

    /** Ends the browser that {@link #openOn} started as a phone without memory does: at once, without a word to the page. */
    static void kill(Path directory) {
        String marked = "--user-data-dir=" + directory;
        List<ProcessHandle> processes = ProcessHandle.current()
                .descendants()
                .filter(process -> commandLine(process).contains(marked))
                .toList();
        if (processes.isEmpty()) {
            throw new IllegalStateException("No browser runs on " + directory);
        }
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    private static List<String> commandLine(ProcessHandle process) {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .split("\0"));
        } catch (IOException e) {
            return List.of(); // gone in the meantime
        }
    }

    private static synchronized Playwright driver() {
        if (playwright == null) {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(DRIVER));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return playwright;
    }
}
