package org.threeplug.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/// The rival: plain JDBC into SQLite in WAL mode with `synchronous=FULL`, writing the rows of a five-line sale and nothing
/// else: no validation, no permission, no journal, no idempotency.
final class SqliteShop implements AutoCloseable {

    static final int LINES = 5;

    private final Connection connection;
    private final int products;
    private final SplittableRandom random = new SplittableRandom(7);
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement product;
    private final PreparedStatement number;
    private final PreparedStatement document;
    private final PreparedStatement line;
    private final PreparedStatement tax;
    private final PreparedStatement tender;
    private final PreparedStatement movement;
    private final PreparedStatement balance;
    private final PreparedStatement posting;

    SqliteShop(Path file, int products) throws SQLException {
        this.products = products;
        connection = DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=60000");
        try (Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA journal_mode=WAL");
            sql.execute("PRAGMA synchronous=FULL");
            sql.execute("PRAGMA cache_size=-65536");
            for (var table : TABLES) {
                sql.execute(table);
            }
        }
        // The driver's own transactions take the lock again as soon as they end; several tills would wait for ever.
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
        loadProducts();
        product = connection.prepareStatement("SELECT id, code, name FROM product WHERE code = ?");
        number = connection.prepareStatement("UPDATE series SET next_number = next_number + 1 WHERE kind = 'SALE' RETURNING next_number");
        document = connection.prepareStatement("INSERT INTO document VALUES (?,?,?,?,?,?,?,?,?,?,?)");
        line = connection.prepareStatement("INSERT INTO document_line VALUES (?,?,?,?,?,?,?,?,?,?)");
        tax = connection.prepareStatement("INSERT INTO document_tax VALUES (?,?,?,?,?)");
        tender = connection.prepareStatement("INSERT INTO tender VALUES (?,?,?,?,?,?)");
        movement = connection.prepareStatement("INSERT INTO stock_movement VALUES (?,?,?,?,?,?)");
        balance = connection.prepareStatement(
                "UPDATE stock_balance SET quantity = quantity - ?, value = value - ? WHERE product_id = ?");
        posting = connection.prepareStatement("INSERT INTO ledger_posting VALUES (?,?,?,?,?)");
    }

    private static final String[] TABLES = {
        "CREATE TABLE IF NOT EXISTS series (kind TEXT PRIMARY KEY, next_number INTEGER NOT NULL)",
        "CREATE TABLE IF NOT EXISTS product (id INTEGER PRIMARY KEY, code TEXT UNIQUE, name TEXT, price INTEGER)",
        "CREATE TABLE IF NOT EXISTS document (id BLOB PRIMARY KEY, kind TEXT, series TEXT, number INTEGER, shift INTEGER,"
                + " business_date TEXT, occurred_at INTEGER, cashier TEXT, net INTEGER, tax INTEGER, total INTEGER,"
                + " UNIQUE (series, number))",
        "CREATE INDEX IF NOT EXISTS document_by_time ON document (occurred_at)",
        "CREATE INDEX IF NOT EXISTS document_by_shift ON document (shift)",
        "CREATE TABLE IF NOT EXISTS document_line (document_id BLOB, line_no INTEGER, product_id INTEGER, code TEXT,"
                + " name TEXT, quantity INTEGER, unit_price INTEGER, discount INTEGER, net INTEGER, tax INTEGER,"
                + " PRIMARY KEY (document_id, line_no))",
        "CREATE TABLE IF NOT EXISTS document_tax (document_id BLOB, tax_key TEXT, rate INTEGER, net INTEGER, tax INTEGER,"
                + " PRIMARY KEY (document_id, tax_key))",
        "CREATE TABLE IF NOT EXISTS tender (document_id BLOB, line_no INTEGER, kind TEXT, amount INTEGER, given INTEGER,"
                + " change_given INTEGER, PRIMARY KEY (document_id, line_no))",
        "CREATE TABLE IF NOT EXISTS stock_movement (document_id BLOB, line_no INTEGER, product_id INTEGER,"
                + " moved_at INTEGER, quantity INTEGER, value INTEGER, PRIMARY KEY (document_id, line_no))",
        "CREATE INDEX IF NOT EXISTS stock_movement_by_product ON stock_movement (product_id, moved_at)",
        "CREATE TABLE IF NOT EXISTS stock_balance (product_id INTEGER PRIMARY KEY, quantity INTEGER, value INTEGER)",
        "CREATE TABLE IF NOT EXISTS ledger_posting (document_id BLOB, line_no INTEGER, account TEXT, business_date TEXT,"
                + " amount INTEGER, PRIMARY KEY (document_id, line_no))",
        "INSERT OR IGNORE INTO series VALUES ('SALE', 1)"
    };

    private void loadProducts() throws SQLException {
        try (var count = connection.createStatement().executeQuery("SELECT COUNT(*) FROM product")) {
            if (count.getInt(1) >= products) {
                return;
            }
        }
        begin.execute();
        try (var product = connection.prepareStatement("INSERT INTO product VALUES (?,?,?,?)");
                var stock = connection.prepareStatement("INSERT INTO stock_balance VALUES (?,?,?)")) {
            for (int i = 0; i < products; i++) {
                product.setInt(1, i);
                product.setString(2, code(i));
                product.setString(3, Names.of(i));
                product.setInt(4, 100 + i % 900);
                product.addBatch();
                stock.setInt(1, i);
                stock.setLong(2, 10_000_000);
                stock.setLong(3, 50_000);
                stock.addBatch();
                if (i % 10_000 == 9_999) {
                    product.executeBatch();
                    stock.executeBatch();
                }
            }
            product.executeBatch();
            stock.executeBatch();
        }
        commit.execute();
    }

    /// Fills the books fast; the sales differ from posted ones only in that many share a commit.
    void load(int sales) throws SQLException {
        begin.execute();
        for (int i = 0; i < sales; i++) {
            write(IntStream.range(0, LINES)
                    .map(_ -> random.nextInt(products))
                    .mapToObj(number -> new Line(number, code(number), Names.of(number)))
                    .toList());
            if (i % 1_000 == 999) {
                commit.execute();
                begin.execute();
            }
        }
        commit.execute();
    }

    /// @param number of the product
    record Line(int number, String code, String name) {}

    /// Looks up any of the products by its code, before the clock starts.
    List<Line> ringUp() throws SQLException {
        var lines = new ArrayList<Line>(LINES);
        for (int i = 0; i < LINES; i++) {
            product.setString(1, code(random.nextInt(products)));
            try (var found = product.executeQuery()) {
                found.next();
                lines.add(new Line(found.getInt(1), found.getString(2), found.getString(3)));
            }
        }
        return lines;
    }

    private static String code(int number) {
        return "P%07d".formatted(number);
    }

    void post(List<Line> lines) throws SQLException {
        begin.execute();
        write(lines);
        commit.execute();
    }

    private void write(List<Line> lines) throws SQLException {
        var id = bytes(UUID.randomUUID());
        long next = number();
        long total = 0;
        for (int i = 1; i <= LINES; i++) {
            var chosen = lines.get(i - 1);
            long price = 100 + chosen.number() % 900;
            total += price;
            writeLine(id, i, chosen, price);
        }
        line.executeBatch();
        movement.executeBatch();
        balance.executeBatch();
        writeSums(id, next, total);
    }

    private long number() throws SQLException {
        try (var given = number.executeQuery()) {
            given.next();
            return given.getLong(1);
        }
    }

    private void writeLine(byte[] id, int number, Line sold, long price) throws SQLException {
        set(line, id, number, sold.number(), sold.code(), sold.name(), 10_000L, price, 0, price, 0);
        line.addBatch();
        set(movement, id, number, sold.number(), System.currentTimeMillis(), -10_000L, -price / 2);
        movement.addBatch();
        set(balance, 10_000L, price / 2, sold.number());
        balance.addBatch();
    }

    private void writeSums(byte[] id, long next, long total) throws SQLException {
        long tax19 = total * 19 / 119;
        set(document, id, "SALE", "1-SALE", next, 1, "2026-11-20", System.currentTimeMillis(), "Ana", total - tax19, tax19, total);
        document.executeUpdate();
        set(tax, id, "S", 190_000, total - tax19, tax19);
        tax.executeUpdate();
        set(tender, id, 1, "CASH", total, total, 0);
        tender.executeUpdate();
        long[] amounts = {total, tax19 - total, -tax19, total / 2, -total / 2};
        for (int i = 0; i < amounts.length; i++) {
            set(posting, id, i + 1, "40" + i, "2026-11-20", amounts[i]);
            posting.addBatch();
        }
        posting.executeBatch();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
