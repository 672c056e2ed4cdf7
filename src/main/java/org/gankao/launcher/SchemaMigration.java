package org.gankao.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema to the version of this build, then grants the application its tables. */
public final class SchemaMigration {

    private SchemaMigration() {}

    /**
     * What a migration did.
     *
     * @param scripts how many were run now
     * @param wasEmpty whether the schema held nothing before
     */
    public record Outcome(int scripts, boolean wasEmpty) {}

    /**
     * Runs the scripts in {@code db/migration} on the class path as the owner.
     *
     * @throws LaunchException a script fails or an applied one was changed
     */
    public static Outcome migrate(DatabaseAccess access) {
        try {
            Flyway flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(
                            access.url(), access.owner().user(), access.owner().password())
                    .locations("classpath:db/migration")
                    .failOnMissingLocations(false)
                    .load();
            boolean wasEmpty = flyway.info().applied().length == 0;
            int scripts = flyway.migrate().migrationsExecuted;
            if (!access.sharedAccount()) {
                try (Connection connection = access.connect(access.owner())) {
                    AppGrants.bringUpToDate(connection, AppGrants.nameOf(access));
                }
            }
            return new Outcome(scripts, wasEmpty);
        } catch (FlywayException | SQLException e) {
            throw new LaunchException("The database schema cannot be brought up to date: " + e.getMessage(), e);
        }
    }
}
