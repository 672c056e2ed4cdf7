package org.gankao.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.launcher.DatabaseAccess.Account;

/** A MariaDB the county runs itself, named by environment variables, instead of the embedded one. */
final class OwnDatabase {

    private static final String CHECKED = """
            select @@global.innodb_flush_log_at_trx_commit, @@global.innodb_snapshot_isolation,
                   (select default_character_set_name from information_schema.schemata where schema_name = database())
            """;

    private OwnDatabase() {}

    /**
     * Reads GANKAO_DB_URL, _USER, _PASSWORD and optionally _OWNER_USER, _OWNER_PASSWORD.
     *
     * @return empty when GANKAO_DB_URL is not set
     */
    static Optional<DatabaseAccess> from(Map<String, String> environment) {
        String url = environment.getOrDefault("GANKAO_DB_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new LaunchException("GANKAO_DB_URL has to begin with jdbc:mariadb: and is " + url);
        }
        Account app = new Account(required(environment, "GANKAO_DB_USER"), required(environment, "GANKAO_DB_PASSWORD"));
        Account owner = environment.containsKey("GANKAO_DB_OWNER_USER")
                ? new Account(
                        required(environment, "GANKAO_DB_OWNER_USER"),
                        required(environment, "GANKAO_DB_OWNER_PASSWORD"))
                : app;
        return Optional.of(new DatabaseAccess(url, app, owner));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new LaunchException("GANKAO_DB_URL is set, so " + name + " has to be set too.");
        }
        return value;
    }

    /**
     * Refuses settings with which a commit could be lost, reads could be inconsistent or rare characters in names spoilt.
     *
     * @throws LaunchException names each setting that is wrong and the value it should have
     */
    static void check(DatabaseAccess access) {
        List<String> wrong = new ArrayList<>();
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CHECKED)) {
            row.next();
            if (row.getInt(1) != 1) {
                wrong.add("innodb_flush_log_at_trx_commit is " + row.getInt(1)
                        + " and has to be 1: otherwise saved answers can be lost when the machine fails");
            }
            if (!row.getBoolean(2)) {
                wrong.add(
                        "innodb_snapshot_isolation is OFF and has to be ON: otherwise changes can overwrite each other");
            }
            if (!"utf8mb4".equals(row.getString(3))) {
                wrong.add("the character set of the schema is " + row.getString(3)
                        + " and has to be utf8mb4: otherwise rare characters in names cannot be kept");
            }
        } catch (SQLException e) {
            throw new LaunchException(
                    "The database at GANKAO_DB_URL cannot be used as " + access.owner() + ": " + e.getMessage()
                            + "\nGankao needs MariaDB 10.11 or newer.",
                    e);
        }
        if (!wrong.isEmpty()) {
            throw new LaunchException(
                    "The database at GANKAO_DB_URL is not set up for Gankao:\n  " + String.join("\n  ", wrong));
        }
    }
}
