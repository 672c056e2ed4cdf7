package org.gankao.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gankao.launcher.DatabaseAccess.Account;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Packs the data directory into one file, while the product runs or not. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Back up database, keys and files into one archive; also while the product runs.")
final class BackupCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "gankao-data",
            description = "Data directory to back up (default: ${DEFAULT-VALUE}).")
    Path data;

    @Option(
            names = "--engine",
            paramLabel = "DIR",
            defaultValue = "${env:GANKAO_ENGINE}",
            description = "Where the MariaDB programs are unpacked (default: in the data directory, or GANKAO_ENGINE).")
    @Nullable
    Path engine;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "Archive to write (default: gankao-backup-<time>.tar.gz here). Keep it safe: it holds the keys.")
    @Nullable
    Path target;

    @Override
    public Integer call() {
        if (!Files.isDirectory(data.resolve("db"))) {
            throw new LaunchException("There is no database in " + data.toAbsolutePath()
                    + ". Name the data directory with --data; a database of your own has its own backup.");
        }
        Path archive = target != null ? target : Path.of("gankao-backup-" + now() + ".tar.gz");
        if (Files.exists(archive)) {
            throw new LaunchException(archive.toAbsolutePath() + " exists already.");
        }
        if (DataDirectory.isInUse(data)) {
            backUp(realPath(), archive);
        } else {
            backUpStopped(archive);
        }
        System.out.println("Backed up to " + archive.toAbsolutePath());
        return 0;
    }

    private void backUpStopped(Path archive) {
        try (DataDirectory opened = DataDirectory.open(data);
                EmbeddedMariaDb started = EmbeddedMariaDb.start(opened, MariaDbEngine.in(home(opened.root())))) {
            backUp(opened.root(), archive);
        }
    }

    private void backUp(Path root, Path archive) {
        Secrets secrets = Secrets.in(root);
        Account account = new Account("root", secrets.find("db-root").orElseThrow(() -> noSecret(root)));
        int port = Integer.parseInt(secrets.find("db-port").orElseThrow(() -> noSecret(root)));
        Path dump =
                root.resolve("tmp").resolve("backup-" + ProcessHandle.current().pid() + ".sql");
        Path errors = root.resolve("log").resolve("backup.log");
        try {
            new DatabaseDump(MariaDbEngine.in(home(root)), port, account).export(dump, errors);
            Backup.write(archive, dump, root);
        } finally {
            deleteQuietly(dump);
        }
    }

    private Path home(Path root) {
        return engine != null ? engine : root.resolve("engine-" + MariaDbEngine.version());
    }

    private Path realPath() {
        try {
            return data.toRealPath();
        } catch (IOException e) {
            throw new LaunchException("The data directory cannot be read: " + e, e);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.err.println("gankao: " + file + " is left over and can be deleted.");
        }
    }

    private static LaunchException noSecret(Path root) {
        return new LaunchException("The secrets of " + root + " are incomplete, so its database cannot be opened.");
    }

    private static String now() {
        return DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(Instant.now());
    }
}
