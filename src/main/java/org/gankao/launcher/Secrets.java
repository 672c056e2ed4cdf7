package org.gankao.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Passwords and codes kept as files that only their owner can read, one a file. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without the letters and figures that are mistaken for each other when read out. */
    private static final String READABLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final Path directory;

    public Secrets(DataDirectory data) {
        this(data.directory("secrets"));
    }

    private Secrets(Path directory) {
        this.directory = directory;
    }

    /** For reading those of a data directory that another process has opened. */
    static Secrets in(Path dataDirectory) {
        return new Secrets(dataDirectory.resolve("secrets"));
    }

    /** The password of that name, 256 random bits made at the first call. Letters, figures, {@code -} and {@code _}. */
    public String password(String name) {
        return find(name).orElseGet(() -> {
            byte[] bits = new byte[32];
            RANDOM.nextBytes(bits);
            return put(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
        });
    }

    /** A new code for a person to type, three groups of four characters (59 bits), replacing an earlier one. */
    public String newCode(String name) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return put(name, code.toString());
    }

    public Optional<String> find(String name) {
        Path file = directory.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file(String name) {
        return directory.resolve(name);
    }

    /** Writes beside and renames, so that a crash leaves the old content or the new one. */
    public String put(String name, String content) {
        try {
            Path beside = Files.createTempFile(
                    directory,
                    name,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, content + "\n");
            Files.move(
                    beside,
                    directory.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
