package org.threeplug.persistence.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Stock on hand against the movements it is derived from, and against the ledger.
final class StockChecks {

    /// The sums of so many products fit into a few megabytes.
    private static final long MANY_PRODUCTS = 20_000;

    /// Walks the movements once. Joined to the balances instead, H2 walks them once for each balance.
    private static final String BALANCE = """
            SELECT product_id || ' at ' || location_id, SUM(moved) || ' worth ' || SUM(moved_value),
              SUM(kept) || ' worth ' || SUM(kept_value) FROM (
              SELECT product_id, location_id, node_no, quantity AS kept, book_value AS kept_value, 0 AS moved,
                0 AS moved_value
              FROM stock_balance WHERE %1$s
              UNION ALL
              SELECT product_id, location_id, row_no / 1000000000000000 AS node_no, 0, 0, SUM(quantity), SUM(book_value)
              FROM stock_movement WHERE %1$s GROUP BY product_id, location_id, row_no / 1000000000000000)
            GROUP BY product_id, location_id, node_no
            HAVING SUM(moved) <> SUM(kept) OR SUM(moved_value) <> SUM(kept_value)""";

    private static final int PARTS = 64;

    private static final String PART = String.format(Locale.ROOT, "ORA_HASH(product_id, %d)", PARTS - 1);

    /// From 1 to 2^32, by product, place, node and seed.
    private static final String WEIGHT =
            "(1 + ORA_HASH(CAST(product_id AS BINARY(16)) || CAST(location_id AS BINARY(16)) || CAST(%s AS BINARY(8)), %d, %d))";

    /// Keeps a sum for each part instead of one for each product. Each balance and each of its movements is weighed with a
    /// number drawn for its product and place, so the sums of a part are alike if all its balances are right, and unlike if
    /// one is wrong. Several wrong ones make up for one another only by chance: for any weights of the others there is at
    /// most one weight of the last with which they do, so once in 2^32 runs, each of which draws anew. Without weights,
    /// what is taken from one product and given to another would never show. In NUMERIC nothing overflows.
    private static final String WEIGHED = """
            SELECT %1$s AS part, SUM(CAST(quantity AS NUMERIC(19)) * %2$s) AS quantity,
              SUM(CAST(book_value AS NUMERIC(19)) * %2$s) AS book_value
            FROM %3$s GROUP BY %1$s""";

    static final List<Check> ALL = List.of(
            new Check(
                    "stock.balance",
                    BALANCE.formatted("TRUE"),
                    Optional.of(new Check.Frugal(
                            "SELECT COUNT(*) FROM stock_balance",
                            MANY_PRODUCTS,
                            StockChecks::suspects,
                            part -> BALANCE.formatted(PART + " = " + part)))),
            new Check("stock.chain", """
                    SELECT 'movement ' || m.row_no, 'an older movement of its product', m.previous_row
                    FROM stock_movement m
                    WHERE m.previous_row <> 0 AND NOT EXISTS (SELECT 1 FROM stock_movement p
                      WHERE p.row_no = m.previous_row AND p.row_no <> m.row_no AND p.product_id = m.product_id
                      AND p.location_id = m.location_id AND p.row_no / 1000000000000000 = m.row_no / 1000000000000000)"""),
            new Check("stock.newest", """
                    SELECT b.product_id || ' at ' || b.location_id, 'its newest movement', b.newest_row
                    FROM stock_balance b
                    WHERE b.newest_row <> 0 AND NOT EXISTS (SELECT 1 FROM stock_movement m
                      WHERE m.row_no = b.newest_row AND m.product_id = b.product_id
                      AND m.location_id = b.location_id AND m.row_no / 1000000000000000 = b.node_no)"""),
            new Check("stock.place", """
                    SELECT b.location_id || ', where products are on hand', 'a branch or a place', 'none'
                    FROM (SELECT DISTINCT location_id FROM stock_balance) b
                    WHERE NOT EXISTS (SELECT 1 FROM branch r WHERE r.id = b.location_id)
                    AND NOT EXISTS (SELECT 1 FROM stock_places p WHERE p.id = b.location_id)"""),
            new Check("stock.transfer", """
                    SELECT d.series || '-' || d.number || ', product ' || m.product_id, '0', SUM(m.quantity)
                    FROM document d
                    JOIN stock_movement m ON m.row_no BETWEEN d.document_no AND d.document_no + 99999
                    WHERE d.kind = 'STOCK_TRANSFER'
                    GROUP BY d.series, d.number, m.product_id HAVING SUM(m.quantity) <> 0"""),
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

    /// The parts in which the balances weigh something else than the movements.
    private static String suspects(long seed) {
        return """
                SELECT part FROM (
                  SELECT part, quantity, book_value FROM (%s)
                  UNION ALL
                  SELECT part, -quantity, -book_value FROM (%s))
                GROUP BY part HAVING SUM(quantity) <> 0 OR SUM(book_value) <> 0""".formatted(
                        weighed("stock_movement", "row_no / 1000000000000000", seed),
                        weighed("stock_balance", "node_no", seed));
    }

    private static String weighed(String table, String node, long seed) {
        var weight = WEIGHT.formatted("CAST(" + node + " AS BIGINT)", Check.Frugal.MOST_SEED, seed);
        return WEIGHED.formatted(PART, weight, table);
    }
}
