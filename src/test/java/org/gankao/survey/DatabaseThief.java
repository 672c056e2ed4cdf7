package org.gankao.survey;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mariadb.jdbc.Driver;

/** Somebody with a copy of all there is: every table, the files of the database, its binary log and the server's logs. */
final class DatabaseThief {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32,}");
    private static final int PAGE = 16384;
    private static final int INDEX_PAGE = 17855;
    private static final int TYPE_AT = 24;
    private static final int LEVEL_AT = 64;
    private static final int INDEX_AT = 66;
    private static final int TRANSACTION_BYTES = 6;

    private final Path files = Path.of(System.getProperty("gankao.data"));

    /** The first column in the order in which the table comes without one being asked for. */
    List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    /** For each random id that begins a row of the table the number of the transaction that wrote it last, from the file of the table. */
    Map<String, Long> transactions(String table, Set<String> ids) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("flush tables " + table + " for export"); // all of it is in the file now
            return transactions(
                    ByteBuffer.wrap(Files.readAllBytes(
                            files.resolve("db").resolve("gankao").resolve(table + ".ibd"))),
                    ids);
        }
    }

    private static Map<String, Long> transactions(ByteBuffer file, Set<String> ids) {
        long rows = Long.MAX_VALUE;
        for (int page = 0; page + PAGE <= file.limit(); page += PAGE) {
            if (Short.toUnsignedInt(file.getShort(page + TYPE_AT)) == INDEX_PAGE) {
                rows = Math.min(rows, file.getLong(page + INDEX_AT)); // the first index holds the rows
            }
        }
        Map<String, Long> found = new HashMap<>();
        for (int page = 0; page + PAGE <= file.limit(); page += PAGE) {
            if (Short.toUnsignedInt(file.getShort(page + TYPE_AT)) == INDEX_PAGE
                    && file.getShort(page + LEVEL_AT) == 0
                    && file.getLong(page + INDEX_AT) == rows) {
                byte[] bytes = new byte[PAGE];
                file.get(page, bytes);
                each(new String(bytes, StandardCharsets.ISO_8859_1), ids, (id, at) -> {
                    long transaction = 0;
                    for (int i = 0; i < TRANSACTION_BYTES; i++) {
                        transaction = transaction << 8 | Byte.toUnsignedInt(bytes[at + id.length() + i]);
                    }
                    found.merge(id, transaction, Math::max);
                });
            }
        }
        return found;
    }

    /** For each of the ids where it comes first in the binary log, in order. */
    Map<String, Long> loggedAt(Set<String> ids) throws IOException {
        Map<String, Long> found = new HashMap<>();
        long before = 0;
        for (Path log : binaryLogs()) {
            String bytes = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1);
            long start = before;
            each(bytes, ids, (id, at) -> found.putIfAbsent(id, start + at));
            before += bytes.length();
        }
        return found;
    }

    /** Every id with its place. What stands before one, such as its length, may look like a digit. */
    private static void each(String bytes, Set<String> ids, ObjIntConsumer<String> found) {
        Matcher digits = DIGITS.matcher(bytes);
        while (digits.find()) {
            for (int from = digits.start(); from + 32 <= digits.end(); from++) {
                String id = bytes.substring(from, from + 32);
                if (ids.contains(id)) {
                    found.accept(id, from);
                }
            }
        }
    }

    private List<Path> binaryLogs() throws IOException {
        try (Stream<Path> all = Files.list(files.resolve("db"))) {
            return all.filter(file -> file.getFileName().toString().matches("binlog\\.\\d+"))
                    .sorted()
                    .toList();
        }
    }

    /** Which of the ids stand anywhere in other tables, or in any log of the server. */
    Set<String> elsewhere(Set<String> ids, Set<String> butIn) throws SQLException, IOException {
        Set<String> found = new HashSet<>();
        for (String table : column("select table_name from information_schema.tables where table_schema = database()"
                + " and table_type = 'BASE TABLE'")) {
            if (!butIn.contains(table)) {
                try (Connection connection = connect();
                        Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select * from `" + table + "`")) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        for (int i = 1; i <= columns; i++) {
                            each(text(row, i), ids, (id, at) -> found.add(id));
                        }
                    }
                }
            }
        }
        for (Path log : logs()) {
            each(Files.readString(log, StandardCharsets.ISO_8859_1), ids, (id, at) -> found.add(id));
        }
        return found;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        boolean binary = switch (row.getMetaData().getColumnType(column)) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> true;
            default -> false;
        };
        if (!binary) {
            return String.valueOf(row.getString(column));
        }
        byte[] bytes = row.getBytes(column);
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    List<Path> logs() throws IOException {
        List<Path> logs = new ArrayList<>();
        for (Path root : List.of(files, Path.of(System.getProperty("com.sun.aas.instanceRoot", files.toString())))) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(file -> file.toString().endsWith(".log")
                                && !file.getFileName().toString().startsWith("ib"))
                        .filter(Files::isRegularFile)
                        .forEach(logs::add);
            }
        }
        return logs;
    }

    private static Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "root");
        login.setProperty("password", System.getProperty("gankao.test.root.password"));
        return new Driver().connect(System.getProperty("gankao.db.url"), login);
    }
}
