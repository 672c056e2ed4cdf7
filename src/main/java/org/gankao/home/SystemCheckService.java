package org.gankao.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gankao.home.Check.Verdict;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.security.DemoSwitch;

/** What an administrator looks at before he trusts an installation (运行检查). */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class SystemCheckService {

    private static final long SCARCE_BYTES = 2L << 30;
    private static final Duration BACKUP_DUE = Duration.ofDays(1).plusHours(2);
    private static final Duration CLOCKS_APART = Duration.ofSeconds(1);

    @Inject
    DatabaseFactsRepository database;

    @Inject
    DemoSwitch demo;

    @Inject
    ServletContext server;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "gankao.data")
    String data;

    @Inject
    @ConfigProperty(name = "gankao.tls", defaultValue = "false")
    boolean tls;

    /** All checks, in the order they are shown. */
    @Requires(Permission.SYSTEM_CHECK)
    public List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(transport());
        checks.add(papers());
        checks.add(new Check("demo", demo.on() ? Verdict.WARNING : Verdict.GOOD, demo.size()));
        checks.addAll(settings());
        checks.add(clocks());
        checks.add(disk());
        checks.add(backup());
        checks.add(new Check("database", Verdict.GOOD, database.version()));
        checks.add(new Check("schema", Verdict.GOOD, database.schema()));
        checks.add(new Check("server", Verdict.GOOD, server.getServerInfo()));
        checks.add(new Check("java", Verdict.GOOD, System.getProperty("java.version")));
        return checks;
    }

    private Check transport() {
        return new Check("transport", tls ? Verdict.GOOD : Verdict.WARNING, tls ? "HTTPS" : "HTTP");
    }

    /** Browsers decrypt only what came over HTTPS, so without it nothing can lie on the devices before the bell. */
    private Check papers() {
        return new Check("papers", tls ? Verdict.GOOD : Verdict.WARNING, tls ? "AES-256-GCM" : "HTTP");
    }

    /** What the durability of answers and votes rests on. */
    private List<Check> settings() {
        return List.of(
                setting("innodb_flush_log_at_trx_commit", "1"),
                setting("innodb_snapshot_isolation", "ON"),
                setting("character_set_server", "utf8mb4"),
                setting("time_zone", "+00:00"));
    }

    private Check setting(String name, String wanted) {
        String found = database.variable(name);
        return new Check("setting." + name, found.equalsIgnoreCase(wanted) ? Verdict.GOOD : Verdict.BAD, found);
    }

    private Check clocks() {
        Duration apart = Duration.between(database.now(), clock.instant()).abs();
        return new Check(
                "clock", apart.compareTo(CLOCKS_APART) > 0 ? Verdict.BAD : Verdict.GOOD, apart.toMillis() + " ms");
    }

    private Check disk() {
        try {
            FileStore store = Files.getFileStore(Path.of(data));
            long free = store.getUsableSpace();
            return new Check("disk", free < SCARCE_BYTES ? Verdict.BAD : Verdict.GOOD, (free >> 30) + " GB");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Check backup() {
        Optional<Instant> last = newest(Path.of(data, "backup"));
        if (last.isEmpty()) {
            return new Check("backup", Verdict.WARNING, "—");
        }
        boolean due = last.get().plus(BACKUP_DUE).isBefore(clock.instant());
        return new Check(
                "backup", due ? Verdict.WARNING : Verdict.GOOD, last.get().toString());
    }

    private static Optional<Instant> newest(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(SystemCheckService::modified).max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant modified(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            return time.toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
