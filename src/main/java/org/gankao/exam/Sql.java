package org.gankao.exam;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain statements for the hot and the bulk paths of tests; they run in the caller's transaction. Instants are UTC. */
public final class Sql {

    private static final int ROWS_A_STATEMENT = 500;

    private Sql() {}

    /** A row to a value. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The database refused; the cause tells why. */
    public static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failure(String statement, SQLException cause) {
            super(statement, cause);
        }
    }

    public static <T> List<T> list(DataSource source, String statement, Reader<T> reader, Object... args) {
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, 1, args);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new Failure(statement, e);
        }
    }

    /** Rows changed. */
    public static int update(DataSource source, String statement, @Nullable Object... args) {
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, 1, args);
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new Failure(statement, e);
        }
    }

    /**
     * Inserts many rows, some hundred a statement.
     *
     * @param head up to and including {@code values}
     * @param tail what follows the rows, for example {@code on duplicate key update …}; may be empty
     */
    public static void insert(DataSource source, String head, List<Object[]> rows, String tail) {
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            List<Object[]> part = rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT));
            String one = "(" + marks(part.get(0).length) + ")";
            String statement = head + " " + String.join(",", Collections.nCopies(part.size(), one)) + " " + tail;
            try (Connection connection = source.getConnection();
                    PreparedStatement prepared = connection.prepareStatement(statement)) {
                int place = 1;
                for (Object[] row : part) {
                    place = bind(prepared, place, row);
                }
                prepared.executeUpdate();
            } catch (SQLException e) {
                throw new Failure(head, e);
            }
        }
    }

    /** Inserts one row and tells its generated id. */
    public static long insertOne(DataSource source, String statement, @Nullable Object... args) {
        try (Connection connection = source.getConnection();
                PreparedStatement prepared =
                        connection.prepareStatement(statement, PreparedStatement.RETURN_GENERATED_KEYS)) {
            bind(prepared, 1, args);
            prepared.executeUpdate();
            try (ResultSet keys = prepared.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException e) {
            throw new Failure(statement, e);
        }
    }

    /** {@code ?,?,?}: so many, at least one. */
    public static String marks(int count) {
        return String.join(",", Collections.nCopies(Math.max(1, count), "?"));
    }

    /** Arguments for {@code in (…)} made with {@link #marks}; an empty collection matches nothing. */
    public static @Nullable Object[] in(Collection<?> values) {
        return values.isEmpty() ? new Object[] {null} : values.toArray();
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    private static int bind(PreparedStatement prepared, int from, @Nullable Object[] args) throws SQLException {
        int place = from;
        for (Object arg : args) {
            prepared.setObject(
                    place++, arg instanceof Instant instant ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : arg);
        }
        return place;
    }
}
