package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gankao.platform.sheets.WorkbookReader;
import org.gankao.shared.RuleViolationException;

/** Where uploaded rosters wait for their confirmation: {@code <data>/rosters}, readable by the product alone. */
@ApplicationScoped
class RosterStore {

    @Inject
    @ConfigProperty(name = "gankao.data")
    String data;

    /** Keeps what comes; refuses, keeping nothing, when it is larger than {@value WorkbookReader#FILE_LIMIT} bytes. */
    Path receive(InputStream content) {
        try {
            Path folder = Files.createDirectories(Path.of(data, "rosters"));
            Path draft = Files.createTempFile(
                    folder,
                    "upload",
                    ".xlsx",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newOutputStream(draft)) {
                byte[] buffer = new byte[64 * 1024];
                long size = 0;
                for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                    size += n;
                    if (size > WorkbookReader.FILE_LIMIT) {
                        throw new RuleViolationException(
                                "platform.sheets.tooLarge", WorkbookReader.FILE_LIMIT / 1024 / 1024);
                    }
                    out.write(buffer, 0, n);
                }
            } catch (IOException | RuleViolationException e) {
                Files.deleteIfExists(draft);
                throw e;
            }
            return draft;
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded roster cannot be kept in " + data, e);
        }
    }

    /** Takes the place of a file left behind by a database since restored to an earlier day. */
    void settle(Path draft, long id) {
        try {
            Files.move(draft, file(id), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded roster cannot be kept as " + file(id), e);
        }
    }

    Path file(long id) {
        return Path.of(data, "rosters", id + ".xlsx");
    }

    /** It holds ID numbers, so it goes when it is not needed any more. */
    void forget(long id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("The roster " + file(id) + " cannot be deleted.", e);
        }
    }
}
