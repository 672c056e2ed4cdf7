package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.security.Identity;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;

/** All queries on roster files and their findings. */
@ApplicationScoped
class RosterImportRepository {

    private static final String IMPORTS = "select * from locality_roster_import";

    private static final Sql.Reader<RosterImportRow> IMPORT = row -> new RosterImportRow(
            row.getLong("id"),
            row.getString("file_name"),
            row.getLong("file_size"),
            row.getString("sha256"),
            row.getString("uploader"),
            Objects.requireNonNull(Sql.instant(row, "uploaded_at")),
            RosterState.valueOf(row.getString("state")),
            row.getString("refusal"),
            row.getInt("errors"),
            row.getInt("warnings"),
            row.getInt("cleaned"),
            row.getInt("row_count"),
            RosterImportRow.SheetCount.read(row.getString("counts")),
            Sql.longOrNull(row, "job_id"),
            row.getString("confirmer"),
            Sql.instant(row, "confirmed_at"));
    private static final Sql.Reader<Finding> FINDING = row -> new Finding(
            RosterSheet.valueOf(row.getString("sheet")),
            row.getInt("row_no"),
            row.getString("column_name"),
            Severity.valueOf(row.getString("severity")),
            row.getString("problem"),
            read(row.getString("args")));

    @Inject
    Sql sql;

    long add(String fileName, long size, String sha256, Identity by, Instant now) {
        return sql.insert(
                "insert into locality_roster_import (file_name, file_size, sha256, uploaded_by, uploader, uploaded_at,"
                        + " state) values (?, ?, ?, ?, ?, ?, ?)",
                fileName,
                size,
                sha256,
                by.accountId(),
                by.displayName(),
                now,
                RosterState.CHECKING);
    }

    Optional<RosterImportRow> find(long id) {
        return sql.first(IMPORTS + " where id = ?", IMPORT, id);
    }

    List<RosterImportRow> newest(int max) {
        return sql.list(IMPORTS + " order by id desc limit ?", IMPORT, max);
    }

    List<RosterImportRow> in(RosterState... states) {
        return sql.list(
                IMPORTS + " where state in (??) order by id",
                IMPORT,
                List.of(states).stream().map(RosterState::name).toList());
    }

    /** Moves on if it stands where it is expected to; false if it does not. */
    boolean move(long id, RosterState from, RosterState to) {
        return sql.update("update locality_roster_import set state = ? where id = ? and state = ?", to, id, from) == 1;
    }

    void setJob(long id, long job) {
        sql.update("update locality_roster_import set job_id = ? where id = ?", job, id);
    }

    void refuse(long id, String why) {
        sql.update(
                "update locality_roster_import set state = ?, refusal = ? where id = ?", RosterState.REFUSED, why, id);
    }

    void confirm(long id, String who, Instant now) {
        sql.update("update locality_roster_import set confirmer = ?, confirmed_at = ? where id = ?", who, now, id);
    }

    void finish(long id, List<RosterImportRow.SheetCount> counts) {
        sql.update(
                "update locality_roster_import set state = ?, counts = ? where id = ?",
                RosterState.IMPORTED,
                counts.stream().map(RosterImportRow.SheetCount::stored).collect(Collectors.joining(";")),
                id);
    }

    void setFindings(long id, CheckedRoster checked, long rows, int kept) {
        sql.update("delete from locality_roster_finding where import_id = ?", id);
        List<Object[]> stored = new ArrayList<>();
        for (Finding f : checked.findings()) {
            if (stored.size() < kept) {
                stored.add(
                        new Object[] {id, f.sheet(), f.row(), f.column(), f.severity(), f.problem(), write(f.args())});
            }
        }
        sql.insertAll(
                "locality_roster_finding (import_id, sheet, row_no, column_name, severity, problem, args)", stored);
        sql.update(
                "update locality_roster_import set state = ?, errors = ?, warnings = ?, cleaned = ?, row_count = ?"
                        + " where id = ?",
                RosterState.CHECKED,
                checked.count(Severity.ERROR),
                checked.count(Severity.WARNING),
                checked.count(Severity.CLEANED),
                rows,
                id);
    }

    Page<Finding> findings(long id, @Nullable RosterSheet sheet, @Nullable Severity severity, int first, int max) {
        String where = " from locality_roster_finding where import_id = ? and (? is null or sheet = ?)"
                + " and (? is null or severity = ?)";
        long total = sql.number("select count(*)" + where, id, sheet, sheet, severity, severity);
        List<Finding> rows = sql.list(
                "select *" + where + " order by id limit ? offset ?",
                FINDING,
                id,
                sheet,
                sheet,
                severity,
                severity,
                max,
                first);
        return new Page<>(rows, total);
    }

    private static String write(List<String> args) {
        return Json.createArrayBuilder(args).build().toString();
    }

    private static List<String> read(String args) {
        try (var reader = Json.createReader(new StringReader(args))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }
}
