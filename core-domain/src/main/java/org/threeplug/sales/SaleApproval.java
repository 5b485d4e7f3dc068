package org.threeplug.sales;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
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

    static List<ApprovalNeed> needs(Tx tx, Cart cart) {
        var book = tx.port(SalesBook.class);
        var products = LinkedHashSet.<UUID>newLinkedHashSet(cart.lines().size());
        cart.lines().forEach(line -> line.product().ifPresent(products::add));
        book.readAhead(products);
        return SaleNeeds.of(cart, () -> limits(tx), line -> shelf(book, line));
    }

    /// What the books ask for a line that is charged otherwise; empty where it is charged as they say, or they leave it open.
    static Optional<UnitPrice> shelf(SalesBook book, CartLine line) {
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
