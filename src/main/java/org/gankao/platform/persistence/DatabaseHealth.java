package org.gankao.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is who reaches the database: balancers ask at {@code /health/ready} and send nobody here while it is down. Uses a
 * connection of its own, so that a busy pool does not count as an outage.
 */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    private static final int PATIENCE_SECONDS = 2;
    /** The address is open to all, and asking it often should cost nothing. */
    private static final long FRESH_NANOS = 1_000_000_000L;

    @Inject
    @ConfigProperty(name = "gankao.db.url")
    String url;

    @Inject
    @ConfigProperty(name = "gankao.db.user")
    String user;

    @Inject
    @ConfigProperty(name = "gankao.db.password")
    String password;

    private boolean asked;
    private long askedAt;
    private boolean reached;

    @Override
    public synchronized HealthCheckResponse call() {
        if (!asked || System.nanoTime() - askedAt > FRESH_NANOS) {
            reached = reach();
            asked = true;
            askedAt = System.nanoTime();
        }
        return HealthCheckResponse.named("database").status(reached).build();
    }

    private boolean reach() {
        try {
            PlainDataSource database = new PlainDataSource();
            database.setLoginTimeout(PATIENCE_SECONDS);
            database.setUrl(url);
            database.setUser(user);
            database.setPassword(password);
            try (Connection connection = database.getConnection()) {
                return connection.isValid(PATIENCE_SECONDS);
            }
        } catch (SQLException e) {
            return false;
        }
    }
}
