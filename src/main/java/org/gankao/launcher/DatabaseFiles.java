package org.gankao.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Makes the files of a new, empty database. */
final class DatabaseFiles {

    private static final int TAIL_LINES = 15;

    private DatabaseFiles() {}

    /** Makes them beside and renames at the end, so that files which are there are complete. */
    static void createIfMissing(MariaDbEngine engine, Path files, Path logDirectory) {
        if (Files.exists(files)) {
            return;
        }
        Path beside = files.resolveSibling(files.getFileName() + ".new");
        Path log = logDirectory.resolve("mariadb-install.log");
        try {
            FileTrees.delete(beside); // from a first start that was interrupted
            install(engine, beside, log);
            Files.move(beside, files, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void install(MariaDbEngine engine, Path target, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                engine.installer().toString(),
                "--no-defaults",
                "--basedir=" + engine.home(),
                "--datadir=" + target,
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        ProcessBuilder installer =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // Not the machine's: each mariadbd that starts deletes temporary tables there, those of others too.
        Path temporary = Files.createDirectories(target.resolveSibling("tmp"));
        installer.environment().put("TMPDIR", temporary.toString());
        Process process = installer.start();
        try {
            if (process.waitFor() != 0) {
                throw new LaunchException(explain(tail(log)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while the database was being created.", e);
        }
    }

    private static String explain(String output) {
        if (output.contains("error while loading shared libraries")) {
            return "MariaDB misses a library of the operating system:\n" + output
                    + "\nOn Debian or Ubuntu: apt-get install libaio1 libcrypt1 libncurses6 libsystemd0 libstdc++6 liblzma5"
                    + " liblz4-1 libzstd1";
        }
        if (output.contains("No space left on device")) {
            return "No space is left for the database:\n" + output;
        }
        return "The database cannot be created:\n" + output;
    }

    /** The last lines of a log, or an empty text when there is none. */
    static String tail(Path log) {
        try {
            if (!Files.exists(log)) {
                return "";
            }
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
