package org.gankao.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gankao.fixture.TestEnvironment;
import org.gankao.launcher.MariaDbEngine;

/**
 * The packaged product with the small demo county, started as its users start it, once for all browser tests. An already
 * running one is used instead when {@code -Dgankao.e2e.url} names it.
 */
final class Product {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path DATA = Path.of("target", "test-run", "e2e").toAbsolutePath();

    private static Product running;
    private static boolean tried;

    private final URI address;

    private Product(URI address) {
        this.address = address;
    }

    static synchronized Product running() {
        if (running == null) {
            if (tried) {
                throw new IllegalStateException("The product did not start; the first test says why.");
            }
            tried = true;
            String given = System.getProperty("gankao.e2e.url", "");
            running = given.isBlank() ? started() : new Product(URI.create(given));
        }
        return running;
    }

    URI address() {
        return address;
    }

    /** Its data directory; that of an already running one is named by {@code -Dgankao.e2e.data}. */
    static Path data() {
        String given = System.getProperty("gankao.e2e.data", "");
        return given.isBlank() ? DATA : Path.of(given);
    }

    /** Log of the server; missing when an already running one is used and its directory is not named. */
    static Path log() {
        return data().resolve("log").resolve("server.log");
    }

    private static Product started() {
        int port = TestEnvironment.freePort();
        Path console = TestEnvironment.emptied("e2e").resolve("console.txt");
        MariaDbEngine engine = TestEnvironment.engine();
        try {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            // It lives for minutes: the quick compiler alone halves the work of its start.
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-jar",
                            Path.of("target", "gankao-server.jar")
                                    .toAbsolutePath()
                                    .toString(),
                            "run",
                            "--demo=small",
                            "--data",
                            DATA.toString(),
                            "--engine",
                            engine.home().toString(),
                            "--port",
                            Integer.toString(port)))
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            Product product = new Product(URI.create("http://localhost:" + port + "/"));
            product.awaitDemo(process, console);
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything of the demo is loaded, not only the accounts. */
    private void awaitDemo(Process process, Path console) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String progress = "";
        while (process.isAlive() && System.nanoTime() < deadline) {
            progress = get("api/v1/demo/progress");
            if (progress.contains("\"finished\":true")) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("The product is not ready.\nProgress: " + progress + "\nConsole:\n"
                + Files.readString(console) + "\nLog: " + log());
    }

    private String get(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(address.resolve(path))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "no answer: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the product was starting.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
