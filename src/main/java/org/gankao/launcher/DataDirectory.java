package org.gankao.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The one directory that holds everything to be kept: database, secrets, logs. Readable by its owner only, and used by
 * one launcher at a time.
 */
public final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Creates it when missing and takes its lock; the operating system gives the lock back even after kill -9.
     *
     * @throws LaunchException another launcher uses it, or it cannot be written
     */
    public static DataDirectory open(Path directory) {
        try {
            createPrivate(directory.toAbsolutePath());
            Path root = directory.toRealPath();
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new LaunchException("The data directory " + root
                        + " is in use by another running gankao. Stop that one, or choose another with --data.");
            }
            return new DataDirectory(root, channel, lock);
        } catch (IOException e) {
            throw new LaunchException(
                    "The data directory " + directory.toAbsolutePath() + " cannot be used: " + e + "\n"
                            + "Choose one that you may write to, with --data.",
                    e);
        }
    }

    /** Whether another process has opened it. */
    static boolean isInUse(Path directory) {
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            return lock == null;
        } catch (IOException e) {
            throw new LaunchException("The data directory " + directory.toAbsolutePath() + " cannot be used: " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process holds it
        }
    }

    private static void createPrivate(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** Absolute, without symbolic links. */
    public Path root() {
        return root;
    }

    /** A directory inside, created when missing. */
    public Path directory(String name) {
        Path directory = root.resolve(name);
        try {
            createPrivate(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
