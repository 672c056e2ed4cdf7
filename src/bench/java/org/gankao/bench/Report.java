package org.gankao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Prints what was measured, a line a phase. */
final class Report {

    static final String SIGN_IN = "sign in";
    static final String OPEN = "open";
    static final String STEPS = "open in steps";
    static final String START = "start";
    static final String PAPER = "paper";
    static final String SUPPLEMENT = "supplement";
    static final String SAVE = "save";
    static final String HAND_IN = "hand in";

    private static final String HEAD = "%-22s %8s %8s %9s %8s %8s %8s %8s %8s %8s %7s  %s%n";
    private static final String ROW = "%-22s %8d %8.2f %9.1f %8.1f %8.1f %8.1f %8s %8s %8s %7s  %s%n";

    private final Meter meter;

    Report(Meter meter) {
        this.meter = meter;
    }

    Meter meter() {
        return meter;
    }

    void heading(Options options) throws IOException {
        System.out.printf("%s, %d processors, load %s%n", options.url(), processors(), load());
        System.out.printf("application %s, database %s%n%n", meter.application(), meter.database());
        System.out.printf(
                HEAD,
                "",
                "done",
                "seconds",
                "a second",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "app ms",
                "db ms",
                "bench ms",
                "others",
                "errors");
    }

    /** @param share 1: processor time belongs to these operations; 0: to more than them, so it is left out */
    void row(String title, Figures figures, String name, int share) {
        Series series = figures.of(name);
        int attempts = Math.max(1, series.attempts());
        System.out.printf(
                Locale.ROOT,
                ROW,
                title,
                series.count,
                figures.seconds,
                series.count / figures.seconds,
                series.millis(0.50),
                series.millis(0.95),
                series.millis(0.99),
                share == 0 ? "" : each(figures.cpu.application(), attempts),
                share == 0 ? "" : each(figures.cpu.database(), attempts),
                share == 0 ? "" : each(figures.cpu.bench(), attempts),
                share == 0 ? "" : others(figures),
                series.failures.isEmpty() ? "none" : series.failures);
    }

    void note(String text, Object... values) {
        System.out.printf("  (" + text + ")%n", values);
    }

    void end() throws IOException {
        System.out.printf(
                "%napp, db, bench: processor time an operation, counted in steps of 10 ms; others: the part of all processors"
                        + " that other processes used. Load at the end %s.%n",
                load());
    }

    private static String each(Optional<Duration> used, int operations) {
        return used.map(time -> String.format(Locale.ROOT, "%.2f", time.toNanos() / 1e6 / operations))
                .orElse("?");
    }

    private static String others(Figures figures) {
        double all = figures.seconds * processors();
        return figures.cpu
                .others()
                .map(used -> String.format(Locale.ROOT, "%.0f %%", Math.max(0, used.toNanos() / 1e7 / all)))
                .orElse("?");
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file)
                ? String.join(" ", Arrays.copyOf(Files.readString(file).split(" "), 3))
                : "unknown";
    }
}
