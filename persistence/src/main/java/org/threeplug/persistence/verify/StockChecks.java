package org.threeplug.persistence.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Stock on hand against the movements it is derived from, and against the ledger.
final class StockChecks {

    /// The sums of so many products fit into a few megabytes.
    private static final long MANY_PRODUCTS = 20_000;

    /// Walks the movements once. Joined to the balances instead, H2 walks them once for each balance.
    private static final String BALANCE = """
            SELECT product_id || ' at ' || location_id, SUM(moved) || ' worth ' || SUM(moved_value),
              SUM(kept) || ' worth ' || SUM(kept_value) FROM (
              SELECT product_id, location_id, quantity AS kept, book_value AS kept_value, 0 AS moved, 0 AS moved_value
              FROM stock_balance WHERE %1$s
              UNION ALL
              SELECT product_id, location_id, 0, 0, SUM(quantity), SUM(book_value)
              FROM stock_movement WHERE %1$s GROUP BY product_id, location_id)
            GROUP BY product_id, location_id
            HAVING SUM(moved) <> SUM(kept) OR SUM(moved_value) <> SUM(kept_value)""";

    static final List<Check> ALL = List.of(
            new Check(
                    "stock.balance",
                    BALANCE.formatted("TRUE"),
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

    /// In sixteen parts, so that the sums of a million products need not be in memory together.
    private static String inParts() {
        return IntStream.range(0, 16)
                .mapToObj(part -> "(" + BALANCE.formatted("ORA_HASH(product_id, 15) = " + part) + ")")
                .collect(Collectors.joining(" UNION ALL "));
    }
}
