package org.threeplug.persistence.engine.gate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.engine.capture.Capture;
import org.threeplug.persistence.engine.capture.GuardedConnection;
import org.threeplug.persistence.engine.capture.SqlGuard;
import org.threeplug.persistence.engine.database.ReadConnections;

/// What the write side of a context writes and reads rows with, inside the transaction of the running command. Writes
/// take effect at once, so every read sees them. One object serves all commands of an open store, so a port may keep it
/// and the statements it prepares.
public final class Rows {

    private final Connection connection;
    private final Capture capture;
    private @Nullable DSLContext sql;
    private final SqlGuard guard = new SqlGuard();
    private final Map<Table<?>, TableStatements> tables = new IdentityHashMap<>();
    private final Map<String, Prepared> prepared = new HashMap<>();
    private final List<Kept<?>> kept = new ArrayList<>();
    private final List<Kept<?>> keptForTransaction = new ArrayList<>();
    private final Map<Class<?>, Object> shared = new HashMap<>();
    private boolean open;

    public Rows(Connection connection, Capture capture) {
        this.connection = connection;
        this.capture = capture;
    }

    /// Adds a row with the columns the record has been given; the others take their defaults.
    public <R extends TableRecord<R>> void insert(R row) {
        poisoning(() -> mustHitOne(row.getTable(), statements(row.getTable()).insert(row)));
        row.touched(false);
    }

    /// Writes the columns that were set since the record was read or written. The row must exist.
    public <R extends UpdatableRecord<R>> void update(R row) {
        poisoning(() -> mustHitOne(row.getTable(), statements(row.getTable()).update(row)));
        row.touched(false);
    }

    /// Deletes the row with the record's key. It must exist.
    public <R extends UpdatableRecord<R>> void delete(R row) {
        poisoning(() -> mustHitOne(row.getTable(), statements(row.getTable()).delete(row)));
    }

    /// Adds to a number without reading it first. The row must exist.
    ///
    /// @param key the values of the primary key in its order
    public <R extends TableRecord<R>, N extends Number> void add(TableField<R, N> field, N delta, Object... key) {
        var table = tableOf(field);
        poisoning(() -> mustHitOne(table, statements(table).add(field, delta, key)));
    }

    /// As [#add], for a row that may not exist yet.
    ///
    /// @return whether it does
    public <R extends TableRecord<R>, N extends Number> boolean addIfPresent(
            TableField<R, N> field, N delta, Object... key) {
        var table = tableOf(field);
        return poisoning(() -> statements(table).add(field, delta, key) == 1);
    }

    /// A statement kept ready for hot paths; the same text gives the same statement.
    public Prepared prepared(String text) {
        var kept = prepared.get(text);
        if (kept == null) {
            kept = poisoning(() -> {
                guard.check(text);
                return new Prepared(this, connection.prepareStatement(text));
            });
            prepared.put(text, kept);
        }
        return kept;
    }

    /// Reads once and remembers, also for the commands after this one. Whoever changes the rows must forget.
    public <T> Kept<T> keep(Supplier<T> read) {
        var one = new Kept<>(read);
        kept.add(one);
        return one;
    }

    /// As [#keep], forgotten by itself whenever a row of one of the tables changes, whoever changes it.
    public <T> Kept<T> keepUntilChanged(Supplier<T> read, Table<?>... tables) {
        var one = keep(read);
        for (var table : tables) {
            capture.watch(table.getName(), one::forget);
        }
        return one;
    }

    /// One thing that several write sides share, made by the first that asks.
    public <T> T shared(Class<T> type, Function<Rows, T> make) {
        var one = shared.get(type);
        if (one == null) {
            one = make.apply(this);
            shared.put(type, one);
        }
        return type.cast(one);
    }

    /// Reads once in each transaction.
    public <T> Kept<T> keepForTransaction(Supplier<T> read) {
        var one = new Kept<>(read);
        keptForTransaction.add(one);
        return one;
    }

    /// The transaction is over.
    void ended(boolean committed) {
        keptForTransaction.forEach(Kept::forget);
        if (!committed) {
            kept.forEach(Kept::forget);
        }
    }

    /// jOOQ on the command's connection: rows yes, transaction no.
    public DSLContext sql() {
        mustBeOpen();
        var made = sql;
        if (made == null) {
            made = DSL.using(
                    new GuardedConnection(connection, capture).connection(), SQLDialect.H2, ReadConnections.settings());
            sql = made;
        }
        return made;
    }

    void open() {
        open = true;
    }

    void close() {
        open = false;
    }

    interface Work<T> {
        T run() throws SQLException;
    }

    <T> T poisoning(Work<T> work) {
        mustBeOpen();
        try {
            return work.run();
        } catch (SQLException e) {
            capture.poison(e);
            throw e.getSQLState() != null && e.getSQLState().startsWith("23")
                    ? new IntegrityConstraintViolationException(e.getMessage(), e)
                    : new DataAccessException(e.getMessage(), e);
        } catch (RuntimeException e) {
            capture.poison(e);
            throw e;
        }
    }

    private void mustBeOpen() {
        if (!open) {
            throw new IllegalStateException("rows belong to a command; read outside of one through the store's reads");
        }
    }

    private TableStatements statements(Table<?> table) {
        var kept = tables.get(table);
        if (kept == null) {
            kept = new TableStatements(connection, table);
            tables.put(table, kept);
        }
        return kept;
    }

    private static <R extends TableRecord<R>> Table<R> tableOf(TableField<R, ?> field) {
        var table = field.getTable();
        if (table == null) {
            throw new IllegalArgumentException(field + " belongs to no table");
        }
        return table;
    }

    private static boolean mustHitOne(Table<?> table, int hit) throws SQLException {
        if (hit != 1) {
            throw new SQLException("one row of " + table.getName() + " expected, not " + hit, "45004");
        }
        return true;
    }
}
