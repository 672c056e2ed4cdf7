package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gankao.locality.roster.RosterImportRow.SheetCount;
import org.gankao.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** Rows that are found again by their code: a few statements for many rows. */
@ApplicationScoped
class CodedRowsRepository {

    @Inject
    Sql sql;

    /**
     * A row as it should be.
     *
     * @param compared what decides whether the stored row differs
     * @param stored values of the columns written on insert and update
     * @param firstly values of the columns written on insert only
     */
    record Wanted(String code, List<@Nullable String> compared, List<@Nullable Object> stored, List<Object> firstly) {}

    /** Columns of a table: a blank cell leaves those in {@code kept} as they are. */
    record Shape(String table, List<String> columns, List<String> firstly, Set<String> kept) {}

    /** Inserts what is new, updates what differs, counts the rest. */
    SheetCount put(RosterSheet sheet, Shape shape, Map<String, List<String>> existing, Collection<Wanted> wanted) {
        List<Object[]> fresh = new ArrayList<>();
        List<Object[]> other = new ArrayList<>();
        int unchanged = 0;
        for (Wanted row : wanted) {
            List<String> stored = existing.get(row.code());
            if (stored == null) {
                fresh.add(Stream.of(Stream.of((Object) row.code()), row.stored().stream(), row.firstly().stream())
                        .flatMap(s -> s)
                        .toArray());
            } else if (same(stored, row.compared(), !shape.kept().isEmpty())) {
                unchanged++;
            } else {
                other.add(Stream.concat(row.stored().stream(), Stream.of((Object) row.code()))
                        .toArray());
            }
        }
        List<String> all = new ArrayList<>(List.of("code"));
        all.addAll(shape.columns());
        all.addAll(shape.firstly());
        sql.insertAll(shape.table() + " (" + String.join(", ", all) + ")", fresh);
        String set = shape.columns().stream()
                .map(c -> shape.kept().contains(c) ? c + " = coalesce(?, " + c + ")" : c + " = ?")
                .collect(Collectors.joining(", "));
        sql.batch("update " + shape.table() + " set " + set + ", version = version + 1 where code = ?", other);
        return new SheetCount(sheet, fresh.size(), other.size(), unchanged);
    }

    /** A value that is not given does not differ where blanks keep what is stored. */
    private static boolean same(List<String> stored, List<String> wanted, boolean blanksKeep) {
        for (int i = 0; i < wanted.size(); i++) {
            boolean keeps = blanksKeep && wanted.get(i) == null;
            if (!keeps && !Objects.equals(stored.get(i), wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The compared columns by code, which comes first. */
    Map<String, List<String>> existing(String query) {
        Map<String, List<String>> rows = new HashMap<>();
        sql.each(query, row -> {
            List<String> values = new ArrayList<>();
            for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
            rows.put(row.getString(1), values);
        });
        return rows;
    }

    /** Ids by code. */
    Map<String, Long> ids(String table) {
        Map<String, Long> ids = new HashMap<>();
        sql.each("select code, id from " + table, row -> ids.put(row.getString(1), row.getLong(2)));
        return ids;
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
