package org.threeplug.persistence.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.Money;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Entry;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.ledger.PostingSide;
import org.threeplug.persistence.documents.DocumentNumbers;
import org.threeplug.persistence.engine.gate.InsertRows;
import org.threeplug.persistence.engine.gate.Prepared;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.nodes.NodeRange;
import org.threeplug.persistence.nodes.OwnNode;

/// Remembers which account plays which role, since each sale asks for half a dozen; forgets it when an account is added.
/// So no command may add an account and post in one go: were it rolled back, its account would stay remembered.
final class StoredLedgerBook implements LedgerBook {

    private final Prepared insertAccount;
    private final Prepared findAccount;
    private final Prepared findRoles;
    private final InsertRows insertPostings;
    private final Prepared insertSide;
    private final Prepared newestSum;
    private final Prepared newestPosting;
    private final Prepared insertSums;
    private final DocumentNumbers numbers;
    private final OwnNode node;
    private final Map<Account.Role, String> roles = new HashMap<>();

    StoredLedgerBook(Rows rows) {
        this.numbers = DocumentNumbers.of(rows);
        this.insertAccount = rows.prepared("INSERT INTO account (code, name, kind, role) VALUES (?, ?, ?, ?)");
        this.findAccount = rows.prepared("SELECT 1 FROM account WHERE code = ?");
        this.findRoles = rows.prepared("SELECT role, code FROM account WHERE role <> 'NONE'");
        this.insertPostings = new InsertRows(
                rows, "ledger_posting (row_no, line_no, account, business_date, amount)", 5);
        this.node = OwnNode.of(rows);
        this.insertSide = rows.prepared(
                "INSERT INTO posting_side (row_no, branch_id, party_id, currency, amount) VALUES (?, ?, ?, ?, ?)");
        this.newestSum = rows.prepared(
                "SELECT through_row FROM ledger_sum WHERE through_row < ? ORDER BY through_row DESC FETCH FIRST ROW ONLY");
        this.newestPosting = rows.prepared(
                "SELECT row_no FROM ledger_posting WHERE row_no < ? ORDER BY row_no DESC FETCH FIRST ROW ONLY");
        this.insertSums = rows.prepared("""
                INSERT INTO ledger_sum (through_row, account, business_date, debit, credit)
                SELECT CAST(? AS BIGINT), account, business_date,
                  SUM(CASE WHEN amount > 0 THEN amount ELSE 0 END), SUM(CASE WHEN amount < 0 THEN -amount ELSE 0 END)
                FROM ledger_posting WHERE row_no > ? AND row_no <= ? GROUP BY account, business_date""");
    }

    @Override
    public void add(Account account) {
        insertAccount.execute(
                account.code(), account.name(), account.kind().name(), account.role().name());
        roles.clear();
    }

    @Override
    public boolean hasAccount(String code) {
        return findAccount.one(_ -> true, code).orElse(false);
    }

    @Override
    public String account(Account.Role role) {
        if (roles.isEmpty()) {
            findRoles
                    .all(row -> Map.entry(Account.Role.valueOf(row.getString(1)), row.getString(2)))
                    .forEach(found -> roles.put(found.getKey(), found.getValue()));
        }
        var code = roles.get(role);
        if (code == null) {
            throw new IllegalStateException("No account plays the role " + role);
        }
        return code;
    }

    @Override
    public void post(Entry entry) {
        var document = numbers.number(entry.document());
        var postings = new ArrayList<@Nullable Object[]>(entry.postings().size());
        for (var posting : entry.postings()) {
            postings.add(new @Nullable Object[] {
                document + postings.size() + 1,
                postings.size() + 1,
                posting.account(),
                entry.businessDate(),
                posting.amount().minor()
            });
        }
        insertPostings.insert(postings);
        entry.sides().forEach((number, side) -> insertSide(document + number, side));
    }

    private void insertSide(long row, PostingSide side) {
        insertSide.execute(
                row,
                side.branch().orElse(null),
                side.party().orElse(null),
                side.foreign().map(amount -> amount.currency().getCurrencyCode()).orElse(null),
                side.foreign().map(Money::minor).orElse(null));
    }

    @Override
    public void sumUp() {
        sumUp(node.range());
    }

    /// Sums up what one of the PCs of the shop has posted since its last sum.
    void sumUp(NodeRange range) {
        long from = newest(newestSum, range);
        long through = newest(newestPosting, range);
        if (through > from) {
            insertSums.execute(through, from, through);
        }
    }

    private static long newest(Prepared asked, NodeRange range) {
        return asked.one(row -> row.getLong(1), range.end()).filter(range::holds).orElse(range.first());
    }
}
