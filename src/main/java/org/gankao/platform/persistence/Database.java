package org.gankao.platform.persistence;

import jakarta.annotation.sql.DataSourceDefinition;

/**
 * Names the one data source. Where it points is told by system properties (launcher, tests) or the environment
 * variables GANKAO_DB_URL, GANKAO_DB_USER and GANKAO_DB_PASSWORD.
 */
@DataSourceDefinition(
        name = Database.NAME,
        className = "org.gankao.platform.persistence.PlainDataSource",
        url = "${MPCONFIG=gankao.db.url}",
        user = "${MPCONFIG=gankao.db.user}",
        password = "${MPCONFIG=gankao.db.password}",
        initialPoolSize = 4,
        minPoolSize = 4,
        maxPoolSize = 40,
        properties = {
            // Or connections that a stop of the database has broken would be handed out for ever.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"
        })
public final class Database {

    /** JNDI name, as in {@code @Resource(lookup = Database.NAME)}. */
    public static final String NAME = "java:app/jdbc/gankao";

    private Database() {}
}
