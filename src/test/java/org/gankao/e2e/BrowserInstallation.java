package org.gankao.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chromium and Chinese fonts of the operating system. Installed when missing and we may, otherwise asked for. */
final class BrowserInstallation {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> PACKAGES = List.of("chromium", "fonts-noto-cjk", "fontconfig");
    private static final Path APT = Path.of("/usr/bin/apt-get");

    private BrowserInstallation() {}

    /**
     * The program to start: the one in the environment variable GANKAO_CHROMIUM, or the installed one.
     *
     * @throws IllegalStateException it is missing and cannot be installed; the message says what to do
     */
    static Path executable() {
        String given = System.getenv("GANKAO_CHROMIUM");
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        if (installed().isEmpty() || !hasChineseFont()) {
            install();
        }
        return installed().orElseThrow(() -> new IllegalStateException(missing()));
    }

    private static Optional<Path> installed() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static boolean hasChineseFont() {
        return Files.isExecutable(Path.of("/usr/bin/fc-list"))
                && !run("/usr/bin/fc-list", ":lang=zh", "family").isBlank();
    }

    private static void install() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(APT)) {
            throw new IllegalStateException(missing());
        }
        run(APT.toString(), "update", "-qq");
        List<String> command =
                new ArrayList<>(List.of(APT.toString(), "install", "-y", "-qq", "--no-install-recommends"));
        command.addAll(PACKAGES);
        String output = run(command.toArray(new String[0]));
        if (installed().isEmpty()) {
            throw new IllegalStateException(missing() + "\napt-get said:\n" + output);
        }
    }

    private static String missing() {
        return "The browser tests need Chromium and a Chinese font. On Debian or Ubuntu: sudo apt-get install "
                + String.join(" ", PACKAGES) + "\nElsewhere install both and set GANKAO_CHROMIUM to the program.";
    }

    private static String run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + String.join(" ", command), e);
        }
    }
}
