package org.threeplug.persistence.engine.gate;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A statement that is kept for as long as the store is open, for the paths where rendering SQL each time would show.
public final class Prepared {

    private final Rows rows;
    private final PreparedStatement statement;

    Prepared(Rows rows, PreparedStatement statement) {
        this.rows = rows;
        this.statement = statement;
    }

    /// The first row, if there is one.
    public <T> Optional<T> one(RowReader<T> reader, @Nullable Object... arguments) {
        return rows.poisoning(() -> {
            try (var result = query(arguments)) {
                return result.next() ? Optional.of(reader.read(result)) : Optional.empty();
            }
        });
    }

    public <T> List<T> all(RowReader<T> reader, @Nullable Object... arguments) {
        return rows.poisoning(() -> {
            var all = new ArrayList<T>();
            try (var result = query(arguments)) {
                while (result.next()) {
                    all.add(reader.read(result));
                }
            }
            return all;
        });
    }

    /// Changes rows.
    ///
    /// @return how many
    public int execute(@Nullable Object... arguments) {
        return rows.poisoning(() -> {
            bind(arguments);
            return statement.executeUpdate();
        });
    }

    private ResultSet query(@Nullable Object[] arguments) throws SQLException {
        bind(arguments);
        return statement.executeQuery();
    }

    private void bind(@Nullable Object[] arguments) throws SQLException {
        for (var i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
    }

    static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.OTHER);
            case byte[] bytes -> statement.setBytes(at, bytes);
            default -> statement.setObject(at, value);
        }
    }
}
