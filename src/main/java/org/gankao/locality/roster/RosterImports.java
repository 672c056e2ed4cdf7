package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gankao.platform.jobs.JobReaders;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.jobs.JobsInterrupted;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.security.AsSystem;
import org.gankao.platform.security.Permission;
import org.gankao.platform.text.Wording;
import org.gankao.shared.RuleViolationException;

/** The long work of roster files, as jobs: checking and importing. */
@ApplicationScoped
public class RosterImports implements JobReaders {

    private static final String CHECK = "roster.check";
    private static final String WRITE = "roster.import";

    /** From the upload to the start of its check, more than enough. */
    private static final Duration UNTIL_CHECKED = Duration.ofSeconds(20);

    private static final long ROWS_EXPECTED_A_MB = 40_000;

    @Inject
    RosterImportService imports;

    @Inject
    RosterStore store;

    @Inject
    Jobs jobs;

    @Inject
    Wording wording;

    @Inject
    AsSystem asSystem;

    @Inject
    Clock clock;

    /** An upload and the job that checks it. */
    public record Started(long id, long job) {}

    @Override
    public Map<String, Set<Permission>> jobReaders() {
        return Map.of(CHECK, Set.of(Permission.ROSTER_IMPORT), WRITE, Set.of(Permission.ROSTER_IMPORT));
    }

    /** Receives a file and starts its check. */
    public Started upload(String fileName, InputStream content, Locale locale) {
        imports.history(); // asks for the right before anything is written
        Path draft = store.receive(content);
        long id = imports.register(plain(fileName), size(draft), sha256(draft));
        store.settle(draft, id);
        long job = jobs.start(
                CHECK, "roster-import:" + id, locale, p -> check(id, locale, p), begun -> imports.assign(id, begun));
        return new Started(id, job);
    }

    /** Says yes to a checked file without errors and starts the import. */
    public long confirm(long id, Locale locale) {
        imports.confirm(id);
        try {
            return jobs.start(WRITE, "roster", locale, p -> write(id, locale, p), begun -> imports.assign(id, begun));
        } catch (RuntimeException e) {
            imports.reopen(id); // another import is at work; this one can be confirmed again later
            throw e;
        }
    }

    /** A check that was cut off is over, and the file has to come again; an import that was cut off left nothing. */
    void recover(@Observes JobsInterrupted stopped) {
        asSystem.run(() -> {
            for (RosterImportRow file : imports.unfinished()) {
                if (isAtWork(file)) {
                    continue;
                }
                if (file.state() == RosterState.CHECKING) {
                    imports.refused(file.id(), wording.text(Locale.SIMPLIFIED_CHINESE, "locality.roster.interrupted"));
                } else {
                    imports.reopen(file.id());
                }
            }
        });
    }

    private boolean isAtWork(RosterImportRow file) {
        Long job = file.jobId();
        return job == null
                ? file.uploadedAt().isAfter(clock.instant().minus(UNTIL_CHECKED))
                : jobs.row(job).running();
    }

    private String check(long id, Locale locale, Progress progress) {
        long expected = Math.max(1000, size(store.file(id)) * ROWS_EXPECTED_A_MB / 1_000_000);
        try {
            String reading = wording.text(locale, "locality.roster.reading");
            RosterFile file =
                    RosterFile.read(store.file(id), rows -> progress.at(Math.min(rows, expected), expected, reading));
            progress.at(expected, expected, wording.text(locale, "locality.roster.checking"));
            CheckedRoster checked = imports.check(id, file);
            return wording.text(
                    locale,
                    "locality.roster.checkedAs",
                    List.of(
                            String.valueOf(checked.count(Severity.ERROR)),
                            String.valueOf(checked.count(Severity.WARNING)),
                            String.valueOf(checked.count(Severity.CLEANED))));
        } catch (RuleViolationException e) {
            imports.refused(id, wording.text(locale, e.key(), e.args()));
            throw e;
        } catch (RuntimeException e) {
            imports.refused(id, wording.text(locale, "locality.roster.interrupted"));
            throw e;
        }
    }

    private String write(long id, Locale locale, Progress progress) {
        try {
            RosterFile file = RosterFile.read(store.file(id), rows -> {});
            imports.write(
                    id,
                    file,
                    (done, total, sheet) -> progress.at(
                            done, total, wording.text(locale, "locality.roster.writing", List.of(sheet.title()))));
        } catch (RuntimeException e) {
            imports.reopen(id);
            throw e;
        }
        store.forget(id);
        return wording.text(locale, "locality.roster.done");
    }

    private static String plain(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .strip();
        return name.length() > 160 ? name.substring(name.length() - 160) : name.isEmpty() ? "roster.xlsx" : name;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            java.security.MessageDigest digest = java.security.MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
