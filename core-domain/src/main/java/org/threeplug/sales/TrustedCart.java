package org.threeplug.sales;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.catalog.CatalogBook;
import org.threeplug.catalog.Sellable;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.settings.SettingsBook;
import org.threeplug.tax.TaxClass;

/// Rebuilds a cart from the books: of what a till sends, only quantities, prices and discounts are taken, and whether
/// those may be given is a matter of approval.
final class TrustedCart {

    /// More would not have a number each in the books.
    private static final int MOST = 9_999;

    private static final long[] STEPS = {10_000, 1_000, 100, 10, 1};

    private final Tx tx;
    private final SalesBook book;
    private final Cart cart;

    private TrustedCart(Tx tx, Cart cart) {
        this.tx = tx;
        this.book = tx.port(SalesBook.class);
        this.cart = cart;
    }

    static Cart of(Tx tx, Cart cart) {
        return new TrustedCart(tx, cart).rebuilt();
    }

    private Cart rebuilt() {
        if (cart.isEmpty()) {
            throw new RefusedException("sales.cart-empty");
        }
        if (cart.lines().size() > MOST) {
            throw new RefusedException("sales.too-many-lines", Integer.toString(MOST));
        }
        inStoreCurrency(tx, cart);
        sound(cart.ticketDiscount());
        var lines = new ArrayList<CartLine>(cart.lines().size());
        for (int i = 0; i < cart.lines().size(); i++) {
            var line = cart.lines().get(i);
            tx.violations().gather("cart.lines[" + i + "]", () -> lines.add(rebuilt(line, lines)));
        }
        tx.violations().mustBeNone();
        return cart.withLines(lines).withCustomer(buyer());
    }

    /// By the name in the books.
    private Optional<Cart.Buyer> buyer() {
        return cart.customer().map(said -> {
            var name = book.buyer(said.id())
                    .orElseThrow(() -> new RefusedException("sales.buyer-unknown", said.name()));
            if (name.isBlank()) {
                throw new RefusedException("customers.erased");
            }
            return new Cart.Buyer(said.id(), name);
        });
    }

    private CartLine rebuilt(CartLine line, List<CartLine> earlier) {
        if (line.quantity().signum() == 0) {
            throw new RefusedException("sales.quantity-zero", line.name());
        }
        if (line.origin().isPresent()) {
            return broughtBack(line, line.origin().get(), earlier);
        }
        inCurrency(line.unitPrice().currency(), cart.currency());
        if (line.unitPrice().signum() < 0) {
            throw new RefusedException(
                    "sales.price-negative", line.name(), line.unitPrice().plain());
        }
        if (line.unitPrice().isTooHigh()) {
            throw new RefusedException(
                    "sales.price-too-high", line.name(), line.unitPrice().plain(), UnitPrice.HIGHEST.toPlainString());
        }
        sound(line.discount());
        return line.product().isPresent() ? ofCatalogue(line, line.product().get()) : ofNothing(line);
    }

    private CartLine ofCatalogue(CartLine line, UUID product) {
        var found = book.sellable(product, line.unit())
                .orElseThrow(() -> new RefusedException("sales.product-gone", line.code(), line.name()));
        if (line.quantity().tenThousandths() % STEPS[found.quantityDecimals()] != 0) {
            throw new RefusedException(
                    "sales.quantity-too-fine",
                    found.name(),
                    line.quantity().plain(),
                    Integer.toString(found.quantityDecimals()));
        }
        return CartLine.of(found, line.quantity(), line.unitPrice()).withDiscount(line.discount());
    }

    /// An open item: what it is and what it costs is said by hand, its tax is one of the store's.
    private CartLine ofNothing(CartLine line) {
        var tax = tx.port(CatalogBook.class)
                .taxClass(line.tax().key())
                .orElseThrow(() ->
                        new RefusedException("catalog.tax-unknown", line.tax().key()));
        return new CartLine(
                Optional.empty(),
                line.code(),
                line.name(),
                line.unit(),
                line.factor(),
                line.quantity(),
                line.unitPrice(),
                line.priceIncludesTax(),
                tax,
                false,
                line.discount(),
                Optional.empty());
    }

    private CartLine broughtBack(CartLine line, CartLine.OriginLine origin, List<CartLine> earlier) {
        var sold = book.line(origin).orElseThrow(() -> new RefusedException("sales.origin-unknown", line.name()));
        if (line.quantity().signum() > 0) {
            throw new RefusedException("sales.return-not-negative", sold.name());
        }
        var returned = book.returned(origin);
        var left = sold.quantity().minus(returned);
        for (var other : earlier) {
            if (other.origin().isPresent() && same(other.origin().get(), origin)) {
                left = left.plus(other.quantity());
            }
        }
        if (line.quantity().negate().compareTo(left) > 0) {
            throw new RefusedException(
                    "sales.more-than-sold",
                    sold.name(),
                    line.quantity().negate().plain(),
                    left.signum() < 0 ? "0" : left.plain());
        }
        fine(sold, line.quantity().negate(), left);
        return new CartLine(
                sold.product(),
                sold.code(),
                sold.name(),
                sold.unit(),
                sold.factor(),
                line.quantity(),
                sold.unitPrice(),
                sold.priceIncludesTax(),
                new TaxClass(
                        sold.taxKey(), line.tax().name(), sold.taxRate(), line.tax().letter()),
                Stocked.is(tx, sold),
                Discount.NONE,
                Optional.of(
                        new CartLine.OriginLine(origin.document(), origin.line(), Returns.paid(sold, returned))));
    }

    /// What is sold in whole pieces comes back in whole pieces, but for what is left of it.
    private void fine(Document.Line sold, Quantity quantity, Quantity left) {
        var product = sold.product().flatMap(id -> book.sellable(id, "")).map(Sellable::quantityDecimals);
        int decimals = Returns.decimals(sold, product);
        if (!quantity.equals(left) && !Returns.isAsFine(quantity, decimals)) {
            throw new RefusedException(
                    "sales.quantity-too-fine", sold.name(), quantity.plain(), Integer.toString(decimals));
        }
    }

    private static boolean same(CartLine.OriginLine a, CartLine.OriginLine b) {
        return a.line() == b.line() && a.document().equals(b.document());
    }

    private void sound(Discount discount) {
        switch (discount) {
            case Discount.None() -> {}
            case Discount.Share(var percent) -> {
                if (percent.tenThousandths() < 0 || percent.compareTo(Percent.HUNDRED) > 0) {
                    throw new RefusedException("sales.discount-out-of-range", percent.plain());
                }
            }
            case Discount.Off(var amount) -> {
                inCurrency(amount.currency(), cart.currency());
                if (amount.isNegative()) {
                    throw new RefusedException("sales.discount-out-of-range", amount.plain());
                }
            }
        }
    }

    /// Also of what was struck: its amounts stand in the books as if they were the store's.
    static void inStoreCurrency(Tx tx, Cart cart) {
        var currency = tx.port(SettingsBook.class).store().currency();
        inCurrency(cart.currency(), currency);
        cart.lines().forEach(line -> inCurrency(line.unitPrice().currency(), currency));
        cart.voided().forEach(line -> inCurrency(line.amount().currency(), currency));
    }

    static void inCurrency(Currency given, Currency wanted) {
        if (!given.equals(wanted)) {
            throw new RefusedException("settings.other-currency", given.getCurrencyCode(), wanted.getCurrencyCode());
        }
    }
}
