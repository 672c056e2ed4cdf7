package org.gankao.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.gankao.platform.persistence.Sql;

/** What the database says about itself. */
@ApplicationScoped
class DatabaseFactsRepository {

    @Inject
    Sql sql;

    String version() {
        return text("select version()");
    }

    /** Version and number of the newest migration. */
    String schema() {
        return text("select version from flyway_schema_history where success order by installed_rank desc limit 1");
    }

    String variable(String name) {
        return text("select variable_value from information_schema.global_variables where variable_name = ?", name);
    }

    Instant now() {
        return sql.first("select utc_timestamp(6) as now", row -> Sql.instant(row, "now"))
                .orElseThrow();
    }

    private String text(String query, Object... parameters) {
        return sql.first(query, row -> row.getString(1), parameters).orElse("—");
    }
}
