package org.gankao.platform.persistence;

import java.sql.SQLException;

/** The database did not do what was asked; a fault, not a refusal. The cause carries its code, for retries. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(String sql, SQLException cause) {
        super(sql.strip(), cause);
    }
}
