package org.threeplug.persistence.engine.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Gives connections only while a database is open: a pool that goes on asking after a failure must not open the file by
/// itself, under no settings of ours.
record WhileOpen(DataSource source, Connection owner) implements DataSource {

    /// A pool that closes waits as long as this for a connection that is still being made, however long its own questions may
    /// queue. One that meets a closing database is made for half a minute, and nobody wants it any more.
    private static final int SECONDS_FOR_THE_LAST = 1;

    @Override
    public Connection getConnection() throws SQLException {
        mustBeOpen();
        return source.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        mustBeOpen();
        return source.getConnection(user, password);
    }

    private void mustBeOpen() throws SQLException {
        if (owner.isClosed()) {
            throw new SQLException("the database is closed", "90121");
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    /// A pool sets here how long its questions may queue; a database in this process needs no time to log in.
    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return SECONDS_FOR_THE_LAST;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.threeplug.persistence");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
