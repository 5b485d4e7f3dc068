package org.threeplug.persistence.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Entry;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.persistence.gate.InsertRows;
import org.threeplug.persistence.gate.Prepared;
import org.threeplug.persistence.gate.Rows;

/// Remembers which account plays which role, since each sale asks for half a dozen; forgets it when an account is added.
/// So no command may add an account and post in one go: were it rolled back, its account would stay remembered.
final class StoredLedgerBook implements LedgerBook {

    private final Prepared insertAccount;
    private final Prepared findAccount;
    private final Prepared findRoles;
    private final InsertRows insertPostings;
    private final Map<Account.Role, String> roles = new EnumMap<>(Account.Role.class);

    StoredLedgerBook(Rows rows) {
        this.insertAccount = rows.prepared("INSERT INTO account (code, name, kind, role) VALUES (?, ?, ?, ?)");
        this.findAccount = rows.prepared("SELECT 1 FROM account WHERE code = ?");
        this.findRoles = rows.prepared("SELECT role, code FROM account WHERE role <> 'NONE'");
        this.insertPostings = new InsertRows(
                rows, "ledger_posting (document_id, line_no, account, business_date, amount)", 5);
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
        var postings = new ArrayList<@Nullable Object[]>(entry.postings().size());
        for (var posting : entry.postings()) {
            postings.add(new @Nullable Object[] {
                entry.document(),
                postings.size() + 1,
                posting.account(),
                entry.businessDate(),
                posting.amount().minor()
            });
        }
        insertPostings.insert(postings);
    }
}
