package org.gankao.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where the database is and who may do what.
 *
 * @param url JDBC address of the schema
 * @param app the application's account: reads and writes rows, no DDL
 * @param owner the account that migrates the schema; the same as {@code app} when an own database has only one
 */
public record DatabaseAccess(String url, Account app, Account owner) {

    /** A database account. */
    public record Account(String user, String password) {

        @Override
        public String toString() {
            return user; // never the password, this ends up in messages
        }
    }

    public boolean sharedAccount() {
        return app.user().equals(owner.user());
    }

    public Connection connect(Account account) throws SQLException {
        return connect(url, account);
    }

    static Connection connect(String url, Account account) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", account.user());
        login.setProperty("password", account.password());
        return DriverManager.getConnection(url, login);
    }
}
