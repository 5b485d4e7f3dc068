package org.threeplug.sales;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.catalog.Sellable;
import org.threeplug.identity.IdentityBook;
import org.threeplug.identity.Role;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.UnitPrice;

/// What in a cart the cashier may not decide alone, by the prices and limits in the books.
final class SaleApproval {

    private SaleApproval() {}

    /// The first need that nobody stands behind. Whoever approves the command as it is submitted approves all of it that
    /// they may; a word that was given before is good for the need it was given for.
    static Optional<ApprovalNeed> need(Tx tx, Cart cart) {
        var book = tx.port(SalesBook.class);
        var products = LinkedHashSet.<UUID>newLinkedHashSet(cart.lines().size());
        cart.lines().forEach(line -> line.product().ifPresent(products::add));
        book.readAhead(products);
        var needs = SaleNeeds.of(cart, () -> limits(tx), line -> shelf(book, line));
        if (needs.isEmpty()) {
            return Optional.empty();
        }
        var why = tx.justification();
        return SaleNeeds.open(needs, why.approvals(), tx.actor()).stream()
                .filter(need -> why.approver()
                        .filter(other -> need.mayBeLiftedBy(other, tx.actor()))
                        .isEmpty())
                .findFirst();
    }

    private static Optional<UnitPrice> shelf(SalesBook book, CartLine line) {
        return book.sellable(line.product().orElseThrow(), line.unit())
                .filter(found -> !found.openPrice())
                .map(Sellable::price)
                .filter(price -> !price.equals(line.unitPrice()));
    }

    private static SaleNeeds.Limits limits(Tx tx) {
        var role = tx.port(IdentityBook.class).role(tx.actor().role());
        return new SaleNeeds.Limits(
                role.map(Role::lineDiscountLimit).orElse(Percent.ZERO),
                role.map(Role::ticketDiscountLimit).orElse(Percent.ZERO),
                role.map(Role::openItemLimit).orElse(Optional.of(BigDecimal.ZERO)));
    }
}
