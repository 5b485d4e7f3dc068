package org.threeplug.persistence.sales;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.measures.Span;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.sales.Oversight;

/// Reads struck lines, documents of the drawer, closed shifts, and what was approved.
final class StoredOversight implements Oversight {

    private static final String STRUCK = """
            SELECT d.register_id, d.cashier_id, v.product_id, v.code, v.name, v.quantity, v.amount, d.kind = 'GIVEN_UP'
            FROM voided_line v JOIN document d ON d.id = v.document_id WHERE d.business_date BETWEEN ? AND ?""";
    private static final String PRICED = """
            SELECT d.register_id, d.cashier_id, l.product_id, l.code, l.quantity, o.usual_price, l.unit_price FROM price_override o
            JOIN document d ON d.id = o.document_id JOIN document_line l ON l.row_no = d.document_no + o.line_no
            WHERE d.business_date BETWEEN ? AND ? ORDER BY d.document_no, o.line_no""";
    private static final String DRAWER = """
            SELECT kind, register_id, cashier_id, reason, total FROM document WHERE business_date BETWEEN ? AND ?
            AND kind IN ('CASH_IN', 'CASH_OUT', 'NO_SALE', 'FLOAT_CORRECTION')""";
    private static final String CLOSED = """
            SELECT register_id, closed_by, expected_cash, counted_cash FROM shift
            WHERE business_date BETWEEN ? AND ? AND closed_by IS NOT NULL""";
    private static final String APPROVED = """
            SELECT approver_id, actor_id, command, COALESCE(reason, ''), COUNT(*) FROM journal_index
            WHERE occurred_at >= ? AND occurred_at < ? AND approver_id IS NOT NULL AND actor_id IS NOT NULL AND done_key IS NOT NULL
            GROUP BY approver_id, actor_id, command, reason""";

    private final Readers readers;
    private final Supplier<Currency> currency;

    StoredOversight(Readers readers, Supplier<Currency> currency) {
        this.readers = readers;
        this.currency = currency;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Object from, Object to, Row<T> made) {
        return readers.office().get().connectionResult(connection -> rows(connection, sql, from, to, made));
    }

    private static <T> List<T> rows(Connection connection, String sql, Object from, Object to, Row<T> made) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, from);
            statement.setObject(2, to);
            try (var row = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (row.next()) {
                    rows.add(made.of(row));
                }
                return rows;
            }
        }
    }

    @Override
    public List<Struck> struck(Span days) {
        return rows(STRUCK, days.from(), days.to(), row -> new Struck(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Optional.ofNullable(row.getObject(3, UUID.class)),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                row.getBoolean(8)));
    }

    @Override
    public List<Priced> priced(Span days) {
        var money = currency.get();
        return rows(PRICED, days.from(), days.to(), row -> new Priced(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Optional.ofNullable(row.getObject(3, UUID.class)),
                row.getString(4),
                new Quantity(row.getLong(5)),
                UnitPrice.fromBooks(row.getLong(6), money),
                UnitPrice.fromBooks(row.getLong(7), money)));
    }

    @Override
    public List<Drawer> drawer(Span days) {
        return rows(DRAWER, days.from(), days.to(), row -> new Drawer(
                DocumentKind.valueOf(row.getString(1)),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                Optional.ofNullable(row.getString(4)),
                row.getLong(5)));
    }

    @Override
    public List<Closed> closed(Span days) {
        return rows(CLOSED, days.from(), days.to(), row -> new Closed(
                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3), row.getLong(4)));
    }

    @Override
    public List<Approved> approved(Instant from, Instant end) {
        return rows(APPROVED, utc(from), utc(end), row -> new Approved(
                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getLong(5)));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
