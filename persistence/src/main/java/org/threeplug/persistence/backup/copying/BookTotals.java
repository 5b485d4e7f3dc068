package org.threeplug.persistence.backup.copying;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.threeplug.backup.restore.Total;

/// Reads and writes the sums over the books by which two states of a store are told apart.
public final class BookTotals {

    private static final List<String> QUESTIONS = List.of(
            "SELECT 'document.' || kind, COUNT(*), SUM(total) FROM document GROUP BY kind ORDER BY 1",
            "SELECT 'account.' || account, COUNT(*), SUM(amount) FROM ledger_posting GROUP BY account ORDER BY 1",
            "SELECT 'stock', COUNT(*), COALESCE(SUM(book_value), 0) FROM stock_balance",
            "SELECT 'z', COUNT(*), COALESCE(MAX(grand_total), 0) FROM z_report",
            "SELECT 'product', COUNT(*), COALESCE(SUM(price), 0) FROM product",
            "SELECT 'customer', COUNT(*), 0 FROM customer",
            "SELECT 'user', COUNT(*), 0 FROM app_user");

    private BookTotals() {}

    public static List<Total> of(DSLContext sql) {
        var totals = new ArrayList<Total>();
        for (var question : QUESTIONS) {
            sql.resultQuery(question)
                    .fetch(row -> new Total(
                            row.get(0, String.class), row.get(1, Long.class), row.get(2, Long.class)))
                    .forEach(totals::add);
        }
        return List.copyOf(totals);
    }

    static Total parse(String line) {
        var parts = line.split(" ", 3);
        return new Total(parts[2], Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /// One line of a backup's list.
    static String line(Total total) {
        return total.pieces() + " " + total.amount() + " " + total.name();
    }
}
