package org.gankao.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.LogManager;

/** Sends every log line of this process to {@code log/server.log}; the console belongs to the launcher. */
final class LogSetup {

    private LogSetup() {}

    static Path logFile(DataDirectory data) {
        return data.directory("log").resolve("server.log");
    }

    /**
     * Logs to the file from now on.
     *
     * @return the settings as a file, for the application server, which reads them again when it boots
     */
    static Path begin(DataDirectory data) {
        System.setProperty(ServerLog.FILE_PROPERTY, logFile(data).toString());
        // Libraries that log by Log4j find no Log4j here; what they then say goes to the console.
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        Path settings = data.directory("tmp").resolve("logging.properties");
        try (InputStream shipped = LogSetup.class.getResourceAsStream("logging.properties")) {
            Files.copy(shipped, settings, StandardCopyOption.REPLACE_EXISTING);
            try (InputStream in = Files.newInputStream(settings)) {
                LogManager.getLogManager().readConfiguration(in);
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
