package org.gankao.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.InTransaction;
import org.gankao.fixture.Tables;
import org.junit.jupiter.api.Test;

class DatabaseIT extends InContainer {

    @Resource(lookup = Database.NAME)
    DataSource database;

    @Inject
    InTransaction transaction;

    @Test
    void commits_are_durable_and_reads_consistent() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select @@global.innodb_flush_log_at_trx_commit, @@innodb_snapshot_isolation,
                               @@character_set_database, @@time_zone, current_user()
                        """)) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(1);
            assertThat(row.getInt(2)).isEqualTo(1);
            assertThat(row.getString(3)).isEqualTo("utf8mb4");
            assertThat(row.getString(4)).isEqualTo("+00:00");
            assertThat(row.getString(5)).isEqualTo("gankao_app@127.0.0.1");
        }
    }

    @Test
    void the_application_may_not_change_the_schema() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table intruder (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void transactions_are_not_distributed() throws Exception {
        Tables.run("set global log_output = 'TABLE'");
        Tables.run("set global general_log = on");
        try {
            transaction.call(() -> {
                try (Connection connection = database.getConnection();
                        Statement statement = connection.createStatement()) {
                    return statement.execute("select 'in one transaction'");
                }
            });
        } finally {
            Tables.run("set global general_log = off");
        }
        assertThat(Tables.value("select count(*) from mysql.general_log where argument like '%in one transaction%'"))
                .isNotEqualTo(0L);
        assertThat(Tables.value("select count(*) from mysql.general_log where argument like 'XA%'"))
                .isEqualTo(0L);
    }
}
