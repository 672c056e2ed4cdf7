package org.gankao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class OutagesTest {

    private final Throwable refused =
            new IllegalStateException(new SQLNonTransientConnectionException("Connection refused", "08000", -1));

    @Test
    void what_the_server_says_of_an_outage_is_a_repetition_and_what_the_application_says_is_not() {
        assertThat(Outages.isRepetition(event("com.sun.enterprise.transaction", refused)))
                .isTrue();
        assertThat(Outages.isRepetition(event("org.gankao.platform.jobs.Jobs", refused)))
                .isFalse();
    }

    @Test
    void the_end_of_a_transaction_without_a_connection_is_one() {
        assertThat(Outages.isOutage(new XAException("LocalTransactionException: (conn=11) Connection is closed")))
                .isTrue();
        assertThat(Outages.isOutage(new XAException("LocalTransactionException: (conn=11) Deadlock found")))
                .isFalse();
    }

    @Test
    void other_failures_of_the_database_and_of_anything_else_are_told_in_full() {
        assertThat(Outages.isOutage(new SQLException("Duplicate entry", "23000", 1062)))
                .isFalse();
        assertThat(Outages.isOutage(new IllegalStateException("no database"))).isFalse();
        assertThat(Outages.isRepetition(event("com.sun.enterprise.transaction", null)))
                .isFalse();
    }

    private static LogRecord event(String logger, Throwable thrown) {
        LogRecord event = new LogRecord(Level.SEVERE, "failed");
        event.setLoggerName(logger);
        event.setThrown(thrown);
        return event;
    }
}
