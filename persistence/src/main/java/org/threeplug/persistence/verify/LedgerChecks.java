package org.threeplug.persistence.verify;

import java.util.List;
import java.util.Optional;
import org.threeplug.persistence.nodes.NodeRange;

/// The ledger in itself and against the documents.
final class LedgerChecks {

    /// The sums of so many documents fit into a few megabytes.
    private static final long MANY_DOCUMENTS = 20_000;

    private static final int PARTS = 64;

    /// As many for each PC whose postings are here.
    private static final String STRETCHES = """
            SELECT n.node_no * %d + x FROM (SELECT 0 AS node_no UNION SELECT node_no FROM node) n, SYSTEM_RANGE(0, %d)"""
            .formatted(PARTS, PARTS - 1);

    /// Asks for the sums that are not 0 and for no others: H2 writes the answer of an inner question into a file if it is long.
    private static final String DOCUMENT = """
            SELECT 'document ' || MIN(row_no - line_no), 0, SUM(amount) FROM ledger_posting
            WHERE %s GROUP BY row_no - line_no HAVING SUM(amount) <> 0""";

    /// Adds the postings up before they meet the kept sums: of a union H2 writes every row into a file first.
    private static final String SUMS = """
            SELECT account || ' on ' || business_date, SUM(debit) || ' and ' || SUM(credit),
              SUM(kept_debit) || ' and ' || SUM(kept_credit) FROM (
              SELECT account, business_date, debit AS kept_debit, credit AS kept_credit, 0 AS debit, 0 AS credit
              FROM ledger_sum
              UNION ALL
              SELECT account, business_date, 0, 0, SUM(CASE WHEN amount > 0 THEN amount ELSE 0 END),
                SUM(CASE WHEN amount < 0 THEN -amount ELSE 0 END)
              FROM (SELECT MAX(through_row) AS through FROM ledger_sum GROUP BY through_row / 1000000000000000) t
              JOIN ledger_posting ON row_no BETWEEN t.through / 1000000000000000 * 1000000000000000 AND t.through
              GROUP BY account, business_date)
            GROUP BY account, business_date
            HAVING SUM(debit) <> SUM(kept_debit) OR SUM(credit) <> SUM(kept_credit)""";

    static final List<Check> ALL = List.of(
            new Check("ledger.overall", """
                    SELECT 'ledger', 0, SUM(amount) FROM ledger_posting HAVING SUM(amount) <> 0"""),
            new Check(
                    "ledger.document",
                    DOCUMENT.formatted("TRUE"),
                    Optional.of(new Check.Frugal(
                            "SELECT COUNT(*) FROM document",
                            MANY_DOCUMENTS,
                            _ -> STRETCHES,
                            LedgerChecks::inStretch))),
            new Check("ledger.orphan", """
                    SELECT 'document ' || (p.row_no - p.line_no), 'a document', 'a posting' FROM ledger_posting p
                    WHERE p.line_no = 1
                    AND NOT EXISTS (SELECT 1 FROM document d WHERE d.document_no = p.row_no - p.line_no)"""),
            new Check("ledger.date", """
                    SELECT d.series || '-' || d.number, d.business_date, p.business_date
                    FROM document d JOIN ledger_posting p ON p.row_no = d.document_no + 1
                    WHERE p.business_date <> d.business_date"""),
            new Check("ledger.missing", """
                    SELECT d.series || '-' || d.number, 'postings', 'none' FROM document d
                    WHERE d.kind IN ('SALE', 'RETURN', 'EXCHANGE', 'VOID') AND d.total <> 0
                    AND NOT EXISTS (SELECT 1 FROM ledger_posting p WHERE p.row_no BETWEEN d.document_no AND d.document_no + 99999)"""),
            new Check("ledger.account", """
                    SELECT p.account, 'an account', 'a posting' FROM
                    (SELECT DISTINCT account FROM ledger_posting) p
                    WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.code = p.account)"""),
            new Check("ledger.sums", SUMS));

    private LedgerChecks() {}

    /// One stretch of the ledger of one PC after the other, each of whole documents (a document has 100,000 numbers for its rows),
    /// so that the sums of a sixty-fourth of all documents are in memory at a time and each posting is read once.
    private static String inStretch(long part) {
        var range = new NodeRange(Math.toIntExact(part / PARTS));
        var length = """
                (SELECT COALESCE(MAX(n), 0) / (100000 * %d) * 100000 + 100000 FROM (SELECT row_no - %d AS n
                FROM ledger_posting WHERE row_no < %d ORDER BY row_no DESC FETCH FIRST ROW ONLY))"""
                .formatted(PARTS, range.first(), range.end());
        long stretch = part % PARTS;
        return DOCUMENT.formatted("row_no >= %1$d + %2$d * %4$s AND row_no < %1$d + %3$d * %4$s AND row_no < %5$d"
                .formatted(range.first(), stretch, stretch + 1, length, range.end()));
    }
}
