package org.gankao.platform.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Failures of the database that say only that somebody else was faster: at the same rows, so that the same work can
 * succeed when it is tried again, or with the same unique name, so that it cannot.
 */
public final class Conflicts {

    /** ER_CHECKREAD: the row was changed after the transaction's snapshot; ER_LOCK_WAIT_TIMEOUT; ER_LOCK_DEADLOCK. */
    private static final Set<Integer> CODES = Set.of(1020, 1205, 1213);

    /** ER_DUP_ENTRY: what a service looks for before it inserts was inserted in between, by a second click for instance. */
    private static final int DOUBLED = 1062;

    private Conflicts() {}

    /** Whether the failure is one, of whichever sort, and how it is worded; its causes are not asked. */
    public static Optional<String> key(Throwable failure) {
        if (is(failure)) {
            return Optional.of("platform.stale");
        }
        return failure instanceof SQLException sql && sql.getErrorCode() == DOUBLED
                ? Optional.of("platform.doubled")
                : Optional.empty();
    }

    /** Whether the same work can succeed when it is tried again; the causes of the failure are not asked. */
    public static boolean is(Throwable failure) {
        return failure instanceof OptimisticLockException
                || failure instanceof SQLException sql && CODES.contains(sql.getErrorCode());
    }
}
