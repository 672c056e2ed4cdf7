package org.gankao.launcher;

import java.util.List;
import org.gankao.launcher.DatabaseAccess.Account;

/** The accounts of the embedded database. Only from 127.0.0.1, where it listens. */
final class DatabaseAccounts {

    private DatabaseAccounts() {}

    /**
     * What the database runs at each start before it takes connections: so there is no moment with an account without
     * password, and restored or copied files get the passwords of their new directory. One statement a line.
     */
    static String script(Account root, Account owner, Account app) {
        String schema = EmbeddedMariaDb.SCHEMA;
        return String.join(
                ";\n",
                List.of(
                        "create database if not exists " + schema + " character set utf8mb4",
                        "create user if not exists " + name(root),
                        "alter user " + identified(root),
                        "grant all on *.* to " + name(root) + " with grant option",
                        "create user if not exists " + name(owner),
                        "alter user " + identified(owner),
                        "grant all on " + schema + ".* to " + name(owner) + " with grant option",
                        "create user if not exists " + name(app),
                        "alter user " + identified(app),
                        // More is granted table by table, but a table has to exist for that.
                        "grant select on " + schema + ".* to " + name(app),
                        // What the installer made: accounts without a password.
                        "delete from mysql.global_priv where user in ('root', '') and host <> '127.0.0.1'",
                        "delete from mysql.proxies_priv",
                        "flush privileges",
                        ""));
    }

    private static String name(Account account) {
        return account.user() + "@'127.0.0.1'";
    }

    /** Passwords are of the URL alphabet of Base64, so there is nothing to escape. */
    private static String identified(Account account) {
        return name(account) + " identified by '" + account.password() + "'";
    }
}
