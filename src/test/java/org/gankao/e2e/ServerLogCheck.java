package org.gankao.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a server logged since the last look: a stack trace or a warning of ours is a failure nobody saw. */
final class ServerLogCheck {

    private static final Pattern OURS = Pattern.compile("^\\S+ (WARNING|SEVERE) \\[org\\.gankao.*");
    private static final Pattern STACK_TRACE = Pattern.compile("^\\s+at [\\w.$/]+\\(.*|^Caused by: .*");
    private static final Pattern SEVERE = Pattern.compile("^\\S+ SEVERE .*");

    private final @Nullable Path log;
    private int read;

    /** @param log null: it is unknown, and nothing is found */
    ServerLogCheck(@Nullable Path log) {
        this.log = log;
    }

    /** Lines that should not be there, at most twenty; the next call begins after them. */
    synchronized List<String> news() {
        List<String> all = lines();
        List<String> fresh = all.subList(Math.min(read, all.size()), all.size());
        read = all.size();
        return fresh.stream()
                .filter(line -> OURS.matcher(line).matches()
                        || SEVERE.matcher(line).matches()
                        || STACK_TRACE.matcher(line).matches())
                .limit(20)
                .toList();
    }

    /** All of it. */
    List<String> lines() {
        if (log == null || !Files.exists(log)) {
            return List.of();
        }
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.valueOf(log);
    }
}
