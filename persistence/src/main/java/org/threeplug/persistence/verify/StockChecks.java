package org.threeplug.persistence.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Stock on hand against the movements it is derived from, and against the ledger.
final class StockChecks {

    /// The sums of so many products fit into a few megabytes.
    private static final long MANY_PRODUCTS = 20_000;

    private static final String BALANCE = """
            SELECT b.product_id || ' at ' || b.location_id,
              COALESCE(m.quantity, 0) || ' worth ' || COALESCE(m.book_value, 0),
              b.quantity || ' worth ' || b.book_value
            FROM stock_balance b
            LEFT JOIN (SELECT product_id, location_id, SUM(quantity) AS quantity, SUM(book_value) AS book_value
                       FROM stock_movement WHERE %s
                       GROUP BY product_id, location_id) m
            ON m.product_id = b.product_id AND m.location_id = b.location_id
            WHERE %s
            AND (b.quantity <> COALESCE(m.quantity, 0) OR b.book_value <> COALESCE(m.book_value, 0))""";

    static final List<Check> ALL = List.of(
            new Check(
                    "stock.balance",
                    BALANCE.formatted("TRUE", "TRUE"),
                    Optional.of(new Check.Frugal("SELECT COUNT(*) FROM stock_balance", MANY_PRODUCTS, inParts()))),
            new Check("stock.chain", """
                    SELECT 'movement ' || m.row_no, 'an older movement of its product', m.previous_row
                    FROM stock_movement m
                    WHERE m.previous_row <> 0 AND NOT EXISTS (SELECT 1 FROM stock_movement p
                      WHERE p.row_no = m.previous_row AND p.row_no <> m.row_no AND p.product_id = m.product_id
                      AND p.location_id = m.location_id)"""),
            new Check("stock.newest", """
                    SELECT b.product_id || ' at ' || b.location_id, 'its newest movement', b.newest_row
                    FROM stock_balance b
                    WHERE b.newest_row <> 0 AND NOT EXISTS (SELECT 1 FROM stock_movement m
                      WHERE m.row_no = b.newest_row AND m.product_id = b.product_id
                      AND m.location_id = b.location_id)"""),
            new Check("stock.total", """
                    SELECT 'all products', m.quantity || ' worth ' || m.book_value,
                      b.quantity || ' worth ' || b.book_value
                    FROM (SELECT COALESCE(SUM(quantity), 0) AS quantity, COALESCE(SUM(book_value), 0) AS book_value
                          FROM stock_movement) m,
                         (SELECT COALESCE(SUM(quantity), 0) AS quantity, COALESCE(SUM(book_value), 0) AS book_value
                          FROM stock_balance) b
                    WHERE m.quantity <> b.quantity OR m.book_value <> b.book_value"""),
            new Check("stock.inventory", """
                    SELECT 'inventory account', b.book_value, p.amount FROM
                    (SELECT COALESCE(SUM(book_value), 0) AS book_value FROM stock_balance) b,
                    (SELECT (SELECT COALESCE(SUM(p.amount), 0) FROM ledger_posting p
                             WHERE p.account IN (SELECT code FROM account WHERE role = 'INVENTORY'))
                          - (SELECT COALESCE(SUM(p.amount), 0) FROM document d
                             JOIN ledger_posting p ON p.row_no BETWEEN d.document_no AND d.document_no + 99999
                             WHERE d.kind = 'LEDGER_ADJUSTMENT'
                             AND p.account IN (SELECT code FROM account WHERE role = 'INVENTORY')) AS amount) p
                    WHERE b.book_value <> p.amount"""));

    private StockChecks() {}

    /// In sixteen parts, one for each last digit of a product's id, so that the sums of a million products need not be in
    /// memory together.
    private static String inParts() {
        return "0123456789abcdef"
                .chars()
                .mapToObj(digit -> "("
                        + BALANCE.formatted(ending("product_id", (char) digit), ending("b.product_id", (char) digit))
                        + ")")
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static String ending(String column, char digit) {
        return "RIGHT(CAST(%s AS VARCHAR), 1) = '%s'".formatted(column, digit);
    }
}
