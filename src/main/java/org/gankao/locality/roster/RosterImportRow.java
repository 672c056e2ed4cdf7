package org.gankao.locality.roster;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roster file and what became of it.
 *
 * @param size bytes
 * @param refusal why it could not be read, worded
 * @param rows rows with content, all sheets
 * @param jobId the job at work on it last
 */
public record RosterImportRow(
        long id,
        String fileName,
        long size,
        String sha256,
        String uploader,
        Instant uploadedAt,
        RosterState state,
        @Nullable String refusal,
        int errors,
        int warnings,
        int cleaned,
        int rows,
        List<SheetCount> counts,
        @Nullable Long jobId,
        @Nullable String confirmer,
        @Nullable Instant confirmedAt) {

    /** What an import did to the rows of a sheet. */
    public record SheetCount(RosterSheet sheet, int added, int changed, int unchanged) {

        String stored() {
            return sheet + ":" + added + ":" + changed + ":" + unchanged;
        }

        static List<SheetCount> read(String stored) {
            return Arrays.stream(stored.split(";"))
                    .filter(part -> !part.isEmpty())
                    .map(part -> part.split(":"))
                    .map(p -> new SheetCount(
                            RosterSheet.valueOf(p[0]),
                            Integer.parseInt(p[1]),
                            Integer.parseInt(p[2]),
                            Integer.parseInt(p[3])))
                    .toList();
        }
    }

    /** Somebody may say yes to it now. */
    public boolean confirmable() {
        return state == RosterState.CHECKED && errors == 0 && rows > 0;
    }
}
