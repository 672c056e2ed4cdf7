package org.gankao.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void a_connection_that_fails_is_one_however_deep() {
        Throwable failure = new SQLException("commit failed", "25000", 1, new SQLException("reset", "08S01", -1));

        assertThat(Outage.causes(new IllegalStateException(failure))).isTrue();
        assertThat(Outage.causes(new SQLNonTransientConnectionException("closed")))
                .isTrue();
    }

    @Test
    void what_a_database_that_is_there_refuses_is_none() {
        assertThat(Outage.causes(new SQLException("Duplicate entry", "23000", 1062)))
                .isFalse();
        assertThat(Outage.causes(new SQLException("no state"))).isFalse();
    }
}
