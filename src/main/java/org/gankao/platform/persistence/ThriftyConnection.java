package org.gankao.platform.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection that switches automatic commits off and on only when a statement needs it. The server switches them off
 * before each transaction and on after it, which were two of the five round trips of saving an answer. Every statement
 * still runs in the mode its caller has set. The pool asks each connection whether it works before it hands it out; one
 * that worked a moment ago says so without a round trip.
 */
final class ThriftyConnection implements InvocationHandler {

    /** What runs no statement, or, as the end of a transaction, changes nothing about the mode. */
    private static final Set<String> WITHOUT_STATEMENT = Set.of(
            "commit",
            "rollback",
            "close",
            "abort",
            "isClosed",
            "getTransactionIsolation", // the pool asks for it after each transaction
            "getWarnings",
            "clearWarnings",
            "unwrap",
            "isWrapperFor",
            "hashCode",
            "toString");

    /** Between two requests of a busy server; a database that was stopped and started again takes longer. */
    private static final long A_MOMENT_NANOS = 3_000_000_000L;

    /** The pool names no limit, and a database that hangs would keep it waiting for ever. */
    private static final int PATIENCE_SECONDS = 5;

    private final Connection target;
    /** The mode the caller has set. */
    private boolean automatic;
    /** The mode the database knows. */
    private boolean told;
    /** Statements may have run in the present transaction. */
    private boolean used;
    /** When the database last answered. */
    private long answeredAt = System.nanoTime();

    private ThriftyConnection(Connection target) throws SQLException {
        this.target = target;
        this.told = target.getAutoCommit();
        this.automatic = told;
    }

    static Connection around(Connection target) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                ThriftyConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new ThriftyConnection(target));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        if (name.equals("setAutoCommit") && arguments != null) {
            set(Boolean.TRUE.equals(arguments[0]));
            return null;
        }
        if (name.equals("getAutoCommit")) {
            return automatic;
        }
        if (name.equals("isValid")) {
            return works();
        }
        if (name.equals("equals") && arguments != null) {
            return proxy == arguments[0];
        }
        if (!WITHOUT_STATEMENT.contains(name)) {
            tell();
            used = !automatic;
        }
        try {
            Object result = method.invoke(target, arguments);
            if (arguments == null && (name.equals("commit") || name.equals("rollback"))) {
                used = false;
                answeredAt = System.nanoTime();
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** JDBC: a transaction under way is committed when automatic commits are switched on. */
    private void set(boolean wanted) throws SQLException {
        automatic = wanted;
        if (wanted && used) {
            tell();
            used = false;
        }
    }

    /** The driver closes a connection that broke while it was used. */
    private boolean works() throws SQLException {
        if (target.isClosed()) {
            return false;
        }
        if (System.nanoTime() - answeredAt < A_MOMENT_NANOS) {
            return true;
        }
        boolean valid = target.isValid(PATIENCE_SECONDS);
        answeredAt = System.nanoTime();
        return valid;
    }

    private void tell() throws SQLException {
        if (told != automatic) {
            target.setAutoCommit(automatic);
            told = automatic;
        }
    }
}
