package org.threeplug.sales;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cash.Shift;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.payments.Tender;
import org.threeplug.pricing.PricedCart;
import org.threeplug.pricing.Pricing;
import org.threeplug.settings.SettingsBook;

/// A cart as the books see it now, with all that may speak against posting it looked at and nothing written. The posting
/// begins with it, and so does a card payment.
///
/// @param origin the sale whose receipt came with the goods
record JudgedSale(
        Shift shift,
        Cart trusted,
        PricedCart priced,
        DocumentKind kind,
        Optional<UUID> origin,
        Optional<String> reason) {

    static JudgedSale of(Tx tx, UUID register, Cart cart) {
        var shift = SalePosting.openShift(tx, register);
        var trusted = TrustedCart.of(tx, cart);
        var priced = Pricing.price(trusted, tx.port(SettingsBook.class).store().taxRounding());
        boolean sells = false;
        boolean bringsBack = false;
        boolean withoutReceipt = false;
        Optional<UUID> origin = Optional.empty();
        for (var line : trusted.lines()) {
            boolean negative = line.quantity().signum() < 0;
            sells |= !negative;
            bringsBack |= negative;
            withoutReceipt |= negative && line.origin().isEmpty();
            origin = origin.or(() -> line.origin().map(CartLine.OriginLine::document));
            if (line.stocked() && line.product().isPresent()) {
                SalePosting.ownUnits(line.name(), line.quantity(), line.factor());
            }
        }
        var kind = !bringsBack ? DocumentKind.SALE : sells ? DocumentKind.EXCHANGE : DocumentKind.RETURN;
        var reason = cart.returnReason()
                .filter(text -> !text.isBlank())
                .or(() -> tx.justification().reason());
        if (withoutReceipt && reason.isEmpty()) {
            throw new RefusedException("sales.return-reason-missing");
        }
        return new JudgedSale(shift, trusted, priced, kind, origin, reason);
    }

    /// How all of it is settled by these.
    Settlement settledBy(Tx tx, List<Tender> tenders) {
        var step = tx.port(SettingsBook.class).store().cashRounding();
        return Settlement.of(priced.total(), tenders, step, mostBack(tx, step));
    }

    /// What may be given back when all that is on the counter comes back with its receipts and coins round it.
    private Optional<Money> mostBack(Tx tx, Money step) {
        if (!step.isPositive() || !Returns.isOnlyWithReceipt(trusted)) {
            return Optional.empty();
        }
        var book = tx.port(SalesBook.class);
        return Optional.of(trusted.lines().stream()
                .flatMap(line -> line.origin().stream())
                .map(CartLine.OriginLine::document)
                .distinct()
                .map(book::leftToGiveBack)
                .reduce(Money.zero(step.currency()), Money::plus));
    }
}
