package org.gankao.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gankao.launcher.DatabaseAccess.Account;

/**
 * A MariaDB of our own: one mariadbd process on a loopback port, its files in the data directory. Durable (each commit
 * is on disk before it is acknowledged), so it survives a kill -9 of itself, of the launcher or of both.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    public static final String SCHEMA = "gankao";
    public static final String OWNER = "gankao_owner";
    public static final String APP = "gankao_app";

    private static final String LOOPBACK = "127.0.0.1";
    /** An empty instance is up in 0.3 s; recovery after a crash with a full redo log may take minutes. */
    private static final long START_SECONDS = 300;

    private static final long STOP_SECONDS = 60;

    private final List<String> command;
    private final Path log;
    private final int port;
    private final DatabaseAccess access;
    private final Account root;

    private Process process;
    private boolean closed;

    private EmbeddedMariaDb(List<String> command, Path log, int port, DatabaseAccess access, Account root) {
        this.command = command;
        this.log = log;
        this.port = port;
        this.access = access;
        this.root = root;
        this.process = launch(command, log);
    }

    /**
     * Starts it, creating the database on first use. An instance that a killed launcher left behind on the same
     * directory is stopped first.
     *
     * @throws LaunchException it does not come up; the message quotes its log
     */
    public static EmbeddedMariaDb start(DataDirectory data, MariaDbEngine engine) {
        return start(data, engine, List.of());
    }

    /** @param more options of mariadbd, such as a binary log */
    public static EmbeddedMariaDb start(DataDirectory data, MariaDbEngine engine, List<String> more) {
        Path files = data.file("db");
        stopOrphan(files);
        DatabaseFiles.createIfMissing(engine, files, data.directory("log"));
        Secrets secrets = new Secrets(data);
        Account root = new Account("root", secrets.password("db-root"));
        Account owner = new Account(OWNER, secrets.password("db-owner"));
        Account app = new Account(APP, secrets.password("db-app"));
        secrets.put("db-accounts.sql", DatabaseAccounts.script(root, owner, app));

        int port = port(secrets);
        Path log = data.directory("log").resolve("mariadb.log");
        String url = "jdbc:mariadb://" + LOOPBACK + ":" + port + "/" + SCHEMA + "?sslMode=disable";
        List<String> command = command(data, engine, files, port, secrets);
        command.addAll(more);
        EmbeddedMariaDb database = new EmbeddedMariaDb(command, log, port, new DatabaseAccess(url, app, owner), root);
        database.awaitReady(database.process());
        return database;
    }

    /**
     * Starts it again on the same port after it has ended by itself, and returns when it answers.
     *
     * @throws LaunchException it does not come up
     */
    void startAgain() {
        Process begun;
        synchronized (this) {
            if (closed) {
                return;
            }
            begun = launch(command, log);
            process = begun;
        }
        awaitReady(begun);
    }

    /** Waits until the process has ended; true if nobody here asked it to. */
    boolean awaitUnwantedEnd() throws InterruptedException {
        process().waitFor();
        synchronized (this) {
            return !closed;
        }
    }

    private synchronized Process process() {
        return process;
    }

    public DatabaseAccess access() {
        return access;
    }

    /** For backups and tests; the application never sees it. */
    public Account root() {
        return root;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process().pid();
    }

    /** Stops it cleanly; what does not stop within a minute is left to crash recovery. */
    @Override
    public void close() {
        Process last;
        synchronized (this) {
            closed = true; // before the end, or whoever watches would take it for a failure
            last = process;
        }
        stop(last.toHandle());
    }

    private static List<String> command(
            DataDirectory data, MariaDbEngine engine, Path files, int port, Secrets secrets) {
        List<String> command = new ArrayList<>(List.of(
                engine.program("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + engine.home(),
                datadirOption(files),
                "--tmpdir=" + data.directory("tmp"),
                "--socket=mariadb.sock", // inside the data directory; a full path may exceed the limit of 107 bytes
                "--pid-file=" + pidFile(files),
                "--bind-address=" + LOOPBACK,
                "--port=" + port,
                "--skip-name-resolve",
                "--skip-ssl", // without it each start makes a key, which takes up to 10 s
                "--init-file=" + secrets.file("db-accounts.sql"),
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-snapshot-isolation=ON",
                "--innodb-buffer-pool-size=512M",
                "--innodb-log-file-size=256M",
                "--max-connections=200",
                "--max-allowed-packet=64M",
                "--local-infile=1"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root"); // it refuses to run as root unless told that this is meant
        }
        return command;
    }

    private static String datadirOption(Path files) {
        return "--datadir=" + files;
    }

    private static Path pidFile(Path files) {
        return files.resolveSibling("db.pid");
    }

    /** The port used before, so that a tool pointed at it keeps working; another when that is taken. */
    private static int port(Secrets secrets) {
        int before = secrets.find("db-port").map(Integer::parseInt).orElse(0);
        int port = free(before).or(() -> free(0)).orElseThrow();
        if (port != before) {
            secrets.put("db-port", Integer.toString(port));
        }
        return port;
    }

    private static Optional<Integer> free(int wanted) {
        try (ServerSocket probe = new ServerSocket(wanted, 1, InetAddress.getByName(LOOPBACK))) {
            return Optional.of(probe.getLocalPort());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Process launch(List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new LaunchException("The database cannot be started: " + e, e);
        }
    }

    /** Our own process must be alive at the end: another server could be the one that answers on the port. */
    private void awaitReady(Process process) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (process.isAlive()) {
            try (Connection connection = access.connect(access.owner())) {
                if (connection.isValid(5) && process.isAlive()) {
                    return;
                }
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    stop(process.toHandle());
                    throw new LaunchException(
                            "The database did not come up in " + START_SECONDS + " s: " + e.getMessage() + "\n"
                                    + DatabaseFiles.tail(log),
                            e);
                }
            }
            pause();
        }
        throw new LaunchException(
                "The database stopped with exit code " + process.exitValue() + ".\n" + DatabaseFiles.tail(log));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while the database was starting.", e);
        }
    }

    /** A process counts as ours only when its command line names our directory: process ids are used again. */
    private static void stopOrphan(Path files) {
        Path pidFile = pidFile(files);
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            ProcessHandle.of(pid).filter(found -> isOurs(found, files)).ifPresent(EmbeddedMariaDb::stop);
            Files.deleteIfExists(pidFile);
        } catch (NumberFormatException e) {
            throw new LaunchException(
                    "Not a process number in " + pidFile + "; delete the file if no mariadbd runs.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(ProcessHandle process, Path files) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return List.of(line.split("\0")).contains(datadirOption(files));
        } catch (IOException e) {
            return false; // gone in the meantime
        }
    }

    private static void stop(ProcessHandle process) {
        process.destroy(); // SIGTERM: a clean stop
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new LaunchException("The database process " + process.pid() + " does not stop.", e);
        }
    }
}
