package org.gankao.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the processes that are measured. */
final class Processes {

    private static final String LISTENING = "0A";

    private Processes() {}

    /** The launcher is the parent of both. */
    static Optional<ProcessHandle> databaseOf(ProcessHandle application) {
        Stream<ProcessHandle> beside = application.parent().stream().flatMap(ProcessHandle::children);
        return Stream.concat(application.children(), beside)
                .filter(process -> process.info().command().orElse("").endsWith("/mariadbd"))
                .findFirst();
    }

    /** The process that listens on a port of this machine. */
    static Optional<ProcessHandle> listener(int port) throws IOException {
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            Path file = Path.of(table);
            if (!Files.exists(file)) {
                continue;
            }
            String ending = ":%04X".formatted(port);
            for (String line : Files.readAllLines(file)) {
                String[] column = line.strip().split("\\s+");
                if (column.length > 9 && column[1].endsWith(ending) && column[3].equals(LISTENING)) {
                    return owner("socket:[" + column[9] + "]");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ProcessHandle> owner(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (Path file : open) {
                if (Files.isSymbolicLink(file)
                        && Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false; // ended meanwhile, or somebody else's
        }
    }
}
