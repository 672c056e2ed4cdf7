package org.gankao.launcher;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * One compressed archive with the database, the keys and the files of the data directory. Its last member, MANIFEST, holds
 * the SHA-256 of every other in the format of {@code sha256sum}; an archive without it is cut off.
 */
final class Backup {

    static final String DATABASE = "database.sql";
    static final String FILES = "files/";
    private static final String MANIFEST = "MANIFEST";

    private Backup() {}

    /** Packs; the target is there complete or not at all. */
    static void write(Path target, Path dump, Path data) {
        try {
            Path beside = Files.createTempFile(
                    target.toAbsolutePath().getParent(),
                    target.getFileName().toString(),
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                pack(beside, members(dump, data));
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new LaunchException("The backup cannot be written: " + e, e);
        }
    }

    private static Map<String, Path> members(Path dump, Path data) throws IOException {
        Map<String, Path> members = new TreeMap<>();
        members.put(DATABASE, dump);
        try (Stream<Path> all = Files.walk(data)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> isKept(data.relativize(file)))
                    .forEach(file -> members.put(FILES + data.relativize(file), file));
        }
        return members;
    }

    /** Everything but what is made anew: database files and accounts, unpacked programs, work files, logs. */
    private static boolean isKept(Path file) {
        String name = file.toString();
        String top = file.getName(0).toString();
        return !List.of("db", "db.new", "db.pid", "lock", "log", "server", "tmp")
                        .contains(top)
                && !top.startsWith("engine-")
                && !top.startsWith("payara-micro-")
                && !name.startsWith("secrets/db-");
    }

    private static void pack(Path target, Map<String, Path> members) throws IOException {
        long now = Instant.now().getEpochSecond();
        StringBuilder manifest = new StringBuilder();
        try (TarOutput tar =
                new TarOutput(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(target)), 1 << 16))) {
            for (Map.Entry<String, Path> member : members.entrySet()) {
                try (HashingStream content =
                        new HashingStream(new BufferedInputStream(Files.newInputStream(member.getValue())))) {
                    tar.add(member.getKey(), Files.size(member.getValue()), now, content);
                    manifest.append(content.hash())
                            .append("  ")
                            .append(member.getKey())
                            .append('\n');
                }
            }
            byte[] bytes = manifest.toString().getBytes(StandardCharsets.UTF_8);
            tar.add(MANIFEST, bytes.length, now, new ByteArrayInputStream(bytes));
        }
    }

    /**
     * Unpacks into an empty directory and compares every hash.
     *
     * @throws LaunchException the archive is cut off, damaged or not one of ours
     */
    static void read(Path archive, Path target) {
        Map<String, String> found = new LinkedHashMap<>();
        String manifest = "";
        try (TarInput tar =
                new TarInput(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)), 1 << 16))) {
            for (String name = tar.next(); name != null; name = tar.next()) {
                if (name.equals(MANIFEST)) {
                    manifest = new String(tar.content().readAllBytes(), StandardCharsets.UTF_8);
                } else {
                    found.put(name, unpack(tar.content(), name, target));
                }
            }
        } catch (IOException e) {
            throw new LaunchException("The backup " + archive + " cannot be read: " + e.getMessage(), e);
        }
        Map<String, String> wanted = manifest.lines()
                .map(line -> line.split(" {2}", 2))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
        if (!wanted.equals(found) || !wanted.containsKey(DATABASE)) {
            throw new LaunchException(
                    "The backup " + archive + " is damaged: its content does not match its manifest.");
        }
    }

    private static String unpack(InputStream content, String name, Path target) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("It names a file outside: " + name);
        }
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (HashingStream in = new HashingStream(content);
                var out = Files.newOutputStream(file)) {
            in.transferTo(out);
            return in.hash();
        }
    }
}
