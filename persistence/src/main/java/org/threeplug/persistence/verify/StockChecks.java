package org.threeplug.persistence.verify;

import java.util.List;

/// Stock on hand against the movements it is derived from, and against the ledger.
final class StockChecks {

    static final List<Check> ALL = List.of(
            new Check("stock.balance", """
                    SELECT b.product_id || ' at ' || b.location_id,
                      (SELECT COALESCE(SUM(m.quantity), 0) || ' worth ' || COALESCE(SUM(m.book_value), 0)
                       FROM stock_movement m WHERE m.product_id = b.product_id AND m.location_id = b.location_id),
                      b.quantity || ' worth ' || b.book_value
                    FROM stock_balance b
                    WHERE (b.quantity, b.book_value) <> (
                      SELECT COALESCE(SUM(m.quantity), 0), COALESCE(SUM(m.book_value), 0)
                      FROM stock_movement m WHERE m.product_id = b.product_id AND m.location_id = b.location_id)"""),
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
                             JOIN ledger_posting p ON p.document_id = d.id
                             WHERE d.kind = 'LEDGER_ADJUSTMENT'
                             AND p.account IN (SELECT code FROM account WHERE role = 'INVENTORY')) AS amount) p
                    WHERE b.book_value <> p.amount"""));

    private StockChecks() {}
}
