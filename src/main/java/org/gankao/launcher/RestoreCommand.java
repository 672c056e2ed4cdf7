package org.gankao.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a data directory from a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Make a new data directory from a backup. The passwords of the database are made anew.")
final class RestoreCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "Data directory to make; it must be empty or not there.")
    Path data;

    @Option(
            names = "--engine",
            paramLabel = "DIR",
            defaultValue = "${env:GANKAO_ENGINE}",
            description = "Where the MariaDB programs are unpacked (default: in the data directory, or GANKAO_ENGINE).")
    @Nullable
    Path engine;

    @Parameters(paramLabel = "FILE", description = "Archive that backup wrote.")
    Path archive;

    @Override
    public Integer call() {
        Path target = data.toAbsolutePath().normalize();
        try {
            requireEmpty(target);
            Path beside = target.resolveSibling(target.getFileName() + ".restoring");
            FileTrees.delete(beside); // from an earlier, interrupted one
            restore(beside);
            Files.deleteIfExists(target);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LaunchException("The backup cannot be restored to " + target + ": " + e, e);
        }
        System.out.println("Restored to " + target + ". Start it with: run --data " + target);
        return 0;
    }

    private void restore(Path directory) throws IOException {
        try (DataDirectory fresh = DataDirectory.open(directory)) {
            Path unpacked = fresh.directory("tmp").resolve("restore");
            Backup.read(archive, unpacked);
            Path files = unpacked.resolve(Backup.FILES);
            if (Files.isDirectory(files)) {
                moveInto(files, fresh.root());
            }
            Path home = engine != null ? engine : fresh.file("engine-" + MariaDbEngine.version());
            MariaDbEngine programs = MariaDbEngine.in(home);
            try (EmbeddedMariaDb database = EmbeddedMariaDb.start(fresh, programs)) {
                new DatabaseDump(programs, database.port(), database.root())
                        .replay(
                                unpacked.resolve(Backup.DATABASE),
                                fresh.directory("log").resolve("restore.log"));
            }
            FileTrees.delete(unpacked);
        }
    }

    private static void moveInto(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.move(file, place);
            }
        }
    }

    private static void requireEmpty(Path target) throws IOException {
        if (Files.exists(target)) {
            try (Stream<Path> inside = Files.list(target)) {
                if (inside.findAny().isPresent()) {
                    throw new LaunchException(target + " is not empty. Restore into a new directory.");
                }
            }
        }
    }
}
