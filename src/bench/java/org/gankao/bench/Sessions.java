package org.gankao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sign-ins kept in a file, because sessions outlive a restart of the server and a thousand sign-ins take minutes. One line
 * a session: login, blank, cookie.
 */
final class Sessions {

    private final Path file;
    private final Map<String, String> cookies = new TreeMap<>();

    private Sessions(Path file) {
        this.file = file;
    }

    /** @param name of the file; empty: nothing is kept */
    static Sessions in(String name) throws IOException {
        Sessions sessions = new Sessions(name.isEmpty() ? null : Path.of(name));
        if (sessions.file != null && Files.exists(sessions.file)) {
            for (String line : Files.readAllLines(sessions.file)) {
                String[] parts = line.split(" ", 2);
                sessions.cookies.put(parts[0], parts[1]);
            }
        }
        return sessions;
    }

    synchronized Optional<String> of(String login) {
        return Optional.ofNullable(cookies.get(login));
    }

    synchronized void keep(String login, String cookie) {
        cookies.put(login, cookie);
    }

    /** For the owner's eyes only: a cookie is as good as a password. */
    synchronized void store() throws IOException {
        if (file == null) {
            return;
        }
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        List<String> lines = cookies.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        Files.write(file, lines);
    }
}
