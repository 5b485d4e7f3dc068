package org.threeplug.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.threeplug.persistence.engine.store.Store;

/// The rival of figures: the same documents and lines in SQLite, with an index that covers each of the questions.
final class SqliteFigures implements AutoCloseable {

    private static final long CHUNK = 2_000 * 100_000L;

    private static final String[] TABLES = {
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=OFF",
        "PRAGMA cache_size=-262144",
        "CREATE TABLE document (no INTEGER PRIMARY KEY, day TEXT, hour INTEGER, cashier BLOB)",
        "CREATE TABLE line (no INTEGER PRIMARY KEY, document INTEGER, product BLOB, quantity INTEGER, net INTEGER, tax INTEGER)"
    };
    private static final String[] INDEXES = {
        "CREATE INDEX document_by_day ON document (day, hour, cashier)",
        "CREATE INDEX line_by_document ON line (document, product, quantity, net, tax)",
        "ANALYZE"
    };

    /// The questions, by what they are told apart by.
    static final Map<String, String> BY =
            Map.of("product", "l.product", "hour", "d.hour", "cashier", "d.cashier", "month", "substr(d.day, 1, 7)");

    private final Connection connection;

    SqliteFigures(Path file, Store store) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        for (var sql : TABLES) {
            execute(sql);
        }
        connection.setAutoCommit(false);
        store.snapshot(sql -> sql.connectionResult(this::copied));
        connection.commit();
        connection.setAutoCommit(true);
        for (var sql : INDEXES) {
            execute(sql);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean copied(Connection from) throws SQLException {
        long newest;
        try (var row = from.createStatement().executeQuery("SELECT MAX(document_no) FROM document")) {
            row.next();
            newest = row.getLong(1);
        }
        for (long at = 0; at <= newest; at += CHUNK) {
            copy(from, at, "SELECT document_no, CAST(business_date AS VARCHAR), EXTRACT(HOUR FROM occurred_at), CAST(cashier_id AS BINARY(16))"
                    + " FROM document WHERE kind IN ('SALE', 'RETURN') AND document_no BETWEEN ? AND ?", "INSERT INTO document VALUES (?, ?, ?, ?)");
            copy(from, at, "SELECT row_no, row_no - line_no, CAST(product_id AS BINARY(16)), quantity, net, tax"
                    + " FROM document_line WHERE row_no BETWEEN ? AND ?", "INSERT INTO line VALUES (?, ?, ?, ?, ?, ?)");
        }
        return true;
    }

    private void copy(Connection from, long at, String query, String insert) throws SQLException {
        try (var select = from.prepareStatement(query);
                var into = connection.prepareStatement(insert)) {
            select.setLong(1, at);
            select.setLong(2, at + CHUNK - 1);
            try (var row = select.executeQuery()) {
                int width = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int i = 1; i <= width; i++) {
                        into.setObject(i, row.getObject(i));
                    }
                    into.addBatch();
                }
            }
            into.executeBatch();
        }
    }

    /// @return what all rows add up to
    long ask(String by, LocalDate from, LocalDate to) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT " + BY.get(by)
                + ", SUM(l.quantity), SUM(l.net), SUM(l.tax), COUNT(*) FROM document d JOIN line l ON l.document = d.no"
                + " WHERE d.day BETWEEN ? AND ? GROUP BY 1")) {
            statement.setString(1, from.toString());
            statement.setString(2, to.toString());
            long total = 0;
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    total += row.getLong(3) + row.getLong(4);
                }
            }
            return total;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
