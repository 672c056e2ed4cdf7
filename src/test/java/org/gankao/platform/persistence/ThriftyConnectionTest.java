package org.gankao.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThriftyConnectionTest {

    private final List<String> told = new ArrayList<>();
    private boolean automatic = true;
    private boolean broken;
    private Connection connection;

    @BeforeEach
    void a_connection_as_the_pool_gets_it() throws SQLException {
        connection = ThriftyConnection.around((Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getAutoCommit")) {
                        return automatic;
                    }
                    if (method.getName().equals("setAutoCommit")) {
                        automatic = (Boolean) arguments[0];
                        told.add(automatic ? "automatic" : "together");
                        return null;
                    }
                    if (method.getName().equals("getTransactionIsolation")) {
                        return Connection.TRANSACTION_REPEATABLE_READ;
                    }
                    told.add(method.getName());
                    if (method.getName().equals("nativeSQL")) {
                        throw new SQLException("refused", "40001", 1213);
                    }
                    if (method.getName().equals("isClosed")) {
                        return broken;
                    }
                    return method.getReturnType() == boolean.class ? false : null;
                }));
    }

    @Test
    void transactions_one_after_the_other_switch_once() throws SQLException {
        transaction();
        transaction();

        assertThat(told).containsExactly("together", "prepareStatement", "commit", "prepareStatement", "commit");
    }

    @Test
    void one_that_worked_a_moment_ago_is_valid_without_asking_unless_the_driver_has_closed_it() throws SQLException {
        assertThat(connection.isValid(0)).isTrue();
        assertThat(told).containsExactly("isClosed");

        broken = true;
        assertThat(connection.isValid(0)).isFalse();
        assertThat(told).doesNotContain("isValid");
    }

    @Test
    void a_statement_after_a_transaction_commits_by_itself() throws SQLException {
        transaction();
        connection.prepareStatement("select 1");

        assertThat(told).containsExactly("together", "prepareStatement", "commit", "automatic", "prepareStatement");
    }

    @Test
    void a_transaction_left_open_is_committed_by_switching() throws SQLException {
        connection.setAutoCommit(false);
        connection.createStatement();
        connection.setAutoCommit(true);

        assertThat(told).containsExactly("together", "createStatement", "automatic");
    }

    @Test
    void a_transaction_without_statements_says_nothing_but_its_end() throws SQLException {
        connection.setAutoCommit(false);
        connection.rollback();
        connection.setAutoCommit(true);
        connection.isClosed();

        assertThat(told).containsExactly("rollback", "isClosed");
    }

    @Test
    void looking_at_the_schema_counts_as_a_statement() throws SQLException {
        transaction();
        connection.getMetaData();

        assertThat(told).endsWith("automatic", "getMetaData");
    }

    @Test
    void the_caller_sees_the_mode_he_has_set() throws SQLException {
        connection.setAutoCommit(false);

        assertThat(connection.getAutoCommit()).isFalse();
        assertThat(automatic).isTrue();
    }

    @Test
    void failures_arrive_as_the_driver_throws_them() {
        assertThatThrownBy(() -> connection.nativeSQL("select 1"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(1213));
    }

    private void transaction() throws SQLException {
        connection.setAutoCommit(false);
        connection.prepareStatement("insert");
        connection.commit();
        connection.setAutoCommit(true);
        connection.getTransactionIsolation(); // as the pool does
    }
}
