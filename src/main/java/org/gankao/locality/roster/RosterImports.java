package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.text.Wording;
import org.gankao.shared.RuleViolationException;

/** The long work of roster files, as jobs: checking and importing. */
@ApplicationScoped
public class RosterImports {

    private static final long ROWS_EXPECTED_A_MB = 40_000;

    @Inject
    RosterImportService imports;

    @Inject
    RosterStore store;

    @Inject
    Jobs jobs;

    @Inject
    Wording wording;

    /** An upload and the job that checks it. */
    public record Started(long id, long job) {}

    /** Receives a file and starts its check. */
    public Started upload(String fileName, InputStream content, Locale locale) {
        imports.history(); // asks for the right before anything is written
        Path draft = store.receive(content);
        long id = imports.register(plain(fileName), size(draft), sha256(draft));
        store.settle(draft, id);
        long job = jobs.start(
                "roster.check",
                "roster-import:" + id,
                locale,
                p -> check(id, locale, p),
                begun -> imports.assign(id, begun));
        return new Started(id, job);
    }

    /** Says yes to a checked file without errors and starts the import. */
    public long confirm(long id, Locale locale) {
        imports.confirm(id);
        try {
            return jobs.start(
                    "roster.import", "roster", locale, p -> write(id, locale, p), begun -> imports.assign(id, begun));
        } catch (RuntimeException e) {
            imports.reopen(id); // another import is at work; this one can be confirmed again later
            throw e;
        }
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
