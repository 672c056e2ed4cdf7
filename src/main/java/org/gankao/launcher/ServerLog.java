package org.gankao.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes the server's log to {@code log/server.log}, one line an event, times in UTC. At 20 MB it becomes
 * {@code server.1.log} and so on; five are kept. Named in the logging properties the server boots with, because the
 * server resets all handlers.
 */
public final class ServerLog extends Handler {

    /** System property with the path of the log. */
    static final String FILE_PROPERTY = "gankao.log";

    private static final long LIMIT_BYTES = 20_000_000;
    private static final int KEPT = 5;

    private final Path file = Path.of(System.getProperty(FILE_PROPERTY, "server.log"));
    private @Nullable OutputStream out;
    private long written;

    public ServerLog() {
        setFormatter(new Line());
    }

    @Override
    public synchronized void publish(LogRecord event) {
        if (!isLoggable(event) || Outages.isRepetition(event)) {
            return;
        }
        byte[] line = getFormatter().format(event).getBytes(StandardCharsets.UTF_8);
        try {
            if (written + line.length > LIMIT_BYTES) {
                rotate();
            }
            open().write(line);
            written += line.length;
        } catch (IOException e) {
            reportError("The log cannot be written: " + file, e, ErrorManager.WRITE_FAILURE);
        }
    }

    private OutputStream open() throws IOException {
        OutputStream now = out;
        if (now == null) {
            now = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            written = Files.size(file);
            out = now;
        }
        return now;
    }

    private void rotate() throws IOException {
        close();
        for (int number = KEPT; number >= 1; number--) {
            Path from = number == 1 ? file : numbered(number - 1);
            if (Files.exists(from)) {
                Files.move(from, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        written = 0;
    }

    private Path numbered(int number) {
        return file.resolveSibling("server." + number + ".log");
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public synchronized void close() {
        OutputStream open = out;
        out = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                reportError("The log cannot be closed: " + file, e, ErrorManager.CLOSE_FAILURE);
            }
        }
    }

    /** Time, level, logger, thread, text; the stack trace, if any, on the lines after. An outage has none. */
    private static final class Line extends Formatter {

        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                        "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);

        @Override
        public String format(LogRecord event) {
            StringWriter line = new StringWriter();
            line.append(TIME.format(event.getInstant())).append(' ');
            line.append(event.getLevel().getName()).append(" [");
            line.append(String.valueOf(event.getLoggerName())).append("] (");
            line.append(Long.toString(event.getLongThreadID())).append(") ");
            line.append(formatMessage(event)).append('\n');
            if (event.getThrown() != null && !Outages.isOutage(event.getThrown())) {
                event.getThrown().printStackTrace(new PrintWriter(line, true));
            }
            return line.toString();
        }
    }
}
