package org.threeplug.persistence.engine.capture;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The connection a command's SQL runs on: rows yes, transaction no. Whatever fails on it poisons the transaction.
public final class GuardedConnection {

    private static final Set<String> ALLOWED = Set.of(
            "isClosed",
            "isValid",
            "isReadOnly",
            "getAutoCommit",
            "getTransactionIsolation",
            "getWarnings",
            "clearWarnings",
            "getSchema",
            "getCatalog",
            "getHoldability",
            "createArrayOf",
            "createBlob",
            "createClob",
            "hashCode",
            "equals",
            "toString");

    private final Connection connection;
    private final Capture capture;
    private final SqlGuard guard = new SqlGuard();
    private final Connection guarded;

    public GuardedConnection(Connection connection, Capture capture) {
        this.connection = connection;
        this.capture = capture;
        this.guarded = proxy(Connection.class, this::onConnection);
    }

    public Connection connection() {
        return guarded;
    }

    private @Nullable Object onConnection(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if ("prepareStatement".equals(method.getName()) && arguments != null && arguments[0] instanceof String sql) {
            try {
                guard.check(sql);
            } catch (SQLException e) {
                throw poisoned(e);
            }
            var statement = (PreparedStatement) call(connection, method, arguments);
            return proxy(PreparedStatement.class, (_, m, a) -> onPart(statement, m, a));
        }
        if ("getMetaData".equals(method.getName())) {
            // jOOQ asks for the database's version when its warnings are on
            var data = (DatabaseMetaData) call(connection, method, arguments);
            return proxy(DatabaseMetaData.class, (_, m, a) -> onPart(data, m, a));
        }
        if (ALLOWED.contains(method.getName())) {
            return call(connection, method, arguments);
        }
        throw poisoned(new SQLException("A command does not own its transaction: " + method.getName(), "45003"));
    }

    private @Nullable Object onPart(
            @Nullable Object part, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "getConnection" -> guarded;
            case "unwrap" -> throw poisoned(new SQLException("A command does not unwrap its statements", "45003"));
            default -> call(part, method, arguments);
        };
    }

    private @Nullable Object call(
            @Nullable Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw poisoned(e.getCause());
        }
    }

    private Throwable poisoned(Throwable cause) {
        capture.poison(cause);
        return cause;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
