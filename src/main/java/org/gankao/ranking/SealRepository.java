package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;

/** What of a run is stored, column by column, and the hash it had when it was computed. */
@ApplicationScoped
class SealRepository {

    private static final String ROWS = """
            select cadre_id, category, code, name, unit_id, unit_name, township_id, township_name, establishment, title,
                   sending_unit_id, sending_unit_name, composite_exact, composite_shown, place, tie_break, note
              from ranking_row where run_id = ? order by cadre_id
            """;
    private static final String MARKS = """
            select cadre_id, component, weight, gained, possible, percent_exact, percent_shown, source, evidence, note
              from ranking_mark where run_id = ? order by cadre_id, component
            """;
    private static final String RANGES = """
            select cadre_id, error, low, high, best, worst, group_no from ranking_range where run_id = ? order by cadre_id
            """;
    private static final String SEAL = "insert into ranking_run_seal (run_id, sha256, sealed_at) values (?, ?, ?)";
    private static final String SEALED = "select sha256 from ranking_run_seal where run_id = ?";

    @Inject
    Sql sql;

    /** Every column of every row as text; an absent value is an empty list, which no text is. */
    List<List<Object>> rows(long run) {
        return sql.list(ROWS, SealRepository::columns, run);
    }

    /** As {@link #rows}, of the marks. */
    List<List<Object>> marks(long run) {
        return sql.list(MARKS, SealRepository::columns, run);
    }

    /** As {@link #rows}, of the ranges; empty for runs of before there were any. */
    List<List<Object>> ranges(long run) {
        return sql.list(RANGES, SealRepository::columns, run);
    }

    void seal(long run, String sha256, Instant now) {
        sql.update(SEAL, run, sha256, now);
    }

    Optional<String> sealed(long run) {
        return sql.first(SEALED, row -> row.getString(1), run);
    }

    private static List<Object> columns(ResultSet row) throws SQLException {
        List<Object> columns = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            String value = row.getString(column);
            columns.add(value == null ? List.of() : value);
        }
        return columns;
    }
}
