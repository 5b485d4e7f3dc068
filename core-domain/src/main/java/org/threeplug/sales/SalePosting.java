package org.threeplug.sales;

import java.util.Map;
import java.util.UUID;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftBook;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentBook;
import org.threeplug.documents.Posted;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.ledger.Voucher;
import org.threeplug.payments.Tender;
import org.threeplug.settings.OwnRegister;
import org.threeplug.stock.StockMoves;

/// Writes what a sale, a return, an exchange or a void has in common into the books.
final class SalePosting {

    private static final Map<Tender.Kind, Account.Role> ACCOUNTS = Map.of(
            Tender.Kind.CASH, Account.Role.DRAWER,
            Tender.Kind.CARD, Account.Role.CARD,
            Tender.Kind.TRANSFER, Account.Role.BANK);

    private SalePosting() {}

    static void post(Tx tx, Document document, StockMoves moves) {
        var head = document.head();
        tx.port(DocumentBook.class).add(document);
        var voucher = new Voucher(tx.port(LedgerBook.class));
        for (var tender : document.tenders()) {
            voucher.debit(account(tender.kind(), tx), tender.amount());
        }
        voucher.credit(Account.Role.REVENUE, head.net())
                .credit(Account.Role.TAX, head.tax())
                .credit(Account.Role.ROUNDING, head.rounding())
                .debit(Account.Role.INVENTORY, moves.value())
                .credit(Account.Role.COST_OF_GOODS, moves.value())
                .post(head.id(), head.businessDate());
        tx.raise(new Event("sales.posted", head.id().toString()));
    }

    /// @throws RefusedException `sales.tender-unknown` for a way to pay that no plug brings
    private static Account.Role account(Tender.Kind kind, Tx tx) {
        var ours = ACCOUNTS.get(kind);
        return ours == null
                ? tx.port(WaysToPay.class)
                        .account(kind)
                        .orElseThrow(() -> new RefusedException("sales.tender-unknown", kind.plainWords()))
                : ours;
    }

    /// What a quantity in the unit that was sold is in the product's own unit.
    static Quantity ownUnits(String name, Quantity quantity, Quantity factor) {
        if (factor.equals(Quantity.ONE)) {
            return quantity;
        }
        try {
            return quantity.times(factor);
        } catch (ArithmeticException _) {
            throw new RefusedException(
                    "sales.quantity-too-fine", name, quantity.plain(), Integer.toString(Quantity.DECIMALS));
        }
    }

    static Shift openShift(Tx tx, UUID register) {
        OwnRegister.mustBe(tx, register);
        return tx.port(ShiftBook.class)
                .open(register)
                .orElseThrow(() -> new RefusedException("cash.no-open-shift"));
    }

    static Posted answer(Document document) {
        var change = Money.zero(document.head().total().currency());
        for (var tender : document.tenders()) {
            change = change.plus(tender.change());
        }
        var head = document.head();
        return new Posted(head.id(), head.kind(), head.reference(), head.total(), change);
    }

    static Posted repeated(Tx tx, UUID document) {
        return answer(tx.port(DocumentBook.class).document(document).orElseThrow());
    }
}
