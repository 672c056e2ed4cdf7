package org.gankao.platform.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** Failures that say only that somebody else was at the same rows: the same work can succeed when it is tried again. */
public final class Conflicts {

    /** ER_CHECKREAD: the row was changed after the transaction's snapshot; ER_LOCK_WAIT_TIMEOUT; ER_LOCK_DEADLOCK. */
    private static final Set<Integer> CODES = Set.of(1020, 1205, 1213);

    private Conflicts() {}

    /** Whether the failure is one; its causes are not asked. */
    public static boolean is(Throwable failure) {
        return failure instanceof OptimisticLockException
                || failure instanceof SQLException sql && CODES.contains(sql.getErrorCode());
    }
}
