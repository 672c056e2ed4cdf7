package org.gankao.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gankao.platform.persistence.Sql;

/** What the database keeps, by the names of its columns. */
@ApplicationScoped
class ReliefFactsRepository {

    private static final String COLUMNS = """
            select count(*) from information_schema.columns
             where table_schema = database() and table_name like ? and column_name regexp ?
            """;
    private static final String MOMENTS = """
            select count(*) from information_schema.columns
             where table_schema = database() and table_name like ? and data_type in ('datetime', 'timestamp', 'time')
            """;

    @Inject
    Sql sql;

    /**
     * Columns whose name matches.
     *
     * @param tables pattern of {@code like}
     */
    long columns(String tables, String names) {
        return sql.number(COLUMNS, tables, names);
    }

    /** Columns that keep an hour. */
    long moments(String tables) {
        return sql.number(MOMENTS, tables);
    }
}
