package org.gankao.platform.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * MariaDB's data source reduced to {@link DataSource}. The original also implements {@code XADataSource}, and the server
 * then silently runs every transaction as XA, at half the speed. Its connections are {@linkplain ThriftyConnection thrifty}.
 */
public class PlainDataSource implements DataSource {

    private final MariaDbDataSource target = new MariaDbDataSource();

    public void setUrl(String url) throws SQLException {
        target.setUrl(url);
    }

    public void setUser(String user) throws SQLException {
        target.setUser(user);
    }

    public void setPassword(String password) throws SQLException {
        target.setPassword(password);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return ThriftyConnection.around(target.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return ThriftyConnection.around(target.getConnection(user, password));
    }

    @Override
    public PrintWriter getLogWriter() {
        return target.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        target.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() {
        return target.getLoginTimeout();
    }

    /** Whole seconds. */
    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("The driver does not use java.util.logging.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return target.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return target.isWrapperFor(type);
    }
}
