package org.gankao.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.fixture.TestEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The packaged product, started as its users start it: once with the small demo county for all browser tests, and empty
 * for a journey that begins before there is anything. An already running one serves as the demo instead when
 * {@code -Dgankao.e2e.url} names it and {@code -Dgankao.e2e.data} its data directory.
 */
final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern SETUP_CODE = Pattern.compile("one-time code (\\S+)");

    private static @Nullable Product running;
    private static boolean tried;

    private final URI address;
    private final @Nullable Path data;
    private final @Nullable Process process;
    private final ServerLogCheck log;

    /** @param data its data directory; null: unknown, so neither log nor database can be looked at */
    Product(URI address, @Nullable Path data, @Nullable Process process) {
        this.address = address;
        this.data = data;
        this.process = process;
        this.log = new ServerLogCheck(data == null ? null : data.resolve("log").resolve("server.log"));
    }

    /** The one with the small demo county, everything of it loaded. */
    static synchronized Product running() {
        if (running == null) {
            if (tried) {
                throw new IllegalStateException("The product did not start; the first test says why.");
            }
            tried = true;
            String given = System.getProperty("gankao.e2e.url", "");
            if (given.isBlank()) {
                running = start("e2e", List.of("--demo=small"));
                running.await(product -> product.get("api/v1/demo/progress").contains("\"finished\":true"));
            } else {
                String data = System.getProperty("gankao.e2e.data", "");
                running = new Product(URI.create(given), data.isBlank() ? null : Path.of(data), null);
            }
        }
        return running;
    }

    /** A new one without any data, for a test that stops it with {@link #close}. */
    static Product empty(String name) {
        Product product = start(name, List.of());
        product.await(p -> p.console().contains("Gankao is ready"));
        return product;
    }

    URI address() {
        return address;
    }

    /** Its data directory. */
    Path data() {
        if (data == null) {
            throw new IllegalStateException("Of a product started by somebody else only the address is known.");
        }
        return data;
    }

    ServerLogCheck log() {
        return log;
    }

    /** What the console says an administrator can be set up with. */
    String setupCode() {
        Matcher code = SETUP_CODE.matcher(console());
        if (!code.find()) {
            throw new IllegalStateException("The console shows no code:\n" + console());
        }
        return code.group(1);
    }

    /**
     * Runs a statement as the owner of the database could, for what a test cannot wait for.
     *
     * @return how many rows it changed
     */
    int sql(String statement, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement + ": " + e.getMessage(), e);
        }
    }

    /** The first column of what the owner of the database reads. */
    List<String> column(String query, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement prepared = prepare(connection, query, parameters);
                ResultSet rows = prepared.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query + ": " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        Path secrets = data().resolve("secrets");
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:%s/gankao?sslMode=disable".formatted(read(secrets.resolve("db-port"))),
                "root",
                read(secrets.resolve("db-root")));
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
        return prepared;
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Product start(String name, List<String> options) {
        int port = TestEnvironment.freePort();
        Path data = TestEnvironment.emptied(name);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // It lives for minutes: the quick compiler alone halves the work of its start.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Path.of("target", "gankao-server.jar").toAbsolutePath().toString(),
                "run",
                "--data",
                data.toString(),
                "--engine",
                TestEnvironment.engine().home().toString(),
                "--port",
                Integer.toString(port)));
        command.addAll(options);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(console(data).toFile())
                    .start();
            Product product = new Product(URI.create("http://localhost:" + port + "/"), data, process);
            Runtime.getRuntime().addShutdownHook(new Thread(product::close));
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(Predicate<Product> ready) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process != null && process.isAlive() && System.nanoTime() < deadline) {
            if (ready.test(this)) {
                return;
            }
            pause();
        }
        close();
        throw new IllegalStateException("The product is not ready.\nConsole:\n" + console() + "\nLog: " + log);
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

    private String console() {
        return read(console(data()));
    }

    private static Path console(Path data) {
        return data.resolve("console.txt");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
