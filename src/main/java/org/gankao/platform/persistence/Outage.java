package org.gankao.platform.persistence;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Failures that say only that the database cannot be reached at present. */
public final class Outage {

    /** SQL states that begin so are about the connection (ISO/IEC 9075, class 08). */
    private static final String CONNECTION = "08";

    private Outage() {}

    /** Whether an outage is behind the failure; its causes are asked. */
    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || state != null && state.startsWith(CONNECTION);
    }
}
