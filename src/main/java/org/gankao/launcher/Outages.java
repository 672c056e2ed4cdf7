package org.gankao.launcher;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.logging.LogRecord;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the log readable while the database cannot be reached: each request says so in one line of the application's,
 * and what the server adds, three stack traces a request, would bury everything else.
 */
final class Outages {

    private static final String OURS = "org.gankao.";
    /** SQL states that begin so are about the connection (ISO/IEC 9075, class 08). */
    private static final String CONNECTION = "08";

    private Outages() {}

    /** Whether the server repeats what the application has logged or will. */
    static boolean isRepetition(LogRecord event) {
        String logger = event.getLoggerName();
        return (logger == null || !logger.startsWith(OURS)) && isOutage(event.getThrown());
    }

    /** Whether the failure is one, or one is behind it. */
    static boolean isOutage(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isConnection(cause) || cause instanceof XAException lost && isLost(lost)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnection(Throwable failure) {
        return failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith(CONNECTION);
    }

    /** The server's own exception at the end of a transaction has no cause, only the driver's words. */
    private static boolean isLost(XAException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.endsWith("Connection is closed") || message.endsWith("Socket error");
    }
}
