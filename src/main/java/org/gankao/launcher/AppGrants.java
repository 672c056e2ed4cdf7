package org.gankao.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The application's rights, table by table: it reads and adds everywhere, changes and deletes except where the comment
 * of the table contains {@code append-only}, and has no DDL. So not even a hole in the application can rewrite a trail.
 */
final class AppGrants {

    static final String APPEND_ONLY = "append-only";

    private static final String TABLES = """
            select table_name, table_type, table_comment
              from information_schema.tables
             where table_schema = database()
            """;
    private static final String GRANTED = """
            select table_name, privilege_type
              from information_schema.table_privileges
             where table_schema = database() and grantee = ?
            """;

    private AppGrants() {}

    /** The account as the server knows it, for example {@code 'gankao_app'@'127.0.0.1'}. */
    static String nameOf(DatabaseAccess access) throws SQLException {
        try (Connection connection = access.connect(access.app());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_user()")) {
            row.next();
            String name = row.getString(1);
            int at = name.lastIndexOf('@');
            return "'" + name.substring(0, at) + "'@'" + name.substring(at + 1) + "'";
        }
    }

    /** Grants what is missing and takes back what a table no longer allows; as a rule nothing. */
    static void bringUpToDate(Connection owner, String account) throws SQLException {
        Map<String, Set<String>> granted = granted(owner, account);
        for (Map.Entry<String, Set<String>> table : wanted(owner).entrySet()) {
            Set<String> has = granted.getOrDefault(table.getKey(), Set.of());
            Set<String> missing = new TreeSet<>(table.getValue());
            missing.removeAll(has);
            Set<String> tooMany = new TreeSet<>(has);
            tooMany.removeAll(table.getValue());
            execute(owner, "grant " + String.join(", ", missing), table.getKey(), "to " + account, missing);
            execute(owner, "revoke " + String.join(", ", tooMany), table.getKey(), "from " + account, tooMany);
        }
    }

    private static Map<String, Set<String>> wanted(Connection owner) throws SQLException {
        Map<String, Set<String>> wanted = new HashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                wanted.put(row.getString(1), rights(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return wanted;
    }

    private static Set<String> rights(String table, String type, String comment) {
        if (type.toLowerCase(Locale.ROOT).contains("view") || table.startsWith("flyway_")) {
            return Set.of("SELECT");
        }
        return comment.contains(APPEND_ONLY)
                ? Set.of("SELECT", "INSERT")
                : Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
    }

    private static Map<String, Set<String>> granted(Connection owner, String account) throws SQLException {
        Map<String, Set<String>> granted = new HashMap<>();
        try (PreparedStatement statement = owner.prepareStatement(GRANTED)) {
            statement.setString(1, account);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    granted.computeIfAbsent(row.getString(1), table -> new TreeSet<>())
                            .add(row.getString(2));
                }
            }
        }
        return granted;
    }

    private static void execute(Connection owner, String what, String table, String whom, Set<String> rights)
            throws SQLException {
        if (rights.isEmpty()) {
            return;
        }
        List<String> words = new ArrayList<>(List.of(what, "on `" + table + "`", whom));
        try (Statement statement = owner.createStatement()) {
            statement.execute(String.join(" ", words));
        }
    }
}
