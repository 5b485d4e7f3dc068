package org.threeplug.persistence.ledger;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.threeplug.kernel.Money;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Ledger;
import org.threeplug.persistence.documents.SeriesName;

/// The ledger by branch and by party. A posting is of its document's, unless it says otherwise.
record SideReads(DSLContext sql, Currency currency) {

    /// Document by document, each found in the index of parties.
    private static final String OF_PARTY = """
            SELECT p.account, d.id, d.series, d.number, p.business_date, p.amount FROM (
              SELECT x.row_no FROM document_party o
              JOIN ledger_posting x ON x.row_no BETWEEN o.document_no AND o.document_no + 99999
              LEFT JOIN posting_side s ON s.row_no = x.row_no
              WHERE o.party_id = ? AND COALESCE(s.party_id, o.party_id) = o.party_id
              UNION
              SELECT row_no FROM posting_side WHERE party_id = ?) f
            JOIN ledger_posting p ON p.row_no = f.row_no
            JOIN document d ON d.document_no = p.row_no - p.line_no
            ORDER BY p.business_date DESC, p.row_no DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY""";

    private static final String OF_BRANCH = """
            SELECT p.account, SUM(CASE WHEN p.amount > 0 THEN p.amount ELSE 0 END),
              SUM(CASE WHEN p.amount < 0 THEN -p.amount ELSE 0 END) FROM document d
            JOIN ledger_posting p ON p.row_no BETWEEN d.document_no AND d.document_no + 99999
            LEFT JOIN posting_side s ON s.row_no = p.row_no
            WHERE d.business_date BETWEEN ? AND ? AND COALESCE(s.branch_id, d.branch_id) = ?
            GROUP BY p.account ORDER BY p.account""";

    private static final String POSTED = """
            SELECT p.account, COALESCE(s.branch_id, d.branch_id), d.kind, d.id, d.series, d.number, p.business_date, p.amount
            FROM document d JOIN ledger_posting p ON p.row_no BETWEEN d.document_no AND d.document_no + 99999
            LEFT JOIN posting_side s ON s.row_no = p.row_no
            WHERE d.business_date BETWEEN ? AND ?
            ORDER BY p.business_date, p.row_no FETCH NEXT ? ROWS ONLY""";

    List<Ledger.PostedRow> posted(LocalDate from, LocalDate to, int atMost) {
        return sql.resultQuery(POSTED, Date.valueOf(from), Date.valueOf(to), atMost + 1)
                .fetch(row -> new Ledger.PostedRow(
                        row.get(0, String.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        new Ledger.AccountRow(
                                row.get(3, UUID.class),
                                SeriesName.reference(row.get(4, String.class), row.get(5, Long.class)),
                                row.get(6, LocalDate.class),
                                new Money(row.get(7, Long.class), currency))));
    }

    List<Ledger.PartyRow> ofParty(UUID party, long offset, int limit) {
        return sql.resultQuery(OF_PARTY, party, party, offset, limit)
                .fetch(row -> new Ledger.PartyRow(
                        row.get(0, String.class),
                        new Ledger.AccountRow(
                                row.get(1, UUID.class),
                                SeriesName.reference(row.get(2, String.class), row.get(3, Long.class)),
                                row.get(4, LocalDate.class),
                                new Money(row.get(5, Long.class), currency))));
    }

    List<Ledger.TrialRow> ofBranch(UUID branch, LocalDate from, LocalDate to, List<Account> accounts) {
        Map<String, Account> known = new HashMap<>();
        accounts.forEach(account -> known.put(account.code(), account));
        return sql.resultQuery(OF_BRANCH, Date.valueOf(from), Date.valueOf(to), branch)
                .fetch(row -> new Ledger.TrialRow(
                        Optional.ofNullable(known.get(row.get(0, String.class))).orElseThrow(),
                        money(row.get(1, BigDecimal.class)),
                        money(row.get(2, BigDecimal.class))));
    }

    private Money money(BigDecimal minor) {
        return new Money(minor.longValueExact(), currency);
    }
}
