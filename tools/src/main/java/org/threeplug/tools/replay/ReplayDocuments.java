package org.threeplug.tools.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.documents.AdjustLedger;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Posting;
import org.threeplug.payments.Tender;
import org.threeplug.sales.PostSale;
import org.threeplug.stock.AdjustStock;

/// Turns the documents of the books into the commands that post them.
final class ReplayDocuments {

    /// What a ledger adjustment of the books moves: an amount owed, and debts given up.
    record Accounts(String receivables, String badDebts) {}

    private final UUID register;
    private final Currency currency;
    private final Accounts accounts;
    private final ReplayStock stock;
    private final ReplayCustomers customers;

    ReplayDocuments(
            UUID register, Currency currency, Accounts accounts, ReplayStock stock, ReplayCustomers customers) {
        this.register = register;
        this.currency = currency;
        this.accounts = accounts;
        this.stock = stock;
        this.customers = customers;
    }

    Command<?> command(TradeDocument document, Instant at) {
        return switch (document.kind()) {
            case SALE, RETURN -> sale(document, at);
            case STOCK_ADJUSTMENT -> stockAdjustment(document, at);
            case LEDGER_ADJUSTMENT -> ledgerAdjustment(document, at);
        };
    }

    /// What a sale or return moves in the drawer: those of known customers are settled by transfer.
    Money cash(TradeDocument document) {
        return switch (document.kind()) {
            case SALE, RETURN -> tender(document) == Tender.Kind.CASH ? total(document) : Money.zero(currency);
            case STOCK_ADJUSTMENT, LEDGER_ADJUSTMENT -> Money.zero(currency);
        };
    }

    private PostSale sale(TradeDocument document, Instant at) {
        var id = ReplayKeys.document(document.number());
        var total = total(document);
        var tenders = total.isZero() ? List.<Tender>of() : List.of(Tender.exact(tender(document), total));
        var cart = Cart.empty(id, currency)
                .withLines(document.lines().stream().map(this::line).toList())
                .withCustomer(customers.buyer(document));
        return new PostSale(
                id,
                register,
                at,
                document.kind() == TradeDocument.Kind.RETURN ? cart.withReturnReason(reason(document)) : cart,
                tenders,
                Optional.of(document.number()),
                document.country());
    }

    private CartLine line(TradeLine line) {
        var product = stock.product(line.code());
        return new CartLine(
                Optional.of(product.product()),
                product.code(),
                line.description().isBlank() ? product.name() : line.description(),
                product.unit(),
                Quantity.ONE,
                quantity(line),
                UnitPrice.of(line.unitPrice().toPlainString(), currency),
                false,
                product.tax(),
                product.stocked(),
                Discount.NONE,
                Optional.empty());
    }

    private AdjustStock stockAdjustment(TradeDocument document, Instant at) {
        var lines = document.lines().stream()
                .map(line -> new AdjustStock.Line(
                        stock.product(line.code()).product(), quantity(line), Optional.empty()))
                .toList();
        return new AdjustStock(
                ReplayKeys.document(document.number()),
                register,
                at,
                document.at().toLocalDate(),
                lines,
                reason(document),
                Optional.of(document.number()));
    }

    private AdjustLedger ledgerAdjustment(TradeDocument document, Instant at) {
        var total = total(document);
        var postings = new ArrayList<Posting>();
        postings.add(new Posting(accounts.receivables(), total));
        postings.add(new Posting(accounts.badDebts(), total.negate()));
        return new AdjustLedger(
                ReplayKeys.document(document.number()),
                register,
                at,
                document.at().toLocalDate(),
                reason(document),
                postings,
                Optional.of(document.number()));
    }

    /// The description, or the number where the books give none.
    private static String reason(TradeDocument document) {
        return document.description().orElse(document.number());
    }

    private Money total(TradeDocument document) {
        return Money.of(document.total().toPlainString(), currency);
    }

    private static Tender.Kind tender(TradeDocument document) {
        return document.customer().isPresent() ? Tender.Kind.TRANSFER : Tender.Kind.CASH;
    }

    private static Quantity quantity(TradeLine line) {
        return Quantity.of(line.quantity().toPlainString());
    }
}
