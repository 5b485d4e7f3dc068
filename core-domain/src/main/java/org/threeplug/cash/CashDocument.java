package org.threeplug.cash;

import java.util.List;
import java.util.UUID;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentBook;
import org.threeplug.documents.Heading;
import org.threeplug.documents.Posted;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.ledger.Voucher;
import org.threeplug.settings.OwnRegister;
import org.threeplug.settings.SettingsBook;

/// Writes the documents by which cash comes into a drawer or leaves it. Their total is the change of the drawer's cash.
final class CashDocument {

    private CashDocument() {}

    static Document.Head post(Tx tx, Heading heading, Money intoDrawer, Account.Role counterpart) {
        var head = heading.numbered(tx, intoDrawer);
        tx.port(DocumentBook.class).add(new Document(head, List.of(), List.of(), List.of()));
        new Voucher(tx.port(LedgerBook.class))
                .debit(Account.Role.DRAWER, intoDrawer)
                .credit(counterpart, intoDrawer)
                .post(head.id(), head.businessDate());
        return head;
    }

    static Posted answer(Document.Head head) {
        return new Posted(
                head.id(), head.kind(), head.reference(), head.total(), Money.zero(head.total().currency()));
    }

    static Posted repeated(Tx tx, UUID document) {
        return answer(tx.port(DocumentBook.class).head(document).orElseThrow());
    }

    static Shift openShift(Tx tx, UUID register) {
        OwnRegister.mustBe(tx, register);
        return tx.port(ShiftBook.class)
                .open(register)
                .orElseThrow(() -> new RefusedException("cash.no-open-shift"));
    }

    static void inStoreCurrency(Tx tx, Money amount) {
        var currency = tx.port(SettingsBook.class).store().currency();
        if (!currency.equals(amount.currency())) {
            throw new RefusedException(
                    "settings.other-currency", amount.currency().getCurrencyCode(), currency.getCurrencyCode());
        }
    }
}
