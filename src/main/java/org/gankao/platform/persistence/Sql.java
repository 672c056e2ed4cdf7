package org.gankao.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL for repositories: lists, reports and bulk writes that need no entities. Takes part in the caller's
 * transaction. Parameters are bound; a collection as parameter fills {@code in (??)}, and an empty one matches nothing.
 */
@ApplicationScoped
public class Sql {

    private static final int BATCH = 1000;
    private static final int ROWS_A_STATEMENT = 500;

    @Resource(lookup = "java:app/jdbc/gankao")
    DataSource database;

    /** Makes a value of the current row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes the current row. */
    @FunctionalInterface
    public interface Visitor {
        void visit(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... parameters) {
        List<T> found = new ArrayList<>();
        each(sql, row -> found.add(reader.read(row)), parameters);
        return found;
    }

    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** The number in the first column of the first row; 0 without a row. */
    public long number(String sql, @Nullable Object... parameters) {
        return first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }

    /** Goes through the rows one by one without keeping them. */
    public void each(String sql, Visitor visitor, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(spread(sql, parameters))) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    visitor.visit(rows);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }

    /** Returns how many rows were touched. */
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(spread(sql, parameters))) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }

    /** Inserts one row and returns its id. */
    public long insert(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            bind(statement, parameters);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }

    /** Runs one statement for many rows in few round trips. */
    public void batch(String sql, Collection<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int pending = 0;
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
                if (++pending % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            if (pending % BATCH != 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }

    /**
     * Inserts many rows with few statements of many rows each: ten times as fast as a batch of single ones.
     *
     * @param table table and columns, for example {@code people_unit (code, name)}
     */
    public void insertAll(String table, List<Object[]> rows) {
        insertAll("insert into " + table, rows, "");
    }

    /**
     * As {@link #insertAll(String, List)}, for inserts that must not simply fail on a row that is there.
     *
     * @param head all before {@code values}, for example {@code insert ignore into people_unit (code, name)}
     * @param tail what follows the rows, for example {@code on duplicate key update …}
     */
    public void insertAll(String head, List<Object[]> rows, String tail) {
        try (Connection connection = database.getConnection()) {
            for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
                insert(connection, head, rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT)), tail);
            }
        } catch (SQLException e) {
            throw new DatabaseException(head, e);
        }
    }

    private static void insert(Connection connection, String head, List<Object[]> rows, String tail)
            throws SQLException {
        String tuple = "(" + String.join(",", Collections.nCopies(rows.get(0).length, "?")) + ")";
        String values = String.join(",", Collections.nCopies(rows.size(), tuple));
        try (PreparedStatement statement = connection.prepareStatement(head + " values " + values + " " + tail)) {
            int place = 1;
            for (Object[] row : rows) {
                for (Object value : row) {
                    statement.setObject(place++, stored(value));
                }
            }
            statement.executeUpdate();
        }
    }

    public static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    public static @Nullable Integer intOrNull(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    public static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    /** What MySQL's {@code like} takes for a piece of text anywhere in the column. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static String spread(String sql, @Nullable Object... parameters) {
        String spread = sql;
        for (Object parameter : parameters) {
            if (parameter instanceof Collection<?> many) {
                String marks = many.isEmpty() ? "null" : String.join(",", Collections.nCopies(many.size(), "?"));
                spread = spread.replaceFirst("\\?\\?", marks);
            }
        }
        return spread;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        int place = 1;
        for (Object parameter : parameters) {
            if (parameter instanceof Collection<?> many) {
                for (Object one : many) {
                    statement.setObject(place++, stored(one));
                }
            } else {
                statement.setObject(place++, stored(parameter));
            }
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
